/// The words that the reader of English quantities knows: numerals, dates, what surrounds numbers, and what looks
/// like a number and is none.
///
/// One line of a table is `category value = words`, in the table of phrases `category = phrases`. Words are separated
/// by spaces, `_` stands for a space inside a phrase. To teach the reader a word, add it to a line.
///
/// A class, so that passing a text on does not count the references of every table.
final class EnglishLexicon: Sendable {
  /// What a phrase means that is found as a whole.
  enum Phrase: String, Sendable, CaseIterable {
    /// Counts nothing; the words are passed over.
    case none
    /// 1, 2 and 3 that are only mentioned: one country, two systems.
    case soft
    /// A day of each year that has a name; the argument is month and day: Christmas Day has 12-25.
    case day
  }

  /// What a phrase before or after a number says about it.
  enum Hedge: String, Sendable, CaseIterable {
    case about, below, over, atLeast, atMost, transparent
  }

  let vocabulary: EnglishVocabulary
  let units: EnglishUnits
  let phrases: EnglishPhraseTable
  let phraseMeanings: [Phrase]
  /// What follows the colon of each meaning.
  let phraseArguments: [String]
  let before: EnglishPhraseTable
  let after: EnglishPhraseTable
  let hedges: [Hedge]
  /// The word number of “a”.
  let article: Int32
  /// The word number of “an”.
  let otherArticle: Int32

  /// The tables as they are embedded.
  static let standard = EnglishLexicon(QuantityTables.english)

  /// Reads the sections of a table, and units with the definitions of some more.
  init(_ tables: [String: String], definitions: [String: UnitDefinition] = [:]) {
    var vocabulary = EnglishVocabulary()
    Self.readNumerals(tables, into: &vocabulary)
    Self.addCompounds(to: &vocabulary)
    Self.readRoles(tables, into: &vocabulary)
    let units = EnglishUnits(vocabulary: &vocabulary, table: tables["units"] ?? "", definitions: definitions)
    var phrases = EnglishPhraseTable()
    var meanings: [Phrase] = []
    var arguments: [String] = []
    for (category, words) in Self.lines((tables["phrases"] ?? "")) {
      let head = category.split(separator: ":", maxSplits: 1).map(String.init)
      guard let meaning = head.first.flatMap(Phrase.init(rawValue:)) else { continue }
      for word in words {
        let numbers = Self.numbers(of: word, vocabulary: &vocabulary)
        phrases.insert(numbers, value: meanings.count)
        if let first = numbers.first { vocabulary.change(first) { $0.roles.insert(.phrase) } }
      }
      meanings.append(meaning)
      arguments.append(head.count > 1 ? head[1] : "")
    }
    self.phrases = phrases
    phraseMeanings = meanings
    phraseArguments = arguments
    var before = EnglishPhraseTable()
    var after = EnglishPhraseTable()
    var hedges: [Hedge] = []
    for (isBefore, table) in [
      (true, (tables["before"] ?? "")), (false, (tables["after"] ?? "")),
    ] {
      for (category, words) in Self.lines(table) {
        guard let hedge = Hedge(rawValue: category) else { continue }
        for word in words {
          let numbers = Self.numbers(of: word, vocabulary: &vocabulary)
          if isBefore {
            before.insert(numbers.reversed(), value: hedges.count)
          } else {
            after.insert(numbers, value: hedges.count)
          }
        }
        hedges.append(hedge)
      }
    }
    self.before = before
    self.after = after
    self.hedges = hedges
    article = vocabulary.insert("a")
    otherArticle = vocabulary.insert("an")
    self.vocabulary = vocabulary
    self.units = units
  }

  /// The word numbers of a phrase, cut as text is; new words are added.
  static func numbers(of phrase: some StringProtocol, vocabulary: inout EnglishVocabulary) -> [Int32] {
    let bytes = Array(phrase.utf8)
    var numbers: [Int32] = []
    for token in EnglishTokenizer.tokens(of: bytes, vocabulary: vocabulary) {
      if token.word != 0 {
        numbers.append(token.word)
      } else {
        let text = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
        numbers.append(vocabulary.insert(text))
      }
    }
    return numbers
  }

  private static func lines(_ table: String) -> [(category: String, words: [String])] {
    table.filledLines.compactMap { line in
      let fields = line.words
      guard fields.count >= 3, fields[1] == "=" else { return nil }
      return (String(fields[0]), fields[2...].map { $0.spaced() })
    }
  }

  private static func readNumerals(_ tables: [String: String], into vocabulary: inout EnglishVocabulary) {
    for line in (tables["numerals"] ?? "").filledLines {
      let fields = line.words
      guard fields.count >= 4, fields[2] == "=", let value = Int(fields[1]) else { continue }
      for word in fields[3...] {
        let number = vocabulary.insert(word)
        vocabulary.change(number) { lexeme in
          switch fields[0] {
          case "month": lexeme.month = value
          case "weekday": lexeme.weekday = value
          case "roman": lexeme.roles.insert(.roman)
          case "dozen": lexeme.numeral = .dozen
          case "scale", "ordinalScale", "fractionScale": lexeme.numeral = .scale
          default:
            lexeme.numeral =
              value < 10 ? .digit : value < 20 ? .teen : value < 100 ? .tens : .hundred
          }
          if fields[0] != "month", fields[0] != "weekday" { lexeme.value = value }
          if fields[0].hasPrefix("ordinal") || fields[0].hasPrefix("fraction") {
            lexeme.roles.insert(.ordinal)
          }
          if fields[0].hasPrefix("fraction") || fields[0] == "plural" { lexeme.roles.insert(.plural) }
          lexeme.roles.insert(.start)
        }
      }
    }
  }

  /// Adds twentyfive, twentyfifth and their like, which are written as one word now and then.
  private static func addCompounds(to vocabulary: inout EnglishVocabulary) {
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    let units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
    for (ten, first) in tens.enumerated() {
      for (unit, names) in zip(units, ordinals).enumerated() {
        for (word, isOrdinal) in [(names.0, false), (names.1, true)] {
          vocabulary.change(vocabulary.insert(first + word)) { lexeme in
            lexeme.numeral = .teen
            lexeme.value = (ten + 2) * 10 + unit + 1
            lexeme.roles.formUnion(isOrdinal ? [.start, .ordinal] : .start)
          }
        }
      }
    }
  }

  private static func readRoles(_ tables: [String: String], into vocabulary: inout EnglishVocabulary) {
    for (category, words) in lines((tables["roles"] ?? "")) {
      guard let index = EnglishVocabulary.Roles.names.firstIndex(of: category) else { continue }
      for word in words {
        let number = vocabulary.insert(word)
        vocabulary.change(number) { $0.roles.insert(EnglishVocabulary.Roles(rawValue: 1 << UInt64(index))) }
      }
    }
  }
}
