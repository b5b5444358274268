/// A bead as a gold file or another aligner gives it: any segments of either side, in any order.
///
/// Gold alignments of novels hold crossing and discontinuous beads, which `Bead` cannot.
public struct IndexedBead: Sendable, Hashable {
  /// The English segments, 0-based.
  public var english: [Int]
  /// The Chinese segments, 0-based.
  public var chinese: [Int]
  /// The score that the file gives, if any.
  public var score: Double?

  /// Makes a bead from its parts.
  public init(english: [Int], chinese: [Int], score: Double? = nil) {
    self.english = english
    self.chinese = chinese
    self.score = score
  }

  /// Makes the indexed form of a bead.
  public init(_ bead: Bead) {
    self.init(english: Array(bead.english), chinese: Array(bead.chinese), score: bead.posterior)
  }
}
