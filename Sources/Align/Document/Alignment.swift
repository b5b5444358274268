/// The beads of one document, in text order, covering every segment of both sides exactly once.
public struct Alignment: Sendable, Hashable {
  /// The beads.
  public var beads: [Bead]
  /// How the alignment was made.
  public var signature: Signature

  /// Makes an alignment from its parts.
  public init(beads: [Bead], signature: Signature = Signature()) {
    self.beads = beads
    self.signature = signature
  }
}
