/// What the evidence of a document is read from, whatever part of the grid is looked at.
struct DocumentSources: Sendable {
  /// The segments' lengths.
  let lengths: SegmentLengths
  /// The numbers, where the layout has them.
  let quantities: DocumentQuantities?
  /// The names.
  let names: NameIndex?
  /// The titles of persons.
  let titles: DocumentTitles?
  /// The words that the dictionary knows.
  let words: DocumentWords?

  /// Reads what a layout needs.
  init(_ document: SegmentedDocument, layout: FeatureLayout, resources: AlignerResources) {
    lengths = SegmentLengths(document)
    quantities = layout.has(.numbers) ? DocumentQuantities(document, words: resources.words) : nil
    names = layout.has(.names) ? NameIndex(document) : nil
    titles =
      layout.has(.names)
      ? DocumentTitles(english: document.english.map(\.text), chinese: document.chinese.map(\.text)) : nil
    words = layout.has(.lexicon) ? resources.lexicon.map { DocumentWords(document, lexicon: $0) } : nil
  }

  /// Pairs of segments that share what is rare.
  func rarePairs() -> [SegmentHints.Pair] {
    (quantities?.rarePairs() ?? []) + (names?.rarePairs() ?? []) + (words?.rarePairs() ?? [])
  }
}
