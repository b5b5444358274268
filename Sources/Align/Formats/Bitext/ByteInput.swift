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
    ByteInput(name: path, contents: .file(path))
  }

  /// A file that messages know by another name, such as a part of an archive.
  static func file(_ path: String, shownAs name: String) -> ByteInput {
    ByteInput(name: name, contents: .file(path))
  }

  /// The path of the file; `nil` for standard input and for bytes in memory.
  var path: String? {
    if case .file(let path) = contents, path != "-" { path } else { nil }
  }

  /// Bytes in memory, with the name to show in messages.
  public static func bytes(_ bytes: [UInt8], name: String = "-") -> ByteInput {
    ByteInput(name: name, contents: .bytes(bytes))
  }

  /// Opens the input.
  ///
  /// - Throws: `ReadError` of kind `noInput` or `unreadable`.
  func open() throws(ReadError) -> ByteSource {
    switch contents {
    case .bytes(let bytes): return ByteSource(bytes)
    case .file("-"): return ByteSource(descriptor: 0, isOwned: false)
    case .file(let path): return ByteSource(descriptor: try InputFile.descriptor(path), isOwned: true)
    }
  }

  /// All bytes of the input.
  ///
  /// - Throws: `ReadError` where it cannot be read, or is larger than `largest` bytes.
  func readAll(largest: Int) throws(ReadError) -> [UInt8] {
    let stream = try open()
    defer { stream.close() }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe block.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe stream.read(base, maxLength: buffer.count)
      }
      guard count >= 0 else {
        throw ReadError(.unreadable, file: name, problem: "the rest of the file cannot be read")
      }
      if count == 0 { return bytes }
      bytes += block[..<count]
      if bytes.count > largest {
        throw ReadError(
          .badData,
          file: name,
          problem: "the file is too large",
          expected: "at most \(largest >> 20) MiB"
        )
      }
    }
  }
}
