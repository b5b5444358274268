import Foundation

/// A file that gzip or Zstandard packed, as OPUS and memories on the web are, or the XLIFF file in a ZIP archive (.xlz).
///
/// The program of the method unpacks it into a file without a name.
enum CompressedFile {
  /// How a file is packed.
  private enum Method {
    case gzip, zstandard, zip

    /// The program that unpacks it, which has the same name as its package.
    var program: String {
      switch self {
      case .gzip: "gzip"
      case .zstandard: "zstd"
      case .zip: "unzip"
      }
    }

    /// The program's arguments; its standard input is the file.
    var arguments: [String] {
      // An archive may hold a skeleton and pictures beside the translation.
      self == .zip ? ["-p", "/dev/stdin", "*.xl*f"] : ["-dc"]
    }
  }

  /// The most that is unpacked, in bytes.
  private static let largest = 1 << 36
  /// How many bytes any file may unpack to, and how many times its size beyond that: real text unpacks to 3 to 30
  /// times its size, a file that is made to fill a disk to 1,000 times or more.
  private static let alwaysAllowed = 1 << 30
  private static let largestRatio = 200
  /// Seconds that unpacking may take.
  private static let timeLimit = 3600.0
  /// The memory that unpacking may take, in bytes; zstd takes 128 MiB at most unless it is told to take more.
  private static let memory = 1 << 30

  /// Opens the unpacked content of a file; `nil` where the file is not packed. The caller closes it.
  ///
  /// - Throws: `ReadError` where the program is missing or finds the file damaged, or it unpacks to more than is allowed.
  static func unpacked(_ path: String) throws(ReadError) -> Int32? {
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
    let allowed = max(alwaysAllowed, largestRatio * NamelessFile.size(file))
    // The program reads what is open here: no name of a file can be taken for anything else.
    let output = try program.run(
      method.arguments,
      for: path,
      limits: .init(seconds: timeLimit, output: min(largest, allowed), memory: memory),
      from: file
    )
    // The handle closes its descriptor, so that the caller has one of its own.
    let descriptor = fcntl(output.fileDescriptor, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else {
      throw ReadError(.unreadable, file: path, problem: "cannot be opened: too many open files")
    }
    return descriptor
  }

  /// A file at its start and how it is packed, by its name and its first bytes (RFC 1952, RFC 8878); `nil` where it is not.
  private static func packed(_ path: String) throws(ReadError) -> (file: FileHandle, method: Method)? {
    // A pipe cannot be looked at without consuming what is read.
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
