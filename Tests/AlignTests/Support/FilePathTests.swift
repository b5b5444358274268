import Testing

@testable import Align

@Suite struct FilePathTests {
  @Test func everyPathHasItsOwnTextAndBack() {
    var random = SeededRandom(seed: 3)
    let parts: [[UInt8]] = [
      [0x61], [0x2F], [0xFF], [0xCE, 0xC4], [0xE4, 0xB8, 0xAD], [0xE4, 0xB8], [0xF4, 0x8F, 0xBA, 0x80],
      [0xF4, 0x8F, 0xBB, 0xBF], [0xF4, 0x8F], [0xED, 0xA0, 0x80], [0xC0, 0x80],
    ]
    var texts: [String: [UInt8]] = [:]
    for _ in 0..<5000 {
      let bytes = (0..<Int(random.next() % 5)).flatMap { _ in parts[Int(random.next() % UInt64(parts.count))]
      }
      let text = FilePath.text(bytes)
      #expect(FilePath.bytes(text) == bytes)
      #expect(texts.updateValue(bytes, forKey: text).map { $0 == bytes } ?? true)
    }
    #expect(FilePath.text(Array("文章/a.txt".utf8)) == "文章/a.txt")
  }
}
