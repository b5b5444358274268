/// Numbers written and read the same way on every machine, whatever its locale.
enum FixedDecimal {
  /// Digits after the point in every posterior and log-odds value that is written.
  static let fractionDigits = 4
  /// Ten to the power of `fractionDigits`.
  private static let scale = 10_000.0
  /// Above this the scaled value leaves the range in which a Double holds every integer (2⁵³).
  private static let largestFixed = 9e11

  /// The number with four digits after the point, rounded to nearest; `nil` for NaN and infinities.
  ///
  /// A value of 9 × 10¹¹ or more is written as Swift writes a Double (`1e+20`), which JSON allows too.
  static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    guard value.magnitude < largestFixed else { return value.description }
    let scaled = Int((value * scale).rounded())
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
  }

  /// A decimal number (`0.97`, `-1`, `1e-3`); `nil` for anything else, `nan`, `inf` and hexadecimal included.
  static func value(_ text: some StringProtocol) -> Double? {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        continue
      default: return nil
      }
    }
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
