/// A segmented document with the beads that a person found right.
package struct GoldDocument: Sendable {
  /// The set that the document belongs to, for reports.
  package var set: String
  /// Documents of one group are made of the same text, and are held out together in cross-validation.
  package var group: String
  /// The segments.
  package var document: SegmentedDocument
  /// The right beads.
  package var gold: [IndexedBead]

  /// Makes a gold document from its parts.
  package init(set: String, group: String, document: SegmentedDocument, gold: [IndexedBead]) {
    self.set = set
    self.group = group
    self.document = document
    self.gold = gold
  }
}
