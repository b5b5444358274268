/// Words of both languages that say the same of a number, by a label: `h = 每小时 时薪 an_hour hourly`.
///
/// Words with Chinese characters count in Chinese text, others in English, where they are whole words or begin one.
struct LabelledWords: Sendable {
  /// The sections of the Chinese table that have this form.
  enum Section: String, Sendable, CaseIterable {
    /// What stands before the ends of a change: from, to.
    case ends
    /// What an amount is told for: an hour, a barrel.
    case rates
    /// Whether a change is told by its end or by its size: rose to, rose by.
    case changes
    /// Which way a number goes, right beside it: rose, fell.
    case directions
    /// Days that are not all days.
    case days
    /// That a month is meant as a whole: in July.
    case months
    /// Periods that are named by their place before or after another one: 上月.
    case relatives
    /// What is told in per cent in Chinese and without in English.
    case indices
    /// Parts of a day, by which English tells its hours.
    case dayparts
    /// Who won, beside a score.
    case results
    /// That a number is the difference of two others: 少11席, 11 fewer.
    case differences
    /// That two numbers are compared or set against each other, so that either may come first.
    case comparisons

    /// The labels that a section may have; none where a label is a unit, or any word.
    var labels: [String] {
      switch self {
      case .rates: []
      case .ends: ["from", "to", "past"]
      case .changes: ["to", "by"]
      case .directions: ["up", "down", "more", "less", "wide", "narrow", "late", "early", "none"]
      case .days: ["working"]
      case .months: ["whole"]
      case .relatives: ["year", "nextYear", "month", "nextMonth", "quarter"]
      case .indices: ["index"]
      case .dayparts: ["morning", "noon", "afternoon", "evening", "night", "midnight", "dawn"]
      case .results: ["won", "lost"]
      case .differences: ["difference"]
      case .comparisons: ["compared", "than", "none"]
      }
    }
  }

  /// A word of a text.
  struct Place: Sendable {
    /// The label of its line.
    let label: String
    /// Where it stands, in UTF-8 bytes of the text.
    let range: Range<Int>
  }

  private let labels: [String]
  private let things: CountedThings

  /// The words that are built in.
  static let standard = sections(of: QuantityTables.chinese)

  /// The words of each section of a table.
  static func sections(of tables: [String: String]) -> [Section: LabelledWords] {
    Dictionary(uniqueKeysWithValues: Section.allCases.map { ($0, LabelledWords(tables[$0.rawValue] ?? "")) })
  }

  /// Reads lines `label = words`; lines that do not follow the form are left out.
  init(_ table: String) {
    let lines = table.filledLines.map(\.words).filter { $0.count >= 3 && $0[1] == "=" }
    labels = lines.map { String($0[0]) }
    things = CountedThings(
      lines.map { fields in
        let isEnglish = fields[2...].map { $0.utf8.allSatisfy { $0 < 0x80 } }
        let words = zip(fields[2...], isEnglish)
        return (words.filter { !$0.1 }.map(\.0), words.filter(\.1).map(\.0))
      }
    )
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

extension [LabelledWords.Place] {
  /// The places without those labelled “none”, and without what stands inside of these: 比 of 同比.
  ///
  /// - Complexity: O(*n*²) in the number of places, which is that of a clause.
  var withoutLookalikes: [LabelledWords.Place] {
    filter { place in
      place.label != "none"
        && !contains {
          $0.label == "none" && $0.range.overlaps(place.range) && $0.range.count > place.range.count
        }
    }
  }
}
