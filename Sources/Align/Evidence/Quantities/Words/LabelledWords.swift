/// Words of both languages that say the same of a number, by a label: `h = 每小时 时薪 an_hour hourly`.
///
/// Words with Chinese characters count in Chinese text, others in English, where they are whole words or begin one.
struct LabelledWords: Sendable {
  /// The sections of the Chinese table that have this form.
  enum Section: String, Sendable, CaseIterable {
    /// What an amount is told for: an hour, a barrel.
    case rates
    /// Whether a change is told by its end or by its size: rose to, rose by.
    case changes
    /// Days that are not all days.
    case days
    /// Who won, beside a score.
    case results
    /// That a number is the difference of two others: 少11席, 11 fewer.
    case differences
  }

  /// A word of a text.
  struct Place: Sendable {
    /// The label of its line.
    let label: String
    /// Where it stands, in UTF-8 bytes of the text.
    let range: Range<Int>
  }

  private var labels: [String] = []
  private let things: CountedThings

  /// The words that are built in.
  static let standard = Dictionary(
    uniqueKeysWithValues: Section.allCases.map {
      ($0, LabelledWords(QuantityTables.chinese[$0.rawValue] ?? ""))
    }
  )

  /// Reads lines `label = words`; lines that do not follow the form are left out.
  init(_ table: String) {
    var lines = ""
    for line in table.filledLines {
      let fields = line.words
      guard fields.count >= 3, fields[1] == "=" else { continue }
      let chinese = fields[2...].filter { $0.utf8.contains { $0 >= 0x80 } }
      let english = fields[2...].filter { $0.utf8.allSatisfy { $0 < 0x80 } }
      guard !chinese.isEmpty, !english.isEmpty else { continue }
      labels.append(String(fields[0]))
      lines += chinese.joined(separator: "/") + " = " + english.joined(separator: " ") + "\n"
    }
    things = CountedThings(lines)
  }

  /// The words of a Chinese text, the longest at each place.
  ///
  /// - Complexity: O(*n*) for words of bounded length.
  func places(inChinese text: ArraySlice<UInt8>) -> [Place] {
    things.placesInChinese(text).map { Place(label: labels[$0.thing], range: $0.range) }
  }

  /// The words of an English text, the longest at each word.
  ///
  /// - Complexity: O(*n*) for words of bounded length.
  func places(inEnglish text: ArraySlice<UInt8>) -> [Place] {
    things.placesInEnglish(text).map { Place(label: labels[$0.thing], range: $0.range) }
  }
}
