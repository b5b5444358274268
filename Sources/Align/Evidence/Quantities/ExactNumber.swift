/// An exact rational number. Quantities are compared exactly: 99.995 and 99.99500001 differ, and ⅓ is ⅓.
///
/// Numerators and denominators have up to 38 digits; arithmetic that does not fit gives `nil`.
public struct ExactNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The numerator; carries the sign.
  public let numerator: Int128
  /// The denominator, ≥ 1, without a factor in common with the numerator.
  public let denominator: Int128

  /// Makes a whole number.
  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// Makes a whole number.
  public init(_ whole: Int128) {
    numerator = whole
    denominator = 1
  }

  /// Makes a fraction; `nil` for a denominator of 0 and for numbers that cannot be negated.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, denominator != .min, numerator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / Int128(divisor))
    self.denominator = sign * (denominator / Int128(divisor))
  }

  /// Makes `digits` × 10^`exponent`; `nil` where it does not fit.
  public init?(digits: Int128, exponent: Int) {
    guard let power = Self.powerOfTen(abs(exponent)) else { return nil }
    if exponent < 0 {
      self.init(digits, over: power)
    } else {
      let (product, overflows) = digits.multipliedReportingOverflow(by: power)
      guard !overflows else { return nil }
      self.init(product)
    }
  }

  private init(reducedNumerator numerator: Int128, denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// How many digits a number of a text may have, the precision of IEEE 754's decimal128; longer rows of digits are digits.
  static let mostDigits = 34

  /// 0.
  public static let zero = ExactNumber(0)
  /// 1.
  public static let one = ExactNumber(1)

  /// Whether the number is whole.
  public var isWhole: Bool { denominator == 1 }

  /// The number as an `Int`, where it is whole and fits.
  public var whole: Int? { denominator == 1 ? Int(exactly: numerator) : nil }

  /// How far the number is from zero.
  var absolute: ExactNumber { self < .zero ? negated : self }

  /// The number with the other sign.
  public var negated: ExactNumber { ExactNumber(reducedNumerator: -numerator, denominator: denominator) }

  /// The sum; `nil` where it does not fit.
  public func adding(_ other: ExactNumber) -> ExactNumber? {
    let (left, leftOverflows) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, rightOverflows) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, sumOverflows) = left.addingReportingOverflow(right)
    let (scale, scaleOverflows) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !leftOverflows, !rightOverflows, !sumOverflows, !scaleOverflows else { return nil }
    return ExactNumber(sum, over: scale)
  }

  /// The difference; `nil` where it does not fit.
  public func subtracting(_ other: ExactNumber) -> ExactNumber? { adding(other.negated) }

  /// The product; `nil` where it does not fit.
  public func multiplied(by other: ExactNumber) -> ExactNumber? {
    // Common factors are taken out first, so that only results that are too large are refused.
    guard let left = ExactNumber(numerator, over: other.denominator),
      let right = ExactNumber(other.numerator, over: denominator)
    else { return nil }
    let (top, topOverflows) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (bottom, bottomOverflows) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    guard !topOverflows, !bottomOverflows else { return nil }
    return ExactNumber(top, over: bottom)
  }

  /// The quotient; `nil` where it does not fit and for a divisor of 0.
  public func divided(by other: ExactNumber) -> ExactNumber? {
    guard other.numerator != 0, let inverse = ExactNumber(other.denominator, over: other.numerator) else {
      return nil
    }
    return multiplied(by: inverse)
  }

  /// The order of the numbers, exact at any size.
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return a.high != b.high ? a.high < b.high : a.low < b.low
  }

  /// The number as decimal digits (`1010000`, `-0.5`), or as a fraction where no finite decimal exists (`1/3`).
  public var description: String {
    if denominator == 1 { return Int(exactly: numerator).map { String($0) } ?? "\(numerator)" }
    var rest = denominator
    var twos = 0
    var fives = 0
    while rest % 2 == 0 {
      rest /= 2
      twos += 1
    }
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    let places = max(twos, fives)
    guard rest == 1 else { return "\(numerator)/\(denominator)" }
    guard places > 0 else { return "\(numerator)" }
    guard let power = Self.powerOfTen(places) else { return "\(numerator)/\(denominator)" }
    let (scaled, overflows) = numerator.multipliedReportingOverflow(by: power / denominator)
    guard !overflows else { return "\(numerator)/\(denominator)" }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return (numerator < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// 10^`exponent`; `nil` from 10^39 on.
  static func powerOfTen(_ exponent: Int) -> Int128? {
    guard (0...38).contains(exponent) else { return nil }
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
  }
}
