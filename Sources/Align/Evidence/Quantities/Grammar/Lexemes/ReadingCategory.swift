/// What a piece of text is to the rules: a word that a table lists, a numeral, or what a rule made of them.
///
/// The name of a word's category is what stands at the beginning of its line in the tables.
enum ReadingCategory: UInt8, Sendable, CaseIterable {
  // Numerals, which automata find.
  case numeral, ordinal
  // Words with a capital, which an automaton finds: others, and number words.
  case capitalWord, capitalNumber
  // Letters beside digits, which an automaton finds.
  case letters

  // Units, from the sections `units` of the tables.
  case measure, money, sign, part, duration, age, share, point, rank, classifier, noun

  // Words before and after amounts, from the sections `before` and `after`.
  case about, below, over, atLeast, atMost, transparent
  case negative, era, beforeEra, morning, noon, evening, night, celsius, fahrenheit, lunar, leading
  case aboutAfter, overAfter, atLeastAfter, atMostAfter

  // Number words of English and names of months and days, from the section `numerals`.
  case digit, teen, tens, hundred, scale, plural, dozen, ordinalWord, ordinalScale, fraction,
    fractionScale
  case month, weekday, roman

  // Words of calendar and clock, from the section `grammar`.
  case yearMark, monthMark, monthCount, dayMark, dayNumber, pointMark, hourMark, minuteMark, oclock,
    atWord, shortYear
  case antemeridian, postmeridian, halfMonth, halfYear, fortnight, half, quarter

  // Other words of the section `grammar`.
  case times, multipleMark, rangeSign, ratioSign, slash, articleWord, definite, openingQuote,
    closingQuote
  case otherMoney, otherUnit, countWord, otherScale, magnitude, recentMark, plainName, andWord,
    ofWord,
    orderMark, schoolYear, everyOther

  // What rules make of them.
  case amount, date, time, count, multiple, name, code

  /// The category that a table calls by a name; `nil` for unknown names.
  init?(named name: some StringProtocol) {
    guard let number = Self.numbers.number(of: Array(name.utf8)) else { return nil }
    self.init(rawValue: UInt8(number))
  }

  private static let numbers = names.reduce(into: WordNumbers()) { $0.add(Array($1.utf8)) }

  /// The names, in the order of the cases, whose own names take long to ask for.
  static let names = [
    "numeral", "ordinal", "capitalWord", "capitalNumber", "letters", "measure", "money", "sign", "part",
    "duration", "age", "share", "point", "rank", "classifier", "noun", "about", "below", "over",
    "atLeast", "atMost", "transparent", "negative", "era", "beforeEra", "morning", "noon", "evening",
    "night", "celsius", "fahrenheit", "lunar", "leading", "aboutAfter", "overAfter", "atLeastAfter",
    "atMostAfter", "digit", "teen", "tens", "hundred", "scale", "plural", "dozen", "ordinalWord",
    "ordinalScale", "fraction", "fractionScale", "month", "weekday", "roman", "yearMark", "monthMark",
    "monthCount", "dayMark", "dayNumber", "pointMark", "hourMark", "minuteMark", "oclock", "atWord",
    "shortYear", "antemeridian", "postmeridian", "halfMonth", "halfYear", "fortnight", "half", "quarter",
    "times", "multipleMark", "rangeSign", "ratioSign", "slash", "articleWord", "definite", "openingQuote",
    "closingQuote", "otherMoney", "otherUnit", "countWord", "otherScale", "magnitude", "recentMark",
    "plainName", "andWord", "ofWord", "orderMark", "schoolYear", "everyOther", "amount", "date", "time",
    "count", "multiple", "name",
    "code",
  ]
}

/// A set of categories: what a place in a rule's pattern accepts.
struct CategorySet: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt128 = 0

  /// Makes a set of the categories given.
  init(arrayLiteral elements: ReadingCategory...) {
    for element in elements { bits |= 1 << UInt128(element.rawValue) }
  }

  /// The empty set.
  init() {}

  /// Adds a category.
  @inline(__always)
  mutating func insert(_ category: ReadingCategory) { bits |= 1 << UInt128(category.rawValue) }

  /// Adds the categories of another set.
  @inline(__always)
  mutating func formUnion(_ other: CategorySet) { bits |= other.bits }

  /// Whether two sets have a category in common.
  @inline(__always)
  func overlaps(_ other: CategorySet) -> Bool { bits & other.bits != 0 }

  /// Whether the set holds a category.
  @inline(__always)
  func contains(_ category: ReadingCategory) -> Bool { bits >> UInt128(category.rawValue) & 1 == 1 }

  /// The categories in the order of their declaration.
  var categories: [ReadingCategory] { ReadingCategory.allCases.filter(contains) }
}
