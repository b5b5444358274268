import Align

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of records that a later run can continue with, however the run before it ended.
///
/// The bytes go to `FILE.part`. After each write of whole records a line is added to `FILE.journal`: how many items of the
/// input they stand for, the hash of these items, the length of the part, how many records were bad, and a hash of all bytes of
/// the part up to there and of the line itself. A later run takes the last line that the part bears out, cuts the part there, and goes
/// on: neither a torn write nor a bit that has changed gets into the result. `finish` gives the part its name and removes the journal.
/// The journal's first line says how the run was made.
final class ResumableOutput {
  /// Bytes are collected to about this many before they are written, and a line is added to the journal.
  private static let bufferSize = 1 << 16
  /// More than any journal: 40 bytes for each 64 KiB of a part of 1 TB.
  private static let largestJournal = 1 << 30

  /// Where the run before this one ended.
  private(set) var mark = InputMark.start
  /// Bad records that are in the file.
  private(set) var badRecords = 0

  private let path: String
  private var part: Int32 = -1
  private var journal: Int32 = -1
  private var length = 0
  /// The hash of the part up to `length`.
  private var hash = StableHash()
  private var buffer: [UInt8] = []

  private var partPath: String { path + ".part" }
  private var journalPath: String { path + ".journal" }

  /// The files that are written beside a file that can be gone on with.
  static func companions(of path: String) -> [String] { [path + ".part", path + ".journal"] }

  /// Opens a file to be written or to be gone on with.
  ///
  /// - Parameters:
  ///   - path: the file, as it is named at the end.
  ///   - signature: how the run is made, as one line; a run of another signature is not gone on with.
  /// - Throws: `OutputError` for a file that cannot be written, or that another process writes; `ReadError` for a journal
  ///   of another run.
  init(path: String, signature: String) throws {
    self.path = path
    journal = try Self.open(journalPath)
    guard flock(journal, LOCK_EX | LOCK_NB) == 0 else {
      throw OutputError.cannotWrite(path: path, reason: "another process is writing it")
    }
    part = try Self.open(partPath)
    let lines = try journalLines()
    if let first = lines.first {
      guard first == signature else {
        throw ReadError(
          .badData,
          file: journalPath,
          line: 1,
          problem: "the interrupted run had other options: \(first)",
          expected: "\(signature); remove '\(journalPath)' to start over"
        )
      }
      try take(lines.dropFirst())
      guard ftruncate(part, off_t(length)) == 0 else { throw problem(partPath) }
      try rewriteJournal(signature)
    } else {
      var information = stat()
      guard fstat(part, &information) == 0 else { throw problem(partPath) }
      guard information.st_size == 0 else {
        throw OutputError.cannotWrite(
          path: path,
          reason: "'\(partPath)' has no journal; remove it to start over"
        )
      }
      try rewriteJournal(signature)
    }
    lseek(part, 0, SEEK_END)
  }

  deinit {
    if part >= 0 { close(part) }
    if journal >= 0 { close(journal) }
  }

