/// The terms of a glossary as they are looked up in texts: English in any inflection, traditional and simplified Chinese as one.
struct TermIndex: Sendable {
  /// A term of an entry.
  struct Form: Sendable, Hashable {
    /// The entry in the glossary.
    var entry: Int
    /// Whether it must not be used.
    var isForbidden: Bool
    /// How it is written, where capitals count.
    var spelling: [UInt8]?
  }

  /// A term in a text.
  struct Hit: Sendable, Hashable {
    /// Where it is, in UTF-8 bytes.
    var range: Range<Int>
    /// The entry in the glossary.
    var entry: Int
    /// Whether it must not be used.
    var isForbidden: Bool
  }

  /// The glossary.
  let glossary: Glossary
  private var english = WordPhrases<[Form]>()
  private var chinese = PhraseFinder<[Form]>()
  private let folding: ChineseFolding
  /// Entries that may share a term; more rows of it are not looked at.
  private static let mostForms = 64

  /// Reads a glossary.
  ///
  /// - Complexity: O(*n*) in its terms.
  init(_ glossary: Glossary, folding: ChineseFolding = NameTables.standard.folding) {
    self.glossary = glossary
    self.folding = folding
    for (number, entry) in glossary.entries.enumerated() {
      for language in Language.allCases {
        for term in entry.terms(language) { add(term, number, entry, language, isForbidden: false) }
        for term in entry.forbidden(language) { add(term, number, entry, language, isForbidden: true) }
      }
    }
  }

  private mutating func add(
    _ term: String,
    _ number: Int,
    _ entry: TermEntry,
    _ language: Language,
    isForbidden: Bool
  ) {
    let text = ScalarText(term)
    var form = Form(entry: number, isForbidden: isForbidden)
    // A term of another script than its language's, such as an acronym in the Chinese, is looked up as it is written.
    if language == .english {
      let tokens = EnglishTokens(text)
      if entry.isCaseSensitive || Self.isAcronym(text) { form.spelling = Array(term.utf8) }
      let stems = Self.keys(tokens)
      if !stems.isEmpty { english.update(stems) { Self.append(form, to: &$0) } }
    } else {
      let folded = text.scalars.map { folding.fold($0) }
      if !folded.isEmpty { chinese.update(folded) { Self.append(form, to: &$0) } }
    }
  }

  private static func append(_ form: Form, to forms: inout [Form]?) {
    if forms == nil {
      forms = [form]
    } else if let count = forms?.count, count < mostForms, forms?.contains(form) == false {
      forms?.append(form)
    }
  }

  /// US and WHO are other words than us and who.
  private static func isAcronym(_ text: ScalarText) -> Bool {
    let letters = text.scalars.filter(ScalarText.isLatin)
    return letters.count > 1 && !letters.contains(where: CharacterClass.isLower)
  }

  private static func keys(_ tokens: EnglishTokens) -> [[UInt8]] {
    tokens.words.map { word in
      let possessive = word.suffix(2).elementsEqual("'s".utf8) ? Array(word.dropLast(2)) : word
      return EnglishStemmer.standard.stem(possessive)
    }
  }

  /// The terms of one side of a pair, the longest where they overlap.
  ///
  /// - Complexity: O(*n* × *l*) for terms of *l* words or characters.
  func hits(_ text: ScalarText, _ language: Language) -> [Hit] {
    var hits: [Hit] = []
    func take(_ forms: [Form], _ range: Range<Int>, _ written: () -> [UInt8]) -> Bool {
      let found = forms.filter { $0.spelling == nil || Self.agrees($0.spelling ?? [], written()) }
      hits += found.map { Hit(range: range, entry: $0.entry, isForbidden: $0.isForbidden) }
      return !found.isEmpty
    }
    var index = 0
    if language == .chinese {
      let folded = text.scalars.map { folding.fold($0) }
      while index < folded.count {
        let found = chinese.longest(at: index, in: folded)
        if let found { _ = take(found.value, text.bytes(found.range)) { [] } }
        index = found?.range.upperBound ?? index + 1
      }
      return hits
    }
    let tokens = EnglishTokens(text)
    let stems = english.units(Self.keys(tokens))
    while index < stems.count {
      var end = index + 1
      english.forEachHit(at: index, in: stems) { words, forms in
        let range = tokens.bytes(words)
        guard take(forms, range, { Self.bytes(of: text, in: range) }) else { return false }
        end = words.upperBound
        return true
      }
      index = end
    }
    return hits
  }

  private static func bytes(of text: ScalarText, in range: Range<Int>) -> [UInt8] {
    Array(text.string(text.index(ofByte: range.lowerBound)..<text.index(ofByte: range.upperBound)).utf8)
  }

  /// Whether a text is a term as it is written, but for an ending: WHO and WHO's, NGO and NGOs.
  private static func agrees(_ term: [UInt8], _ text: [UInt8]) -> Bool {
    let common = zip(term, text).prefix { $0 == $1 }.count
    return common >= term.count - 1 && text.count <= term.count + 3
      && common >= min(term.count, text.count) - 1
  }
}
