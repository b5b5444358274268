/// The trained weights that are part of the library: a table for each set of evidence.
enum AlignerWeights {
  /// The tables, those with less evidence first.
  static let tables: [(evidence: Set<Evidence>, text: String)] = [
    ([.length], lengthTable),
    ([.length, .numbers], numbersTable),
    ([.length, .numbers, .names], namesTable),
    ([.length, .numbers, .names, .lexicon], lexiconTable),
    ([.length, .numbers, .names, .lexicon, .encoder], encoderTable),
  ]
}
