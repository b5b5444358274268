/// A segmented document with the beads that a person found right.
public struct GoldDocument: Sendable {
  /// The set that the document belongs to, for reports.
  public var set: String
  /// Documents of one group are made of the same text, and are held out together in cross-validation.
  public var group: String
  /// The segments.
  public var document: SegmentedDocument
  /// The right beads.
  public var gold: [IndexedBead]

  /// Makes a gold document from its parts.
  public init(set: String, group: String, document: SegmentedDocument, gold: [IndexedBead]) {
    self.set = set
    self.group = group
    self.document = document
    self.gold = gold
  }
}
