import Foundation

/// Cuts a stream of bytes into lines that end at LF, CRLF or CR, and keeps count of them.
struct RowCutter {
  /// A line without its end, and where it is.
  struct Row {
    /// The bytes of the line.
    var bytes: [UInt8]
    /// Its 1-based number.
    var line: Int
    /// The offset of its first byte in the file.
    var offset: Int
  }

  /// The bytes that are not cut yet.
  private(set) var pending: [UInt8] = []
  /// The 1-based number of the next line.
  private(set) var line = 1
  /// Whether no line was cut yet.
  var isFirst: Bool { line == 1 && start == 0 }

  private var offset = 0
  /// Where the next line starts in `pending`.
  private var start = 0
  /// How far `pending` was searched for a line end.
  private var searched = 0

  /// Adds bytes to the end.
  mutating func append(_ block: Data) {
    if start > 0 {
      pending.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    pending.append(contentsOf: block)
  }

  /// The next line, or `nil` where more bytes are needed; where no more will come, what is left is a line.
  mutating func next(isLast: Bool) -> Row? {
    while searched < pending.count, pending[searched] != 0x0A, pending[searched] != 0x0D { searched += 1 }
    var endLength = 0
    if searched < pending.count {
      endLength = 1
      if pending[searched] == 0x0D {
        // CR may be the first half of CRLF that the next block continues with.
        if searched + 1 == pending.count, !isLast { return nil }
        if searched + 1 < pending.count, pending[searched + 1] == 0x0A { endLength = 2 }
      }
    } else if !isLast || start == pending.count {
      return nil
    }
    let row = Row(bytes: Array(pending[start..<searched]), line: line, offset: offset)
    offset += searched - start + endLength
    line += 1
    searched += endLength
    start = searched
    return row
  }
}
