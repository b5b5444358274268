import Foundation

/// Bytes to read: a file, standard input, or bytes that are in memory already.
public struct ByteInput: Sendable, Hashable {
  private enum Contents: Sendable, Hashable {
    case file(String)
    case bytes([UInt8])
  }

  /// The name to show in messages.
  public let name: String
  private let contents: Contents

  /// A file; `-` is standard input.
  public static func file(_ path: String) -> ByteInput {
    ByteInput(name: path, contents: .file(path == "-" ? "/dev/stdin" : path))
  }

  /// Bytes in memory, with the name to show in messages.
  public static func bytes(_ bytes: [UInt8], name: String = "-") -> ByteInput {
    ByteInput(name: name, contents: .bytes(bytes))
  }

  /// Opens the input.
  ///
  /// - Throws: `ReadError` of kind `noInput` or `unreadable`.
  func open() throws(ReadError) -> InputStream {
    switch contents {
    case .bytes(let bytes):
      let stream = InputStream(data: Data(bytes))
      stream.open()
      return stream
    case .file(let path):
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw ReadError(.noInput, file: name, problem: "no such file")
      }
      guard !isFolder.boolValue else {
        throw ReadError(.unreadable, file: name, problem: "is a folder", expected: "a file")
      }
      guard let stream = InputStream(fileAtPath: path) else {
        throw ReadError(.unreadable, file: name, problem: "the file cannot be opened")
      }
      stream.open()
      if stream.streamStatus == .error {
        throw ReadError(.unreadable, file: name, problem: "the file cannot be opened")
      }
      return stream
    }
  }
}
