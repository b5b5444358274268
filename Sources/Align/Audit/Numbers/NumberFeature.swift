/// What a reader would name when asked why a numeric disagreement is a fault, or none.
///
/// The raw values are what the JSON of findings lists as `grounds`; `scripts/fit-number-findings.py` fits a weight for each.
enum NumberFeature: String, CaseIterable, Sendable {
  // What kind of disagreement it is: one of these.
  /// Only the Chinese has it.
  case missing
  /// Only the English has it.
  case added
  /// Another number.
  case otherNumber = "other-number"
  /// Another percentage, fraction or factor.
  case otherShare = "other-share"
  /// Another date or time.
  case otherDate = "other-date"
  /// The same number with another unit.
  case otherUnit = "other-unit"
  /// The same number of another currency.
  case otherCurrency = "other-currency"
  /// One end of an interval differs.
  case otherEnd = "other-end"
  /// Two numbers changed places.
  case exchanged
  /// Two numbers stand in another order.
  case reordered
  /// More against less.
  case turnedRound = "turned-round"
  /// The day is on one side only.
  case dayLost = "day-lost"
  /// One side names the day of the week, the other that of the month, and hardly in the month that the document is of.
  case weekdayForDay = "weekday-for-day"
  /// One side names the day of the week, the other that of the month, and no date tells which fell on which.
  case undatedWeekday = "undated-weekday"
  /// A month that no other date of the document is in.
  case otherMonth = "other-month"
  /// A year that no date of the document names.
  case otherYear = "other-year"
  /// The English leaves out the year.
  case yearLost = "year-lost"
  /// The Chinese leaves out a month, week or year that the English names by its place: this month.
  case periodLost = "period-lost"
  /// One side is vaguer.
  case vaguer
  /// One side says what the other leaves to be inferred.
  case inferable
  /// 增长两倍 as twice as much: two conventions.
  case convention
  /// Two currencies, which cannot be compared.
  case currencies

  // What is counted: one of these for each side.
  case weekday, month, day, year
  /// Month and day, or year and month.
  case fullDate = "full-date"
  /// A decade, quarter, half or part of a year or month.
  case period
  /// A time of the clock.
  case clock
  /// A score or ratio.
  case score
  /// Letters with digits.
  case identifier
  /// Digits that name something.
  case digits
  case percent, fraction, multiple, ordinal, money, measure, duration
  /// An order of magnitude only: dozens, 数千.
  case magnitude
  /// Nothing: 0例, “zero”.
  case zero
  /// The number 1, or the 1st.
  case one
  /// 2 … 4.
  case small
  /// 5 … 12.
  case few
  /// 13 … 99, or a number with decimals below 100.
  case tens
  /// 100 and more.
  case large

  // How and where it stands.
  /// Both sides, or the one that has it, write it in digits.
  case inDigits = "in-digits"
  /// Small numbers from 2 on, of which one is in digits: who writes 3名 means the number.
  case figure
  /// Only the English has it, in digits.
  case addedInDigits = "added-in-digits"
  /// One of the two is hedged.
  case hedged
  /// The language allows another reading.
  case ambiguous
  /// One of the two may be left out.
  case soft
  /// A quantity of the other side has no partner either: it may be the same one, misread.
  case facesAnother = "faces-another"
  /// Two or more others on its own side have no partner.
  case amongOthers = "among-others"
  /// Everything else in the pair, two quantities at least, has its partner.
  case onlyOne = "only-one"
  /// The same digits at another power of ten.
  case shifted
  /// One digit differs.
  case oneDigitOff = "one-digit-off"
  /// One is the other, rounded to three digits or more.
  case rounded
  /// Unit and kind are the same.
  case alike
  /// The two are of kinds that cannot be compared: all that is left of either side.
  case unlike
  /// The two stand at different places of their lists.
  case apart
  /// It counts a list that stands before it: A、B、C three places.
  case countsList = "counts-list"
  /// It stands in the title of a work: 《十月围城》.
  case inTitle = "in-title"
  /// It stands in brackets.
  case inBrackets = "in-brackets"
  /// Its own side states the same once more.
  case repeated
  /// The other side states it elsewhere in the pair, as part of another quantity.
  case statedElsewhere = "stated-elsewhere"
  /// The English is much shorter than its Chinese lets expect, or much longer.
  case unevenLengths = "uneven-lengths"

  /// The place of the feature in a vector of weights.
  var number: Int { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
