/// Refuses lines of tables of words that say nothing that a reader knows, and words that stand for two things.
///
/// The loaders of the tables take what is right; what is not is found here, with its place.
struct QuantityTableCheck {
  /// What a word stands for, and where that is written.
  private struct Meaning {
    var text: String
    var place: String
  }

  private let language: Language
  private let symbols: Set<String>
  private let definitions: [String: UnitDefinition]

  /// Checks the sections of a language's tables, built-in ones first.
  ///
  /// - Throws: a `QuantityTableError` at the first line that cannot be used.
  static func check(
    _ sections: [QuantityTableSection],
    _ language: Language,
    symbols: Set<String>,
    definitions: [String: UnitDefinition]
  ) throws(QuantityTableError) {
    let check = QuantityTableCheck(language: language, symbols: symbols, definitions: definitions)
    var meanings: [String: Meaning] = [:]
    for section in sections {
      guard let form = QuantityTableForm.named(section.name, language) else { continue }
      for line in section.lines {
        try check.check(line.text, at: line.number, of: section, form, &meanings)
      }
    }
  }

  /// The symbols of units that tables use or define.
  static func symbols(
    _ sections: [QuantityTableSection],
    definitions: [String: UnitDefinition]
  ) -> Set<String> {
    var symbols = Set(definitions.keys).union(UnitDefinition.symbols)
    for section in sections where section.name == "units" {
      for line in section.lines {
        let fields = line.text.split(separator: " ")
        guard fields.count > 2, fields[2] == "=", let symbol = fields[1].split(separator: "*").first else {
          continue
        }
        symbols.insert(String(symbol))
      }
    }
    return symbols
  }

  private func check(
    _ text: String,
    at number: Int,
    of section: QuantityTableSection,
    _ form: QuantityTableForm,
    _ meanings: inout [String: Meaning]
  ) throws(QuantityTableError) {
    func fail(_ problem: String) -> QuantityTableError {
      QuantityTableError(file: section.file, line: number, problem: problem)
    }
    let line = try LexemeLine(text, file: section.file, line: number)
    guard line.guards.isEmpty else { throw fail("guards behind \"|\" count only in section [grammar]") }
    let head = form.separator == " " ? [line.category] + [line.value].compactMap(\.self) : parts(line)
    guard head.count <= 2, form.separator == " " || line.value == nil else {
      throw fail("expected \"category = words\" or \"category:value = words\"")
    }
    let value = head.count == 2 ? head[1] : nil
    if section.name == "hidden" {
      guard HiddenNumberWords.number(line.category) != nil, value == nil else {
        throw fail(
          "expected \"number = words\", \"24h = words\" (s, min, h, d, wk, mo or a), \"year1911 = words\", \"0:0 = words\", \"half = words\" or \"day = words\""
        )
      }
    } else if !form.categories.isEmpty {
      guard let category = form.categories.first(where: { $0.name == head[0] }) else {
        let names = form.categories.map(\.name).joined(separator: ", ")
        throw fail(
          "unknown category \"\(head[0])\" of \(language == .english ? "English" : "Chinese") words in [\(section.name)]; expected \(names)"
        )
      }
      if let problem = problem(value, category.value) { throw fail("\"\(head[0])\" \(problem)") }
    }
    let meaning = Meaning(text: meaning(head), place: "\(section.file):\(number)")
    for word in line.words {
      if let problem = problem(word) { throw fail(problem) }
      if form.allowsSeveralMeanings { continue }
      let other = meanings.updateValue(meaning, forKey: key(word, section.name))
      guard let other, other.text != meaning.text else { continue }
      throw fail("\"\(word)\" is \"\(other.text)\" in [\(section.name)] already (\(other.place))")
    }
  }

  private func parts(_ line: LexemeLine) -> [String] {
    line.category.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
  }

  /// What is wrong with a word.
  private func problem(_ word: String) -> String? {
    if word.hasPrefix("#") { return "a comment must be on a line of its own" }
    guard language == .english else { return nil }
    let bytes = Array(word.utf8)
    let tokens = EnglishTokenizer.tokens(of: bytes, vocabulary: EnglishVocabulary())
    guard tokens.allSatisfy({ Int($0.end - $0.start) <= EnglishVocabulary.longestWord }) else {
      return "\"\(word)\" is too long; expected words of up to \(EnglishVocabulary.longestWord) letters"
    }
    return nil
  }

  /// What is wrong with the value of a line.
  private func problem(_ text: String?, _ form: QuantityTableForm.Value) -> String? {
    if case .none = form { return text.map { "has no value, found \"\($0)\"" } }
    guard let text, !text.isEmpty else { return "needs a value: \(form.description)" }
    let found = "needs \(form.description), found \"\(text)\""
    switch form {
    case .none, .text: return nil
    case .dash: return text == "-" ? nil : found
    case .whole(let range): return Int(text).map(range.contains) == true ? nil : found
    case .number: return ExactNumber(parsing: text).map { $0 > .zero } == true ? nil : found
    case .span, .day:
      let ends = text.split(separator: "-").map { Int($0) }
      guard ends.count == 2, let first = ends[0], let last = ends[1] else { return found }
      if case .day = form { return (1...12).contains(first) && (1...31).contains(last) ? nil : found }
      return first < last ? nil : found
    case .unit, .currency: return unitProblem(text, form)
    }
  }

  private func unitProblem(_ text: String, _ form: QuantityTableForm.Value) -> String? {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count <= 2, let symbol = parts.first.map(String.init), !symbol.isEmpty else {
      return "needs \(form.description), found \"\(text)\""
    }
    if parts.count == 2, ExactNumber(parsing: parts[1]).map({ $0 > .zero }) != true {
      return "needs a factor above 0, such as 0.5 or 2/3, found \"\(parts[1])\""
    }
    if case .currency = form {
      let isCode =
        (3...4).contains(symbol.utf8.count) && symbol.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      return isCode || symbols.contains(symbol) ? nil : "needs \(form.description), found \"\(symbol)\""
    }
    return symbols.contains(symbol)
      ? nil
      : "needs a unit that is known, found \"\(symbol)\"; define it in [units] first, such as \"length \(symbol) 0.5\""
  }

  /// Under what a word is known: capitals and single letters count as they are written.
  private func key(_ word: String, _ section: String) -> String {
    guard language == .english else {
      return section + ":" + String(decoding: LexemeText.characters(of: word), as: UTF16.self)
    }
    return section + ":" + word
  }

  /// What a line says, in one form: a unit by its size.
  private func meaning(_ head: [String]) -> String {
    guard head.count == 2 else { return head[0] }
    let parts = head[1].split(separator: "*")
    guard let symbol = parts.first.map(String.init),
      let unit = definitions[symbol] ?? UnitDefinition.named(symbol), unit.offset == .zero,
      let factor = parts.count > 1 ? ExactNumber(parsing: parts[1]) : .one,
      let size = unit.factor.multiplied(by: factor),
      let name = UnitDefinition.symbol(of: size, unit.dimension) ?? (parts.count == 1 ? symbol : nil)
    else { return head.joined(separator: " ") }
    return head[0] + " " + name
  }
}

extension QuantityTableForm.Value {
  /// What a line has to say.
  fileprivate var description: String {
    switch self {
    case .none: "nothing"
    case .dash: "\"-\""
    case .unit: "a unit, or a unit and a factor such as \"m*0.3\""
    case .currency: "the code of a currency such as CNY, or a code and a factor such as \"CNY*0.1\""
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number above 0"
    case .span: "two whole numbers such as 100-999"
    case .day: "a month and a day such as 9-11"
    case .text: "a text"
    }
  }
}