  /// Adds what came of the items up to `mark`.
  func append(_ bytes: [UInt8], mark: InputMark, isBad: Bool) throws {
    buffer += bytes
    self.mark = mark
    if isBad { badRecords += 1 }
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what was collected.
  func flush() throws {
    do throws(SystemProblem) { try SystemCall.writeAll(buffer, to: part) } catch {
      throw OutputError.cannotWrite(path: partPath, reason: error.reason)
    }
    length += buffer.count
    hash.append(buffer)
    buffer.removeAll(keepingCapacity: true)
    try write(journalLine)
  }

  /// Writes the rest and gives the file its name.
  func finish() throws {
    try flush()
    if let problem = SystemCall.sync(part) {
      throw OutputError.cannotWrite(path: path, reason: problem.reason)
    }
    let renamed = FilePath.withSystemPath(partPath) { old in FilePath.withSystemPath(path) { rename(old, $0) }
    }
    guard renamed == 0 else { throw problem(path) }
    _ = FilePath.withSystemPath(journalPath) { unlink($0) }
  }

  private var journalLine: String {
    let numbers = "\(mark.items) \(mark.hash) \(length) \(badRecords)"
    return "\(numbers) \(hash.followed(by: numbers).text)\n"
  }

  /// Takes the last of the journal's lines that the part bears out; the part is read once.
  private func take(_ lines: some Sequence<String>) throws {
    var found = StableHash()
    var position = 0
    lseek(part, 0, SEEK_SET)
    for line in lines {
      let fields = line.split(separator: " ")
      let numbers = fields.dropLast().map { UInt64($0) }
      guard fields.count == 5, let items = numbers[0], let inputHash = numbers[1], let size = numbers[2],
        let bad = numbers[3], items <= Int.max, bad <= Int.max, size <= Int.max, Int(size) >= position
      else { return }
      do throws(SystemProblem) {
        while position < Int(size) {
          let block = try SystemCall.read(min(Self.bufferSize, Int(size) - position), from: part)
          if block.isEmpty { return }
          found.append(block)
          position += block.count
        }
      } catch {
        throw ReadError(.unreadable, file: partPath, problem: "cannot read: \(error.reason)")
      }
      let text = fields.dropLast().joined(separator: " ")
      guard found.followed(by: text).text == fields[4] else { return }
      mark = InputMark(items: Int(items), hash: inputHash)
      length = Int(size)
      badRecords = Int(bad)
      hash = found
    }
  }

  /// The whole lines of the journal; what follows the last line end was torn.
  private func journalLines() throws -> [String] {
    var bytes: [UInt8] = []
    do throws(SystemProblem) {
      while bytes.count < Self.largestJournal {
        let block = try SystemCall.read(Self.bufferSize, from: journal)
        if block.isEmpty { break }
        bytes += block
      }
    } catch {
      throw ReadError(.unreadable, file: journalPath, problem: "cannot read: \(error.reason)")
    }
    guard let end = bytes.lastIndex(of: 0x0A) else { return [] }
    return bytes[..<end].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Leaves the signature and the last line, so that a journal that is resumed often stays short.
  private func rewriteJournal(_ signature: String) throws {
    guard ftruncate(journal, 0) == 0 else { throw problem(journalPath) }
    lseek(journal, 0, SEEK_SET)
    try write(signature + "\n" + journalLine)
  }

  private func write(_ text: String) throws {
    do throws(SystemProblem) { try SystemCall.writeAll(text.utf8, to: journal) } catch {
      throw OutputError.cannotWrite(path: journalPath, reason: error.reason)
    }
  }

  /// Opens a part or a journal, if it can only be ours: what a link leads to, or what has another name too, is somebody else's.
  private static func open(_ path: String) throws -> Int32 {
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    #if canImport(Glibc)
      let descriptor = FilePath.withSystemPath(path) { Glibc.open($0, flags, 0o666) }
    #elseif canImport(Musl)
      let descriptor = FilePath.withSystemPath(path) { Musl.open($0, flags, 0o666) }
    #else
      let descriptor = FilePath.withSystemPath(path) { Darwin.open($0, flags, 0o666) }
    #endif
    guard descriptor >= 0 else {
      let problem = SystemProblem.last
      throw OutputError.cannotWrite(
        path: path,
        reason: problem.code == ELOOP ? "it is a link; remove it to start over" : problem.reason
      )
    }
    var opened = stat()
    guard fstat(descriptor, &opened) == 0, opened.st_mode & S_IFMT == S_IFREG, opened.st_nlink == 1 else {
      close(descriptor)
      throw OutputError.cannotWrite(
        path: path,
        reason: "it is not a regular file, or has several hard links; remove it to start over"
      )
    }
    return descriptor
  }

  private func problem(_ path: String) -> OutputError {
    .cannotWrite(path: path, reason: SystemProblem.last.reason)
  }
}
