import Foundation
import Testing

/// Texts that must stay as they are, in `Fixtures/goldens`.
///
/// With `RECORD_GOLDENS=1` a text is written instead of compared, and the test fails all the same.
enum Golden {
  /// Compares a text with the golden of that name.
  static func expect(_ text: String, is name: String, at location: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
      Issue.record("recorded; run again without RECORD_GOLDENS", sourceLocation: location)
      return
    }
    let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == golden, "differs from Fixtures/goldens/\(name)", sourceLocation: location)
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Fixtures/goldens").standardizedFileURL
}
