import Foundation

/// Reads the bytes of input files, and says in one way what is wrong with a path.
package enum InputFile {
  /// Largest file that is read whole, in bytes; corpora larger than that are TSV or JSONL and are read in blocks.
  package static let largestSize = 1 << 30
  /// Bytes that are read at a time.
  static let blockSize = 1 << 18

  /// What is at a path.
  enum Kind {
    case file
    case folder
    case nothing
  }

  /// What is at a path, symbolic links followed.
  static func kind(of path: String) -> Kind {
    guard let status = FileStatus(path: path) else { return .nothing }
    return status.kind == .folder ? .folder : .file
  }

  /// Opens a file to look at its start before its reader does; `nil` for a pipe, which can be read only once, and for what cannot be
  /// opened.
  static func openTwice(_ path: String) -> FileHandle? {
    path != "-" && FileStatus(path: path)?.kind == .file ? try? open(path) : nil
  }

  /// The bytes of a file, or of the standard input where the path is `-`.
  ///
  /// - Throws: `ReadError` of kind `noInput` where nothing is at the path, `unreadable` where it is a folder or
  ///   cannot be read, `badData` where the file is larger than `largestSize`.
  package static func read(_ path: String) throws(ReadError) -> [UInt8] {
    let file = try open(path)
    defer { if path != "-" { try? file.close() } }
    return try readRest(file, path, [])
  }

  /// What is left of an open file after the bytes that were read already.
  static func readRest(_ file: FileHandle, _ path: String, _ start: [UInt8]) throws(ReadError) -> [UInt8] {
    var bytes = start
    var status = stat()
    if unsafe fstat(file.fileDescriptor, &status) == 0, status.st_size > 0 {
      if start.isEmpty, status.st_size <= largestSize {
        bytes = readAtOnce(file.fileDescriptor, Int(status.st_size))
      } else {
        bytes.reserveCapacity(start.count + min(Int(status.st_size), largestSize))
      }
    }
    while let block = try nextBlock(file, path) {
      bytes.append(contentsOf: block)
      if bytes.count > largestSize {
        throw ReadError(
          .badData,
          file: path,
          problem: "the file is too large",
          expected: "at most \(largestSize >> 20) MB, or documents as rows of a .tsv file"
        )
      }
    }
    return bytes
  }

  /// The bytes of a file that stays as it is, mapped into memory: those that nobody looks at cost nothing.
  ///
  /// - Throws: as `read` does.
  package static func mapped(_ path: String) throws(ReadError) -> Data {
    let file = try open(path)
    defer { try? file.close() }
    var status = stat()
    guard unsafe fstat(file.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > 0, status.st_size <= largestSize,
      let start = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file.fileDescriptor, 0),
      unsafe start != MAP_FAILED
    else { return Data(try readRest(file, path, [])) }
    return unsafe Data(bytesNoCopy: start, count: Int(status.st_size), deallocator: .unmap)
  }

  /// The first bytes of a file, `size` at the most; fewer where it ends or cannot be read on, which the next read tells.
  private static func readAtOnce(_ descriptor: Int32, _ size: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = unsafe Foundation.read(
          descriptor,
          buffer.baseAddress.map { unsafe $0 + filled },
          size - filled
        )
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        filled += count
      }
    }
  }

  /// Opens a file for reading.
  static func open(_ path: String) throws(ReadError) -> FileHandle {
    if path == "-" { return FileHandle(fileDescriptor: 0, closeOnDealloc: false) }
    return FileHandle(fileDescriptor: try descriptor(path), closeOnDealloc: true)
  }

  /// Opens a file for reading, unpacked where it is packed, as the system knows it; the caller closes it.
  static func descriptor(_ path: String) throws(ReadError) -> Int32 {
    if let unpacked = try CompressedFile.unpacked(path) { return unpacked }
    return try plainDescriptor(path)
  }

  /// Opens a file as it is.
  static func plainDescriptor(_ path: String) throws(ReadError) -> Int32 {
    let descriptor = unsafe FilePath.withSystemPath(path) { unsafe Foundation.open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR, ENAMETOOLONG:
        throw ReadError(.noInput, file: path, problem: "no such file", expected: "a file to read")
      case EACCES, EPERM:
        throw ReadError(
          .unreadable,
          file: path,
          problem: "cannot be opened",
          expected: "permission to read it"
        )
      default:
        let reason =
          unsafe strerror(errno).map { unsafe String(cString: $0).lowercased() } ?? "error \(errno)"
        throw ReadError(.unreadable, file: path, problem: "cannot be opened: \(reason)")
      }
    }
    if FileStatus(descriptor: descriptor)?.kind == .folder {
      _ = Foundation.close(descriptor)
      throw ReadError(.unreadable, file: path, problem: "is a folder", expected: "a file")
    }
    return descriptor
  }

  /// The next block of a file, or `nil` at its end.
  static func nextBlock(_ file: FileHandle, _ path: String) throws(ReadError) -> Data? {
    // Not `FileHandle.read(upToCount:)`, which waits until a block is full: a pipe gives what it has, so that the first
    // records of a stream are worked on at once.
    var block = Data(count: blockSize)
    var count: Int
    repeat {
      count = unsafe block.withUnsafeMutableBytes { bytes in
        unsafe Foundation.read(file.fileDescriptor, bytes.baseAddress, bytes.count)
      }
    } while count < 0 && errno == EINTR
    if count > 0 { return block.prefix(count) }
    guard count == 0 else {
      throw ReadError(
        .unreadable,
        file: path,
        problem: "cannot be read",
        expected: "a file that can be read to its end"
      )
    }
    return nil
  }

  /// The name of a file without its folder.
  static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  /// The name of the document in a file: the file's stem, or `document` for the standard input.
  static func identifier(of path: String) -> String { path == "-" ? "document" : stem(of: path) }

  /// The name of a file without its folder and its last extension.
  static func stem(of path: String) -> String {
    withoutExtension(name(of: path))
  }

  /// A path without the last extension of its file.
  static func withoutExtension(_ path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path }
    return String(path.dropLast(name[dot...].count))
  }
}
