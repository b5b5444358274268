import Foundation

/// Cuts a stream of bytes into lines that end at LF or CRLF, and bounds their length.
struct RecordCutter {
  /// Longest record, in bytes: 64 MiB, as of a row of a table.
  static let longestRecord = 1 << 26

  private var pending: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var line = 0
  private let limit: Int
  /// Whether the bytes up to the next line end belong to a record that is too long.
  private var isSkipping = false

  /// Makes a cutter; `limit` is the longest record in bytes.
  init(limit: Int = RecordCutter.longestRecord) { self.limit = limit }

  /// Adds bytes to the end.
  mutating func append(_ block: Data) {
    if start > 0 {
      pending.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    pending.append(contentsOf: block)
  }

  /// The next line, `nil` where more bytes are needed; where no more will come, what is left is a line.
  ///
  /// - Returns: the bytes and the 1-based number of the line; no bytes for a line that is too long.
  mutating func next(isLast: Bool) -> (bytes: [UInt8], line: Int, isTooLong: Bool)? {
    let end = lineFeed()
    guard let end else {
      searched = pending.count
      if !isLast {
        if pending.count - start > limit {
          isSkipping = true
          start = pending.count
        }
        return nil
      }
      guard start < pending.count || isSkipping else { return nil }
      return take(pending.count, next: pending.count)
    }
    return take(end, next: end + 1)
  }

  private mutating func take(_ end: Int, next: Int) -> (bytes: [UInt8], line: Int, isTooLong: Bool) {
    line += 1
    let isTooLong = isSkipping || end - start > limit
    var range = start..<end
    start = next
    searched = next
    isSkipping = false
    if isTooLong { return ([], line, true) }
    if line == 1, pending[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = range.lowerBound + 3..<range.upperBound
    }
    if !range.isEmpty, pending[range.upperBound - 1] == 0x0D {
      range = range.lowerBound..<range.upperBound - 1
    }
    return (Array(pending[range]), line, false)
  }

  /// Where the next LF is in the part that was not searched yet.
  private func lineFeed() -> Int? {
    let searched = self.searched
    return unsafe pending.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, searched < bytes.count,
        let found = unsafe memchr(base + searched, 0x0A, bytes.count - searched)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
