import Foundation

/// Reads a file line by line in constant memory.
///
/// A line ends at LF or CRLF; a byte order mark before the first line is passed over.
struct LineReader: ~Copyable {
  /// Bytes asked of the stream at a time.
  private static let blockSize = 1 << 18
  /// A longer line is refused: no text of one sentence, and no row of a table of them, comes near.
  private static let largestLine = 1 << 28

  /// The 1-based number of the line that `next` returned last.
  private(set) var line = 0
  /// How the line ends that `next` returned last.
  private(set) var ending = LineEnding.none
  /// Whether the file begins with a byte order mark in UTF-8; known after the first line.
  private(set) var hasMark = false
  /// The name of the file, for messages.
  let name: String

  private let stream: ByteSource
  private var buffer: [UInt8] = []
  private var block = [UInt8](repeating: 0, count: Self.blockSize)
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  /// Opens a file.
  init(_ input: ByteInput) throws(ReadError) {
    name = input.name
    stream = try input.open()
  }

  deinit { stream.close() }

  /// The next line without its line end; `nil` after the last one.
  ///
  /// - Throws: `ReadError` where the file cannot be read or a line is longer than 256 MiB.
  mutating func next() throws(ReadError) -> ArraySlice<UInt8>? {
    while true {
      if let end = lineFeed() {
        let range = start..<end
        start = end + 1
        searched = start
        return take(range, ending: .lineFeed)
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        let range = start..<buffer.count
        start = buffer.count
        return take(range, ending: .none)
      }
      try fill()
    }
  }

  /// The next line as text; a line that is not UTF-8 goes to the sink as a problem and is passed over.
  mutating func nextText(_ sink: BitextSink) throws(ReadError) -> String? {
    while let bytes = try next() {
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      sink.problem(
        ReadError(
          .badData,
          file: name,
          line: line,
          column: Self.columnOfBadByte(bytes),
          problem: "the line is not UTF-8",
          expected: "text in UTF-8"
        )
      )
      if sink.isStopped { return nil }
    }
    return nil
  }

  /// Where the next LF is in the part of the buffer that was not searched yet.
  private func lineFeed() -> Int? {
    let searched = self.searched
    return unsafe buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, searched < bytes.count,
        let found = unsafe memchr(base + searched, 0x0A, bytes.count - searched)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  private mutating func take(_ range: Range<Int>, ending: LineEnding) -> ArraySlice<UInt8> {
    line += 1
    self.ending = ending
    var range = range
    if line == 1, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = range.lowerBound + 3..<range.upperBound
      hasMark = true
    }
    if range.upperBound > range.lowerBound, buffer[range.upperBound - 1] == 0x0D {
      range = range.lowerBound..<range.upperBound - 1
      self.ending = ending == .none ? .carriageReturn : .both
    }
    return buffer[range]
  }

  private mutating func fill() throws(ReadError) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    guard buffer.count < Self.largestLine else {
      throw ReadError(
        .badData,
        file: name,
        line: line + 1,
        problem: "the line is longer than 256 MiB",
        expected: "a line end"
      )
    }
    let stream = self.stream
    let count = unsafe block.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      return unsafe stream.read(base, maxLength: bytes.count)
    }
    guard count >= 0 else {
      throw ReadError(.unreadable, file: name, line: line + 1, problem: "the rest of the file cannot be read")
    }
    if count == 0 { isAtEnd = true }
    buffer.append(contentsOf: block[..<count])
  }

  /// The 1-based column, in Unicode scalars, of the first byte that is not UTF-8.
  private static func columnOfBadByte(_ bytes: ArraySlice<UInt8>) -> Int {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var column = 1
    while case .scalarValue = decoder.decode(&iterator) { column += 1 }
    return column
  }
}

/// How a line of a file ends.
enum LineEnding {
  /// At the end of the file.
  case none
  /// With LF.
  case lineFeed
  /// With CR and LF.
  case both
  /// With CR at the end of the file.
  case carriageReturn

  /// The bytes of the end.
  var bytes: [UInt8] {
    switch self {
    case .none: []
    case .lineFeed: [0x0A]
    case .both: [0x0D, 0x0A]
    case .carriageReturn: [0x0D]
    }
  }
}
