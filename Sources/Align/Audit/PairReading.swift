/// What was read from a pair once for all checks; a class, so that neighbours and checks share it without copies.
final class PairReading: Sendable {
  let pair: AlignedPair
  /// Both texts and their quantities.
  let numbers: PairNumbers
  /// The words of the English text.
  let tokens: EnglishTokens
  /// The scalars of the Chinese text, traditional and variant characters folded.
  let foldedChinese: [UInt32]

  /// Reads a pair.
  ///
  /// - Complexity: O(*n*) in the text.
  init(_ pair: AlignedPair, words: QuantityWords, placeholders: PlaceholderPatterns) {
    self.pair = pair
    numbers = PairNumbers(pair, words: words, placeholders: placeholders)
    tokens = EnglishTokens(numbers.englishScalars)
    let folding = NameTables.standard.folding
    foldedChinese = numbers.chineseScalars.scalars.map { folding.fold($0) }
  }
}
