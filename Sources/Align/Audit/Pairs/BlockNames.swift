/// The people in the English of some pairs whose names by their form are certainly Chinese, read once for all
/// of the pairs.
struct BlockNames: Sendable {
  /// What each pair shows.
  let pairs: [PairNames]
  /// The names that the Chinese of any of the pairs spells, as the English writes them: pronouns may stand for these.
  let spelled: Set<String>

  /// Reads the pairs.
  ///
  /// - Complexity: O(*n*) in the bytes of both texts.
  init(_ pairs: [AuditedPair], tables: NameTables) {
    var reader = NameReader(tables: tables)
    reader.areStartsCertain = true
    reader.isForPersons = true
    let words = pairs.map { pair in
      let bytes = Array(pair.englishText.utf8)
      return LatinWords(bytes.span)
    }
    for (segment, words) in words.enumerated() { reader.read(words, segment: segment) }
    var mayLack = Array(repeating: false, count: pairs.count)
    var spelled = Set<String>()
    let options = reader.options
    if !options.isEmpty {
      let index = NameIndex(&reader, chinese: pairs.map(\.chineseText))
      for option in options {
        let segment = Int(option.segment)
        if index.hits(Int(option.key), in: segment..<segment + 1).isEmpty { mayLack[segment] = true }
      }
      for (pair, mentions) in zip(pairs, index.mentions) {
        for mention in mentions where index.hasHits(mention.key) {
          spelled.insert(pair.englishQuote(mention.bytes))
        }
      }
    }
    self.pairs = zip(words, mayLack).map { PairNames(words: $0, mayLackPerson: $1) }
    self.spelled = spelled
  }
}
