import Foundation

/// A file that gzip or Zstandard packed, as OPUS and memories on the web are, or the XLIFF file in a ZIP archive (.xlz).
///
/// The program of the method unpacks it into a private folder; the file there is opened and at once taken out of the folder, so
/// that nothing is left behind.
enum CompressedFile {
  /// How a file is packed.
  private enum Method {
    case gzip, zstandard, zip

    /// The program that unpacks it, which bears the name of its package.
    var program: String {
      switch self {
      case .gzip: "gzip"
      case .zstandard: "zstd"
      case .zip: "unzip"
      }
    }

    /// What the program is told; its standard input is the file.
    var arguments: [String] {
      // An archive may hold a skeleton and pictures beside the translation.
      self == .zip ? ["-p", "/dev/stdin", "*.xl*f"] : ["-dc"]
    }
  }

  /// The most that is unpacked, in bytes.
  private static let largest = 1 << 36
  /// Seconds that unpacking may take.
  private static let timeLimit = 3600.0

  /// Opens the unpacked content of a file with `open`; `nil` where the file is not packed.
  ///
  /// - Throws: `ReadError` where the program is missing or finds the file damaged, and what `open` throws.
  static func withUnpacked<Value>(_ path: String, open: (String) throws(ReadError) -> Value) throws(ReadError)
    -> Value?
  {
    guard let (file, method) = try packed(path) else { return nil }
    defer { try? file.close() }
    guard let program = ExternalProgram(method.program, in: DocumentText.usualFolders) else {
      throw ReadError(
        .unreadable,
        file: path,
        problem: "the file is compressed, and '\(method.program)' is not installed",
        expected: "'apt-get install \(method.program)', or the unpacked file"
      )
    }
    let folder = try ExternalProgram.makeFolder(for: path)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appendingPathComponent("output")
    // The program reads what is open here: no name of a file can be taken for anything else.
    try program.run(
      method.arguments,
      for: path,
      timeLimit: timeLimit,
      largest: largest,
      in: folder,
      from: file,
      to: output
    )
    return try open(output.path)
  }

  /// A file at its start and how it is packed, by its name and its first bytes (RFC 1952, RFC 8878); `nil` where it is not.
  private static func packed(_ path: String) throws(ReadError) -> (file: FileHandle, method: Method)? {
    // Of a pipe nothing can be looked at without taking it.
    let isNamed =
      BitextFormat.withoutCompression(path) != path || path.lowercased().hasSuffix(ZippedWriter.fileExtension)
    guard isNamed, FileStatus(path: path)?.kind == .file else { return nil }
    let file = FileHandle(fileDescriptor: try InputFile.plainDescriptor(path), closeOnDealloc: true)
    let bytes = Array((try? file.read(upToCount: 4)) ?? Data())
    let signatures: [(method: Method, bytes: [UInt8])] = [
      (.gzip, [0x1F, 0x8B]), (.zstandard, [0x28, 0xB5, 0x2F, 0xFD]), (.zip, Array("PK\u{3}\u{4}".utf8)),
    ]
    let method = signatures.first { bytes.starts(with: $0.bytes) }?.method
    guard let method, (try? file.seek(toOffset: 0)) != nil else {
      try? file.close()
      return nil
    }
    return (file, method)
  }
}
