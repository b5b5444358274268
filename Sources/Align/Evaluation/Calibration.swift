/// Whether posteriors mean what they say: of the beads that are given a probability of .8, are 80 % right?
///
/// Beads are put into ten bins by their posterior; a bead is right where it is identical to a gold bead, one with an empty
/// side as well.
public struct Calibration: Sendable, Hashable {
  /// The beads whose posteriors lie in one tenth.
  public struct Bin: Sendable, Hashable {
    /// How many beads there are.
    public var count = 0
    /// How many of them are right.
    public var right = 0
    /// The sum of their posteriors.
    public var posteriors = 0.0

    /// The mean posterior; 0 for an empty bin.
    public var mean: Double { count > 0 ? posteriors / Double(count) : 0 }
    /// The share of right beads; 0 for an empty bin.
    public var accuracy: Double { count > 0 ? Double(right) / Double(count) : 0 }
  }

  /// The bins, from 0 to 1.
  public private(set) var bins = [Bin](repeating: Bin(), count: 10)

  /// Makes an empty calibration.
  public init() {}

  /// Adds a document; beads without a posterior are passed over.
  public mutating func add(_ found: [IndexedBead], gold: [IndexedBead]) {
    let right = Set(gold.map { BeadSet.Key(sorted: $0) })
    for bead in found {
      guard let posterior = bead.score, (0...1).contains(posterior) else { continue }
      let bin = min(bins.count - 1, Int(posterior * Double(bins.count)))
      bins[bin].count += 1
      bins[bin].posteriors += posterior
      if right.contains(BeadSet.Key(sorted: bead)) { bins[bin].right += 1 }
    }
  }

  /// How many beads were added.
  public var count: Int { bins.reduce(0) { $0 + $1.count } }

  /// The expected calibration error (Naeini et al. 2015): how far the mean posterior and the share of right beads
  /// differ in each bin, averaged over all beads. It is 0 … 1, and 0 without beads.
  public var expectedError: Double {
    guard count > 0 else { return 0 }
    return bins.reduce(0) { $0 + abs($1.posteriors - Double($1.right)) } / Double(count)
  }
}
