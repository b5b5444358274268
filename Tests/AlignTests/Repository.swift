import Foundation
import Testing

/// The files of the repository that tests read.
enum Repository {
  /// The path of a file, from the root of the repository.
  static func path(_ relative: String) -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: relative).path()
  }

  /// The lines of a text file.
  static func lines(_ relative: String) throws -> [String] {
    let text = try String(contentsOfFile: path(relative), encoding: .utf8)
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// A folder that goes away with the test that made it.
final class TemporaryFolder {
  /// The folder's path, without a slash at its end.
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "align-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders above it, and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  /// Writes a text in UTF-8.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}
