@testable import Align

/// Makes pairs of texts of the words that the tables know, so that fuzzing gets to what is behind them: names, numbers with units,
/// negations, denials and opposites.
///
/// Three bytes are a token: what it is, its table, its place there.
struct FuzzVocabulary {
  static let standard = FuzzVocabulary()

  /// Looks at the pairs with every check, a dictionary, terms and an encoder.
  let auditor: Auditor

  private let english: [[String]]
  private let chinese: [[String]]
  /// Names in both languages, which stand on both sides.
  private let names: [(english: String, chinese: String)]

  /// Words that stand in no table.
  private static let digits = [
    "0", "1", "2", "3", "5", "8", "9", "12", "19", "30", "100", "1985", "2020", "1,000", "3.5", "0.25", "1/2",
    "10:30", "5-8", "1.5e-6", "10⁻⁶", "½", "50%", "$5", "£", "№", "③", "IV",
  ]
  private static let marks = [
    ",", ".", ";", ":", "?", "!", "-", "–", "—", "(", ")", "[", "]", "“", "”", "'s", "n't", "’", "\"", "%",
    "/",
    "&amp;", "<b>", "</b>", "{0}", "%s", "http://a.b/", "\u{A0}", "\u{200B}", "\u{301}", "…", "@", "#",
  ]
  private static let chineseMarks = [
    "，", "。", "；", "：", "？", "！", "、", "（", "）", "《", "》", "“", "”", "·", "％", "…", "—", "〇", "二", "两", "三",
    "五", "十",
    "百", "千", "万", "亿", "半", "几", "多", "余", "第", "个", "年", "月", "日", "时", "分", "之", "点", "不", "没", "的", "和",
    "某",
  ]

  private init() {
    names = [EmbeddedTable.names, EmbeddedTable.gazetteer].flatMap(Self.names)
    let words = [
      EmbeddedTable.negation, EmbeddedTable.denials, EmbeddedTable.opposites, EmbeddedTable.chineseQuantities,
      EmbeddedTable.englishQuantities, EmbeddedTable.aroundNames, EmbeddedTable.units, EmbeddedTable.surnames,
      EmbeddedTable.englishOrder,
    ].map(Self.words)
    let named = names.map(\.english)
    english =
      [Self.digits, Self.marks, named] + words.map { $0.filter(Self.isASCII) }.filter { !$0.isEmpty }
    chinese =
      [Self.digits, Self.chineseMarks, names.map(\.chinese)]
      + words.map { $0.filter { !Self.isASCII($0) } }.filter { !$0.isEmpty }
    let lines = names.prefix(2000).map { "\($0.chinese)\t\($0.english)\t0.5\n" }.joined()
    let model = try? EncoderModel(bytes: SyntheticEncoder.file, file: "x")
    let terms = names.prefix(50).map {
      TermEntry(
        english: [$0.english],
        chinese: [$0.chinese],
        forbiddenChinese: [String($0.chinese.prefix(1))]
      )
    }
    auditor = Auditor(
      names: Set(Auditor.explanations.map(\.name)),
      minimumProbability: 0,
      resources: AlignerResources(
        lexicon: try? Lexicon(Array(lines.utf8), file: "x"),
        encoder: model.map { SentenceEncoder($0) }
      ),
      glossary: Glossary(name: "x", entries: terms)
    )
  }

  /// More bytes make more of the same, slowly.
  private static let mostBytes = 300

  /// The pairs that some bytes stand for.
  func document(_ bytes: [UInt8]) -> AlignedDocument {
    let bytes = bytes.prefix(Self.mostBytes)
    var pairs: [AlignedPair] = []
    var text = (english: "", chinese: "")
    func end() {
      pairs.append(
        AlignedPair(
          bead: pairs.count,
          english: .init(segments: [text.english]),
          chinese: .init(segments: [text.chinese])
        )
      )
      text = ("", "")
    }
    for start in stride(from: 0, to: bytes.count - 2, by: 3) {
      let (kind, table, place) = (bytes[start] % 8, Int(bytes[start + 1]), Int(bytes[start + 2]))
      switch kind {
      case 0...2: Self.add(Self.word(english, table, place), to: &text.english)
      case 3...5: text.chinese += Self.word(chinese, table, place)
      case 6:
        let name = names[(table * 256 + place) % names.count]
        Self.add(name.english, to: &text.english)
        text.chinese += name.chinese
      default: end()
      }
    }
    end()
    return AlignedDocument(identifier: "x", pairs: pairs)
  }

  private static func word(_ tables: [[String]], _ table: Int, _ place: Int) -> String {
    let words = tables[table % tables.count]
    return words[(table / tables.count * 256 + place) % words.count]
  }

  /// Adds a word behind a space, a mark without one.
  private static func add(_ word: String, to text: inout String) {
    if !text.isEmpty, !marks.contains(word) { text += " " }
    text += word
  }

  private static func isASCII(_ word: String) -> Bool { word.utf8.allSatisfy { $0 < 0x80 } }

  /// The words of a table of categories.
  private static func words(_ table: [UInt8]) -> [String] {
    table.tableLines.flatMap { line in
      String(decoding: table[line], as: UTF8.self)
        .split { " \t|=~[]*".contains($0) }
        .map { String($0).replacing("_", with: " ") }
    }
  }

  /// The first form of each name.
  private static func names(_ table: [UInt8]) -> [(english: String, chinese: String)] {
    table.tableLines.compactMap { line in
      let fields = String(decoding: table[line], as: UTF8.self).split(separator: "\t")
      guard fields.count > 1, let chinese = fields[0].split(separator: "|").first,
        let english = fields[1].split(separator: "|").first
      else { return nil }
      return (String(english), String(chinese))
    }
  }
}
