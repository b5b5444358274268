import Testing

@testable import Align

@Suite struct PlainTextReaderTests {
  private func lines(_ text: String) -> [String] {
    let source = SourceText(name: "x", utf8: Array(text.utf8))
    let side = PlainTextReader(isSegmented: true).side(source, language: .english)
    return Segmenter().segments(side, language: .english).map(\.text)
  }

  @Test func segmentedLinesAreKept() {
    #expect(lines("One. Two.\n\n  three \u{3000}\nMr. A.") == ["One. Two.", "", "three", "Mr. A."])
    #expect(lines("a\r\nb\r\nc\r\n") == ["a", "b", "c"])
    #expect(lines("a\rb\rc\r") == ["a", "b", "c"])
    #expect(lines("a\n\n") == ["a", ""])
    #expect(lines("\n") == [""])
    #expect(lines("") == [])
  }

  @Test(arguments: [
    ("a\r\nb\rc\n", ["a", "b\rc"]), ("One\rcame.\nTwo.\n", ["One\rcame.", "Two."]), ("a\n\rb\n", ["a", "b"]),
    ("a\r\r\nb\n", ["a", "b"]), ("a\nb\r", ["a", "b"]), ("a\r\r\rb\nc", ["a\r\r\rb", "c"]),
    ("\r\n\r\n", ["", ""]),
  ])
  func aReturnInALineOfAFileWithLineFeedsIsNoLineEnd(text: String, segments: [String]) {
    #expect(lines(text) == segments)
  }

  @Test func aPairOfFilesIsADocument() throws {
    let folder = try TemporaryFolder()
    let english = try folder.write("a.en", "The plant opened. It is new.\n")
    let chinese = try folder.write(
      "a.zh",
      [0xBF, 0xAA, 0xB9, 0xA4, 0xC1, 0xCB, 0xA1, 0xA3, 0xBA, 0xC3, 0xA1, 0xA3]
    )
    let document = try PlainTextReader().read(identifier: "a", english: english, chinese: chinese)
    let segmented = Segmenter().segment(document)
    #expect(segmented.english.map(\.text) == ["The plant opened.", "It is new."])
    #expect(segmented.chinese.map(\.text) == ["开工了。", "好。"])
    #expect(segmented.chinese.map(\.source.bytes) == [0..<8, 8..<12])
    #expect(segmented.chineseFile == chinese)
  }

  @Test func anEmptySideIsAnError() throws {
    let folder = try TemporaryFolder()
    let english = try folder.write("a.en", "The plant opened.\n")
    let chinese = try folder.write("a.zh", " \n\n")
    let error = #expect(throws: ReadError.self) {
      try PlainTextReader().read(identifier: "a", english: english, chinese: chinese)
    }
    #expect(error?.description == "\(chinese):1: the file holds no text; expected Chinese text")
  }

  @Test(arguments: ["", "煤\n", String(repeating: "coal ", count: 100_000)])
  func aMappedFileHasTheBytesOfOneThatIsRead(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", Array(text.utf8))
    #expect(try Array(InputFile.mapped(path)) == Array(text.utf8))
    #expect(try InputFile.read(path) == Array(text.utf8))
  }

  @Test func missingAndUnreadableFilesAreTold() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: ReadError.self) { try InputFile.read(folder.path + "/no") }
    let unmapped = #expect(throws: ReadError.self) { try InputFile.mapped(folder.path + "/no") }
    #expect(unmapped?.description == missing?.description)
    #expect(missing?.kind == .noInput)
    #expect(missing?.description == "\(folder.path)/no: no such file; expected a file to read")
    let isFolder = #expect(throws: ReadError.self) { try InputFile.read(folder.path) }
    #expect(isFolder?.kind == .unreadable)
  }
}
