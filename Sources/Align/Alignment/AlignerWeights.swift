/// The trained weights that are part of the library: a table for each set of evidence.
enum AlignerWeights {
  /// The tables, those with less evidence first.
  static let tables: [(evidence: Set<Evidence>, hasTokens: Bool, text: String)] = [
    ([.length], false, lengthTable),
    ([.length, .numbers], false, numbersTable),
    ([.length, .names], false, namesAloneTable),
    ([.length, .lexicon], false, lexiconAloneTable),
    ([.length, .numbers, .names], false, namesTable),
    ([.length, .numbers, .names, .lexicon], false, lexiconTable),
    ([.length, .numbers, .names, .lexicon, .encoder], false, vectorsTable),
    ([.length, .numbers, .names, .lexicon, .encoder], true, encoderTable),
  ]
}
