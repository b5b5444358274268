/// English sides that are another language of the same letters, or no language at all.
///
/// A third to a half of the words of English text are function words (Biber et al. 1999); French and German share few
/// of them, and scrambled letters none.
package struct EnglishLanguageFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "english-language",
    summary: "The English side is in another language, or is gibberish.",
    score:
      "share of English function words minus that of French, German and the like, -1 to 1; from 8 words on",
    takes: "“Le gouvernement a annoncé hier une nouvelle mesure pour les écoles.”",
    passes: "“The government announced a new measure for schools yesterday.”",
    limit: FilterLimit(least: 0.03)
  )

  /// With fewer words, a list of names or a heading may do without function words.
  static let fewestWords = 8

  /// Without “a” and “I”, which scrambled letters and other languages have too.
  private static let functionWords: Set<[UInt8]> = words(
    "the of and to in is that it was for on are as with his they at be this have from or had by but not what all were we "
      + "when your can said there an each which she do how their if will up other about out many then them these so some "
      + "her would him into has more two no could my than been who its now did down only after our most where us before "
      + "also around another came because any same you he me"
  )

  /// The commonest words of French, German, Spanish, Italian, Portuguese, Dutch and Malay that English does not have, or
  /// has in names only.
  private static let foreignWords: Set<[UInt8]> = words(
    "le la les des du et est que qui dans pour une un sur avec ce au aux il elle der die das und ist nicht den dem ein eine "
      + "zu von mit auf sich el los las del por con una se su al lo di che gli della dei per non da os em um uma na ao com "
      + "dos het een van dat niet yang dan ini itu pada untuk dengan akan tidak dari"
  )

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.split(separator: " ").map { Array($0.utf8) })
  }

  /// Makes the filter.
  package init() {}

  /// The share of English function words less that of foreign ones.
  package func score(_ pair: CorpusPair) -> Double? {
    var words = 0
    var found = 0
    LatinWordRuns.forEach(pair.english) { word in
      words += 1
      if Self.functionWords.contains(word) { found += 1 }
      if Self.foreignWords.contains(word) { found -= 1 }
    }
    return words < Self.fewestWords ? nil : Double(found) / Double(words)
  }
}

/// The words of a text that are runs of ASCII letters.
enum LatinWordRuns {
  /// Hands on each word in lower case, in text order.
  static func forEach(_ bytes: [UInt8], _ body: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    for byte in bytes {
      let letter = byte | 0x20
      if byte < 0x80, (0x61...0x7A).contains(letter) {
        word.append(letter)
      } else if !word.isEmpty {
        body(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { body(word) }
  }
}
