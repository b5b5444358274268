/// How often hashes were seen, at most: those that share a place are counted together, so that no count is too low.
///
/// A byte a place (Fan et al. 2000, https://doi.org/10.1109/90.851975, with one hash): what was seen once is told from what may be
/// frequent in a hundredth of the memory that its text would take.
struct HashCounts {
  /// The most bytes of a table.
  private static let most = 1 << 26

  private var counts: [UInt8]
  private let mask: UInt64

  /// Makes a table for about this many different hashes.
  init(expected: Int) {
    var size = 1 << 10
    while size < expected, size < Self.most { size *= 2 }
    counts = [UInt8](repeating: 0, count: size)
    mask = UInt64(size - 1)
  }

  /// Counts a hash; a count stays at the largest that there is.
  mutating func add(_ hash: UInt64) {
    let place = Int(hash & mask)
    if counts[place] < .max { counts[place] += 1 }
  }

  /// Whether a hash may have been seen this many times.
  func mayHold(_ hash: UInt64, times: Int) -> Bool {
    Int(counts[Int(hash & mask)]) >= min(times, Int(UInt8.max))
  }
}
