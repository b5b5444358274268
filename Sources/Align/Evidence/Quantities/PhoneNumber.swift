/// What digits in groups must be like to be a telephone number (ITU-T E.164).
enum PhoneNumber {
  /// The most digits of a number with its country's code.
  static let mostDigits = 15
  /// The fewest digits of a number with an area's code.
  static let fewestDigits = 9
  /// The most digits that stand together.
  static let longestGroup = 8

  /// Whether as many digits in as many groups are likely to be a telephone number.
  static func isLikely(digits: Int, groups: Int, firstIsZero: Bool) -> Bool {
    firstIsZero && groups > 1 && (fewestDigits...mostDigits).contains(digits)
  }
}
