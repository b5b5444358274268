import Foundation

/// A file that gzip or Zstandard packed, as OPUS and memories on the web are.
///
/// The program of the method unpacks it into a private folder; the file there is opened and at once taken out of the folder, so
/// that nothing is left behind.
enum CompressedFile {
  /// How a file is packed.
  private enum Method {
    case gzip, zstandard

    /// The program that unpacks it, which bears the name of its package.
    var program: String { self == .gzip ? "gzip" : "zstd" }
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
        problem: "the file is packed, and '\(method.program)' is not installed",
        expected: "'apt-get install \(method.program)', or the unpacked file"
      )
    }
    let folder = try ExternalProgram.makeFolder(for: path)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appendingPathComponent("output")
    // The program reads what is open here: no name of a file can be taken for anything else.
    try program.run(
      ["-dc"],
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
    guard BitextFormat.withoutCompression(path) != path, FileStatus(path: path)?.kind == .file else {
      return nil
    }
    let file = FileHandle(fileDescriptor: try InputFile.plainDescriptor(path), closeOnDealloc: true)
    let bytes = Array((try? file.read(upToCount: 4)) ?? Data())
    let method: Method? =
      bytes.starts(with: [0x1F, 0x8B]) ? .gzip : bytes == [0x28, 0xB5, 0x2F, 0xFD] ? .zstandard : nil
    guard let method, (try? file.seek(toOffset: 0)) != nil else {
      try? file.close()
      return nil
    }
    return (file, method)
  }
}
