/// How much two quantities that conflict look like one that was miscopied.
struct QuantityLikeness {
  /// The same digits, another power of ten: 203 million and 2030万.
  var isShifted = false
  /// One digit differs, or one is too many or too few, of three digits or more.
  var isOneDigitOff = false
  /// One is the other, rounded to three digits or more: 1.97 trillion and 19657亿.
  var isRounded = false
  /// The units are the same, or neither has one.
  var sharesUnit = false
  /// Both are of one kind.
  var sharesKind = false

  /// Compares two quantities.
  init(_ left: Quantity, _ right: Quantity) {
    sharesUnit = left.unit == right.unit
    sharesKind = left.kind == right.kind
    guard case .number(let low?, let high?) = left.value,
      case .number(let otherLow?, let otherHigh?) = right.value,
      low == high, otherLow == otherHigh
    else { return }
    let digits = Self.significantDigits(low)
    let others = Self.significantDigits(otherLow)
    isShifted = low != otherLow && digits == others
    isRounded = Self.isRounded(low, otherLow, digits.count, others.count)
    isOneDigitOff = !isShifted && max(digits.count, others.count) > 2 && Self.isOneEdit(digits, others)
  }

  /// Whether the one with fewer digits is the other, rounded to the last of them.
  private static func isRounded(_ left: ExactNumber, _ right: ExactNumber, _ digits: Int, _ others: Int)
    -> Bool
  {
    let (rounded, exact) = digits < others ? (left, right) : (right, left)
    guard digits != others, min(digits, others) >= fewestDigits, rounded > .zero,
      let difference = rounded.subtracting(exact), let power = lastPlace(of: rounded),
      let twice = difference.multiplied(by: ExactNumber(2))
    else { return false }
    return twice.absolute <= power
  }

  /// Fewer digits are kept by a mistake as easily.
  private static let fewestDigits = 3

  /// The place value of the last digit that is not zero.
  private static func lastPlace(of number: ExactNumber) -> ExactNumber? {
    let text = number.description
    guard let point = text.firstIndex(of: ".") else {
      return ExactNumber(digits: 1, exponent: text.reversed().prefix { $0 == "0" }.count)
    }
    return ExactNumber.powerOfTen(text[point...].count - 1).flatMap { ExactNumber(1, over: $0) }
  }

  /// 0 for what is most alike, up to 3.
  var rank: Int {
    if isShifted || isOneDigitOff { return 0 }
    return sharesUnit && sharesKind ? 1 : sharesUnit || sharesKind ? 2 : 3
  }

  /// The digits from the first to the last that is no zero.
  private static func significantDigits(_ number: ExactNumber) -> [UInt8] {
    var digits = number.description.utf8.filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 }
    while digits.last == 0x30 { digits.removeLast() }
    return Array(digits)
  }

  /// Whether one digit replaced, left out or put in makes one of the other.
  private static func isOneEdit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 1, left != right else { return false }
    let head = zip(left, right).prefix { $0 == $1 }.count
    let (one, other) = (left.dropFirst(head), right.dropFirst(head))
    if left.count == right.count { return one.dropFirst().elementsEqual(other.dropFirst()) }
    return left.count > right.count
      ? one.dropFirst().elementsEqual(other) : one.elementsEqual(other.dropFirst())
  }
}
