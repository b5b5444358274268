import Foundation

/// A folder with made inputs, in which the tool runs and which goes away with the test.
final class Workspace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("align-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file, and the folders above it.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let file = folder.appendingPathComponent(name)
    let parent = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a text in UTF-8.
  func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// A file as text.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// The names in the folder, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Runs the tool in the folder.
  func run(_ arguments: String..., input: String = "") throws -> ToolRunner.Result {
    try ToolRunner.run(arguments, input: input, folder: folder)
  }

  /// Runs the tool in the folder with words that a test made.
  func run(words: [String]) throws -> ToolRunner.Result { try ToolRunner.run(words, folder: folder) }

  /// Runs a bash script in the folder.
  func shell(_ script: String, timeLimit: Double = 60) throws -> ToolRunner.Result {
    try ToolRunner.runShell(script, folder: folder, timeLimit: timeLimit)
  }
}

/// The files of the repository that tests read.
enum Repository {
  /// The path of a file, from the root of the repository.
  static func path(_ relative: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
      .appendingPathComponent(relative).standardizedFileURL.path
  }

  /// A text file.
  static func text(_ relative: String) throws -> String {
    try String(decoding: Data(contentsOf: URL(fileURLWithPath: path(relative))), as: UTF8.self)
  }

  /// The lines of a text file; the last one may lack its end.
  static func lines(_ relative: String) throws -> [String] {
    var lines = try text(relative).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The seed articles by the numbers of their gold files.
  static let seeds = [
    "000": "000_85f029711706ffc6", "001": "001_83cb44dda1b502d0", "002": "002_ce1b9ee1370c8b7e",
    "003": "003_123a4070e7c0f7a1", "004": "004_a4e8378cc441a5b5",
  ]
}
