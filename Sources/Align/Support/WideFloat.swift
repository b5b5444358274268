/// A number with the range of a `Double` in half of its size: its sign, its exponent and the upper 20 bits of its fraction.
///
/// Weights of alignments span hundreds of nats, more than a `Float` holds, and need no more than six digits.
struct WideFloat: Sendable, Hashable {
  /// The upper half of the bits of a `Double`.
  var bits: UInt32

  /// Zero.
  static let zero = WideFloat(bits: 0)

  /// A number from the upper half of the bits of a `Double`.
  @inline(__always)
  init(bits: UInt32) { self.bits = bits }

  /// The nearest number to one that is not negative; relative error 2⁻²¹.
  @inline(__always)
  init(_ value: Double) { bits = UInt32(truncatingIfNeeded: (value.bitPattern &+ 0x8000_0000) >> 32) }

  /// The number.
  @inline(__always)
  var value: Double { Double(bitPattern: UInt64(bits) << 32) }

  /// e to the power of each of eight numbers, which are held between ±`limit`; below −`limit` it is zero. Relative error 10⁻⁶.
  ///
  /// The same on every machine: additions, multiplications and shifts alone, in a fixed order.
  @inline(__always)
  static func exp(_ powers: SIMD8<Float>) -> SIMD8<UInt32> {
    let held = VectorMath.larger(
      VectorMath.smaller(powers, SIMD8(repeating: limit)),
      SIMD8(repeating: -limit)
    )
    // The nearest integer to the power of two stands in the low bits of the sum.
    let sum = held * log2e + rounder
    let whole = sum - rounder
    let rest = (held - whole * ln2High) - whole * ln2Low
    var series = SIMD8<Float>(repeating: 1 / 720)
    series = series * rest + 1 / 120
    series = series * rest + 1 / 24
    series = series * rest + 1 / 6
    series = series * rest + 0.5
    series = series * rest + 1
    series = series * rest + 1
    let exponents = unsafe unsafeBitCast(sum, to: SIMD8<UInt32>.self) &<< 20
    // From the bits of a Float, 1 ÷ √2 … √2, to the upper ones of a Double; 4 rounds to the nearest.
    let fraction = (unsafe unsafeBitCast(series, to: SIMD8<UInt32>.self) &+ 4) &>> 3
    let bits = fraction &+ ((1023 - 127) << 20) &+ exponents
    return bits.replacing(with: 0, where: powers .<= -limit)
  }

  /// Writes e to the power of the first numbers of an array to a stretch of another.
  static func exp(_ powers: [Float], into numbers: inout [WideFloat], at first: Int, count: Int) {
    precondition(count >= 0 && count <= powers.count, "a stretch of the powers")
    precondition(first >= 0 && first + count <= numbers.count, "a stretch of the numbers")
    unsafe powers.withUnsafeBytes { powers in
      unsafe numbers.withUnsafeMutableBytes { numbers in
        let size = MemoryLayout<Float>.stride
        var index = 0
        while index + 8 <= count {
          let eight = unsafe powers.loadUnaligned(fromByteOffset: index * size, as: SIMD8<Float>.self)
          unsafe numbers.storeBytes(
            of: exp(eight),
            toByteOffset: (first + index) * size,
            as: SIMD8<UInt32>.self
          )
          index += 8
        }
        while index < count {
          let one = unsafe powers.loadUnaligned(fromByteOffset: index * size, as: Float.self)
          let bits = exp(SIMD8(repeating: one))[0]
          unsafe numbers.storeBytes(of: bits, toByteOffset: (first + index) * size, as: UInt32.self)
          index += 1
        }
      }
    }
  }

  /// e⁷⁰⁰ is near the end of a `Double`'s range.
  static let limit: Float = 700
  private static let log2e: Float = 1.442_695_04
  /// 1.5 · 2²³: what is added to it is rounded to an integer.
  private static let rounder: Float = 12_582_912
  /// ln 2 in two parts, the first of so few digits that its products with integers are exact (Cody and Waite 1980).
  private static let ln2High: Float = 0.693_359_375
  private static let ln2Low: Float = -2.121_944_4e-4
}
