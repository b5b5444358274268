/// The beads of one document, in text order, covering every segment of both sides exactly once.
public struct Alignment: Sendable, Hashable {
  /// The beads.
  public var beads: [Bead]
  /// How the alignment was made.
  public var signature: Signature
  /// Pairs of segments that share a rare value or word and yet do not go in order with the other such pairs: places
  /// where text was moved, or where a value differs. They took no part in the search.
  public var refusedAnchors: [Bead] = []

  /// Makes an alignment from its parts.
  public init(beads: [Bead], signature: Signature = Signature()) {
    self.beads = beads
    self.signature = signature
  }
}
