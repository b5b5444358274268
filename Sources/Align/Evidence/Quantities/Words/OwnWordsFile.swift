/// A user's own file of words, taken apart: what belongs to the tables of each language, and definitions of units.
struct OwnWordsFile: Sendable {
  /// The file's name.
  let name: String
  /// The sections of English words.
  private(set) var english: [QuantityTableSection] = []
  /// The sections of Chinese words.
  private(set) var chinese: [QuantityTableSection] = []
  /// The units that the file defines, by symbol.
  private(set) var definitions: [String: UnitDefinition] = [:]

  /// Takes a file apart.
  ///
  /// - Throws: a `QuantityTableError` for a section that there is not, and for a line that is neither words nor a definition.
  init(_ bytes: [UInt8], file: String) throws(QuantityTableError) {
    name = file
    let plain = bytes.map { $0 == 0x09 || $0 == 0x0D ? 0x20 : $0 }
    for section in try QuantityTableSection.sections(of: plain, file: file, isTrimmed: true) {
      let languages = Language.allCases.filter { QuantityTableForm.sections($0).contains(section.name) }
      guard !languages.isEmpty else {
        throw QuantityTableError(
          file: file,
          line: section.line,
          problem: "unknown section [\(section.name)]; expected \(Self.known)"
        )
      }
      var lines: [Language: [(number: Int, text: String)]] = [:]
      for line in section.lines {
        if section.name == "units", !line.text.contains("=") {
          try define(line.text, file, line.number)
          continue
        }
        let parsed = try LexemeLine(line.text, file: file, line: line.number)
        for language in languages {
          let words = Self.words(of: parsed, for: language, among: languages, section.name)
          if words.isEmpty { continue }
          lines[language, default: []].append((line.number, Self.text(line.text, words)))
        }
      }
      func part(_ language: Language) -> [QuantityTableSection] {
        lines[language].map {
          [QuantityTableSection(file: file, name: section.name, line: section.line, lines: $0)]
        }
          ?? []
      }
      english += part(.english)
      chinese += part(.chinese)
    }
  }

  /// The names of all sections.
  private static var known: String {
    let names = QuantityTableForm.sections(.chinese) + QuantityTableForm.sections(.english)
    return Set(names).sorted().map { "[\($0)]" }.joined(separator: ", ")
  }

  /// The words of a line that belong to a language.
  private static func words(
    of line: LexemeLine,
    for language: Language,
    among languages: [Language],
    _ section: String
  ) -> [String] {
    guard languages.count > 1 else { return line.words }
    return line.words.filter { word in
      let isChinese = word.unicodeScalars.contains { $0.value >= 0x2E80 && $0.value < 0xFF00 }
      if isChinese { return language == .chinese }
      if language == .english { return true }
      // Chinese text is full of km and kWh.
      return section == "grammar"
        || section == "units" && ChineseUnits.Kind(rawValue: line.category)?.isWrittenInLetters == true
    }
  }

  /// A line with some of its words only.
  private static func text(_ line: String, _ words: [String]) -> String {
    let columns = line.split(separator: " | ", omittingEmptySubsequences: false)
    let head = columns[0].split(separator: " ").prefix { $0 != "=" }.joined(separator: " ")
    let kept = words.map { $0.replacing(" ", with: "_") }.joined(separator: " ")
    return ([head + " = " + kept] + columns.dropFirst().map(String.init)).joined(separator: " | ")
  }

  /// Reads `area [shang] 10000`.
  private mutating func define(_ text: String, _ file: String, _ line: Int) throws(QuantityTableError) {
    func fail(_ problem: String) -> QuantityTableError {
      QuantityTableError(file: file, line: line, problem: problem)
    }
    let fields = text.split(separator: " ").map(String.init)
    let definition: UnitDefinition
    do { definition = try UnitDefinition(fields: fields) } catch { throw fail(error.problem) }
    let symbol = definition.symbol
    if let known = UnitDefinition.named(symbol) ?? definitions[symbol] {
      guard known == definition else {
        throw fail(
          "\"\(symbol)\" is already \(known.factor) times the base unit of \(known.dimension.rawValue)"
        )
      }
      return
    }
    definitions[symbol] = definition
  }
}

extension ChineseUnits.Kind {
  /// Whether Chinese text writes units of the kind in letters, too.
  fileprivate var isWrittenInLetters: Bool { [.measure, .money, .duration].contains(self) }
}
