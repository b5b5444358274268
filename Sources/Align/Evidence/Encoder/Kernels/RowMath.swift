/// What the encoder does to rows of numbers beside matrix products; every count is a multiple of 16.
enum RowMath {
  typealias Vector = SIMD16<Float>

  @inline(__always)
  static func load(_ pointer: UnsafePointer<Float>) -> Vector {
    unsafe UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self)
  }

  @inline(__always)
  static func store(_ value: Vector, _ pointer: UnsafeMutablePointer<Float>) {
    unsafe UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: Vector.self)
  }

  /// Loads 16 numbers of 16 bits (bfloat16).
  @inline(__always)
  static func load16(_ pointer: UnsafePointer<UInt16>) -> Vector {
    let halves = unsafe UnsafeRawPointer(pointer).loadUnaligned(as: SIMD16<UInt16>.self)
    return unsafe unsafeBitCast(SIMD16<UInt32>(truncatingIfNeeded: halves) &<< 16, to: Vector.self)
  }

  /// Multiplies by one row and adds another.
  static func scale(
    _ row: UnsafeMutablePointer<Float>,
    count: Int,
    by gain: UnsafePointer<Float>,
    plus shift: UnsafePointer<Float>
  ) {
    for at in stride(from: 0, to: count, by: 16) {
      unsafe store(load(row + at) * load(gain + at) + load(shift + at), row + at)
    }
  }

  /// The hyperbolic tangent of each number, within 10⁻⁶.
  ///
  /// 1 − 2 / (e²ˣ + 1), with e²ˣ as 2ⁿ times the Taylor polynomial of e^f to the sixth power, |f| ≤ ln 2 / 2.
  static func tanh(_ row: UnsafeMutablePointer<Float>, count: Int) {
    // Beyond ± 9 the tangent is ± 1 in 24 bits.
    let most = Vector(repeating: 9)
    for at in stride(from: 0, to: count, by: 16) {
      let doubled = unsafe 2 * load(row + at).clamped(lowerBound: -most, upperBound: most)
      // Adding and taking away 1.5 · 2²³ rounds to the nearest whole number.
      let whole = (doubled * 1.442_695_04 + 12_582_912) - 12_582_912
      // ln 2 in two parts, so that the difference keeps its bits.
      let rest = doubled - whole * 0.693_359_375 + whole * 2.121_944_4e-4
      var power = rest * (1.0 / 720) + 1.0 / 120
      power = power * rest + 1.0 / 24
      power = power * rest + 1.0 / 6
      power = power * rest + 0.5
      power = power * rest + 1
      power = power * rest + 1
      // The low bits of that sum are those of the whole number.
      let bits = unsafe unsafeBitCast(whole + 12_582_912, to: SIMD16<Int32>.self)
      let exponent = (bits &+ 127) &<< 23
      let scale = unsafe unsafeBitCast(exponent, to: Vector.self)
      unsafe store(1 - 2 / (power * scale + 1), row + at)
    }
  }
}
