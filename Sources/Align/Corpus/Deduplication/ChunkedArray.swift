/// An array that grows by whole chunks, so that growing neither copies nor doubles what it holds.
struct ChunkedArray<Element: Sendable>: Sendable {
  /// Elements in a chunk: 2¹⁶.
  private static var shift: Int { 16 }

  private var chunks: [[Element]] = []
  /// Elements held.
  private(set) var count = 0

  /// The element of a number.
  subscript(index: Int) -> Element {
    get { chunks[index >> Self.shift][index & (1 << Self.shift - 1)] }
    set { chunks[index >> Self.shift][index & (1 << Self.shift - 1)] = newValue }
  }

  /// Adds an element.
  mutating func append(_ element: Element) {
    if count == chunks.count << Self.shift {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(1 << Self.shift)
    }
    chunks[chunks.count - 1].append(element)
    count += 1
  }

  /// Bytes that the chunks take.
  var memory: Int { (chunks.count << Self.shift) * MemoryLayout<Element>.stride }
}
