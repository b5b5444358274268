import Align

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of records that a later run can go on with, however the run before it ended.
///
/// The bytes go to `FILE.part`. After each write of whole records a line is added to `FILE.journal`: how many items of the
/// input they stand for, the hash of these items, the length of the part, and how many records were bad. A later run
/// takes the last whole line whose length the part reaches, cuts the part there, and goes on. `finish` gives the part its
/// name and removes the journal. The journal's first line says how the run was made.
final class ResumableOutput {
  /// Bytes are collected to about this many before they are written, and a line is added to the journal.
  private static let bufferSize = 1 << 16
  /// More than any journal: 40 bytes for each 64 KiB of a part of 1 TB.
  private static let largestJournal = 1 << 30

  /// Where the run before this one ended.
  private(set) var mark = InputMark.start
  /// Bad records that stand in the file.
  private(set) var badRecords = 0

  private let path: String
  private var part: Int32 = -1
  private var journal: Int32 = -1
  private var length = 0
  private var buffer: [UInt8] = []

  private var partPath: String { path + ".part" }
  private var journalPath: String { path + ".journal" }

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
          problem: "the run to resume was made with other options: \(first)",
          expected: "\(signature); remove '\(journalPath)' to start anew"
        )
      }
      for line in lines.dropFirst() { take(line) }
      guard ftruncate(part, off_t(length)) == 0 else { throw problem(partPath) }
      try rewriteJournal(signature)
    } else {
      guard ftruncate(part, 0) == 0 else { throw problem(partPath) }
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
    buffer.removeAll(keepingCapacity: true)
    try write(journalLine)
  }

  /// Writes the rest and gives the file its name.
  func finish() throws {
    try flush()
    guard rename(partPath, path) == 0 else { throw problem(path) }
    unlink(journalPath)
  }

  private var journalLine: String { "\(mark.items) \(mark.hash) \(length) \(badRecords)\n" }

  /// Takes a line of the journal, if the part is as long as it says.
  private func take(_ line: String) {
    let numbers = line.split(separator: " ").map { UInt64($0) }
    var information = stat()
    guard numbers.count == 4, let items = numbers[0], let hash = numbers[1], let size = numbers[2],
      let bad = numbers[3], items <= Int.max, bad <= Int.max, fstat(part, &information) == 0,
      size <= information.st_size
    else { return }
    mark = InputMark(items: Int(items), hash: hash)
    length = Int(size)
    badRecords = Int(bad)
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

  private static func open(_ path: String) throws -> Int32 {
    #if canImport(Glibc)
      let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    #elseif canImport(Musl)
      let descriptor = Musl.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    #else
      let descriptor = Darwin.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    #endif
    guard descriptor >= 0 else {
      throw OutputError.cannotWrite(path: path, reason: SystemProblem.last.reason)
    }
    return descriptor
  }

  private func problem(_ path: String) -> OutputError {
    .cannotWrite(path: path, reason: SystemProblem.last.reason)
  }
}
