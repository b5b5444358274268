/// A numeral of Chinese text, read by itself: where it ends and what it is worth.
struct ChineseNumeral: Sendable {
  /// How a numeral is written.
  enum Form: Sendable {
    /// 1,010,000; also with scale words: 1.2亿.
    case arabic
    /// 一百零一万, 廿二, 三点五.
    case positional
    /// Digits read out: 一九八五.
    case digits
    /// One digit: 七.
    case single
    /// A scale word without a digit before it: 百, 万.
    case scale
    /// Two neighbouring digits: 三四, 三五.
    case pair
    /// 几 alone.
    case some
  }

  /// The first character.
  var start: Int
  /// One past the last character.
  var end: Int
  /// The form.
  var form: Form
  /// The lowest value.
  var low: ExactNumber
  /// The highest value.
  var high: ExactNumber
  /// What is said inside the numeral: 多, 几.
  var hedge: Quantity.Hedge = .none
  /// The digits as written, in plain form, where the numeral is nothing but digits.
  var digits = ""
  /// Whether digits have a decimal point or separators.
  var isPlainDigits = false
  /// The scale word at the end (万, 亿, 万亿), or 1.
  var bigScale: Int128 = 1
  /// Everything after the leading digit, where the numeral is one digit with scale words: 四百万 has 1,000,000.
  var digitScale: Int128 = 1
  /// The place of the last digit that is not a filling zero: what 多 leaves open.
  var place: ExactNumber = .one

  /// Whether both ends are the same.
  var isExact: Bool { low == high }

  /// The value as an `Int`, where it is one whole number.
  var whole: Int? { low == high ? low.whole : nil }
}
