import Synchronization

/// What was read from a pair once for all checks; a class, so that neighbours and checks share it without copies.
final class PairReading: Sendable {
  let pair: AlignedPair
  /// Both texts and their quantities.
  let numbers: PairNumbers
  /// The words of the English text.
  let tokens: EnglishTokens
  /// ln of how much longer the English is than the Chinese.
  let logRatio: Double
  /// The scalars of the Chinese text, traditional and variant characters folded.
  let foldedChinese: [UInt32]
  /// The words of negation of both texts; none where they were not to be read.
  let englishNegations: [NegationTable.Mention]
  let chineseNegations: [NegationTable.Mention]
  /// Made by the first check that asks.
  private let orderFaults = Mutex<EnglishWordOrder.Faults?>(nil)

  /// Reads a pair.
  ///
  /// - Complexity: O(*n*) in the text.
  init(
    _ pair: AlignedPair,
    words: QuantityWords,
    placeholders: PlaceholderPatterns,
    readsNegations: Bool = true
  ) {
    self.pair = pair
    numbers = PairNumbers(pair, words: words, placeholders: placeholders)
    tokens = EnglishTokens(numbers.englishScalars)
    logRatio = LengthScale.logRatio(numbers.englishScalars, numbers.chineseScalars)
    let folding = NameTables.standard.folding
    foldedChinese = numbers.chineseScalars.scalars.map { folding.fold($0) }
    let table = readsNegations ? NegationTable.standard : nil
    englishNegations = table?.mentions(tokens, in: numbers.englishScalars) ?? []
    chineseNegations = table?.mentions(folded: foldedChinese, in: numbers.chineseScalars) ?? []
  }

  /// What in the English cannot be in this order.
  var wordOrder: EnglishWordOrder.Faults {
    orderFaults.withLock { known in
      let faults = known ?? EnglishWordOrder.standard.faults(in: numbers.englishScalars)
      known = faults
      return faults
    }
  }
}
