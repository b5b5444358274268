/// A pair as the search for copies remembers it: a hash of its text, and a signature of its shingles in 64 bytes.
package struct PairSketch: Sendable, Hashable {
  /// A hash of the compared text; two texts in 2⁶⁴ share one by chance.
  package var exact: UInt64
  /// 64 b-bit minwise hashes of a byte each (Li & König 2010); of no meaning where `isComparable` is false.
  package var signature: SIMD8<UInt64>
  /// Whether the text is long enough for likeness to mean something.
  package var isComparable: Bool

  /// The share of 64 minwise hashes that two signatures have in common, corrected for those that agree by chance: an
  /// estimate of the Jaccard similarity of the two sets of shingles with a standard error of at most 1/16.
  package func similarity(to other: SIMD8<UInt64>) -> Double {
    var equal = 0
    let difference = signature ^ other
    for lane in 0..<8 {
      var rest = difference[lane]
      for _ in 0..<8 {
        if rest & 0xFF == 0 { equal += 1 }
        rest >>= 8
      }
    }
    let chance = 1.0 / 256
    return max(0, (Double(equal) / 64 - chance) / (1 - chance))
  }
}
