/// A number as it stands in English text.
struct EnglishNumeral {
  /// What it is worth.
  var value: ExactNumber
  /// The first token.
  var start: Int
  /// One past the last token.
  var end: Int
  /// The value without the power of ten that ends it: 1.2 in 1.2 million.
  var mantissa: ExactNumber
  /// The power of ten that ends it, as an exponent; 0 for none.
  var scale = 0
  /// Whether it is written in words.
  var isWords = false
  /// How many digits a bare run of digits has; 0 for all else.
  var digitCount = 0
  /// Whether it has a decimal point.
  var hasPoint = false
  /// Whether it begins with a or an.
  var hasArticle = false
  /// Whether it is a part of one: two-thirds, 3/4, half.
  var isFraction = false
  /// Whether a fraction is added to a whole: one and a half.
  var hasFraction = false
  /// Whether it is an ordinal.
  var isOrdinal = false
  /// The two halves of a number read in pairs: nineteen eighty-four, eight thirty.
  var pair: (first: Int, second: Int)?
  /// The other end of a range that a word gives: several hundred.
  var high: ExactNumber?
  /// Whether only the order of magnitude is given.
  var isMagnitude = false
  /// Whether what it counts follows after “of”: dozens of, a couple of.
  var takesOf = false

  /// The value as an integer.
  var whole: Int? { value.whole }

  init(_ value: ExactNumber, from start: Int, to end: Int) {
    self.value = value
    self.start = start
    self.end = end
    mantissa = value
  }
}
