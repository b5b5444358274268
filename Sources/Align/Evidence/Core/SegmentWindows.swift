/// The Chinese segments that each English segment may belong to: what a search has left to look at.
struct SegmentWindows: Sendable {
  /// First Chinese segment of each English segment.
  let lower: [Int]
  /// Last Chinese segment, inclusive; below `lower` where none is left.
  let upper: [Int]
  /// Index of each English segment's first pair among all pairs; one more than there are English segments.
  let offsets: [Int]
  /// The number of Chinese segments.
  let chineseCount: Int

  /// Makes windows from ranges of Chinese segments, cut to those that there are.
  init(lower: [Int], upper: [Int], chineseCount: Int) {
    precondition(lower.count == upper.count, "a window for every English segment")
    self.lower = lower.map { max(0, $0) }
    self.upper = upper.map { min($0, chineseCount - 1) }
    self.chineseCount = chineseCount
    var offsets = [0]
    offsets.reserveCapacity(lower.count + 1)
    for row in lower.indices { offsets.append(offsets[row] + max(0, self.upper[row] - self.lower[row] + 1)) }
    self.offsets = offsets
  }

  /// The number of English segments.
  var englishCount: Int { lower.count }
  /// The number of pairs in all windows.
  var pairCount: Int { offsets[offsets.count - 1] }

  /// The place of a pair among all pairs; `nil` where it is in no window.
  @inline(__always)
  func pair(_ english: Int, _ chinese: Int) -> Int? {
    guard english >= 0, english < lower.count, chinese >= lower[english], chinese <= upper[english] else {
      return nil
    }
    return offsets[english] + chinese - lower[english]
  }
}
