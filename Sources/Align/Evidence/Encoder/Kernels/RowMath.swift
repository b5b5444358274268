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

  /// Stores numbers in 16 bits (bfloat16), rounded to the nearest.
  static func store16(_ values: UnsafePointer<Float>, count: Int, into target: UnsafeMutablePointer<UInt16>) {
    for at in stride(from: 0, to: count, by: 16) {
      let bits = unsafe unsafeBitCast(load(values + at), to: SIMD16<UInt32>.self)
      let even = bits &>> 16 & 1
      let halves = SIMD16<UInt16>(truncatingIfNeeded: (bits &+ 0x7FFF &+ even) &>> 16)
      unsafe UnsafeMutableRawPointer(target + at).storeBytes(of: halves, as: SIMD16<UInt16>.self)
    }
  }

  /// Writes a piece's embedding: byte times scale plus low, by the piece's group.
  static func dequantize(_ weights: EncoderWeights, piece: Int, into row: UnsafeMutablePointer<Float>) {
    let width = EncoderShape.embedding
    let group = piece % EncoderShape.groups
    let scale = unsafe weights.groupScales[group]
    let low = unsafe weights.groupLows[group]
    let bytes = unsafe UnsafeRawPointer(weights.embeddings + piece * width)
    for at in stride(from: 0, to: width, by: 16) {
      let values = unsafe (bytes + at).loadUnaligned(as: SIMD16<UInt8>.self)
      let numbers = Vector(SIMD16<Int32>(truncatingIfNeeded: values))
      unsafe store(numbers * scale + low, row + at)
    }
  }

  /// Brings a row to mean 0 and variance 1; `epsilon` is added to the variance.
  @inline(__always)
  static func normalize(_ row: UnsafeMutablePointer<Float>, count: Int, epsilon: Float) {
    var sum = Vector.zero
    for at in stride(from: 0, to: count, by: 16) { unsafe sum += load(row + at) }
    let mean = sum.sum() / Float(count)
    var squares = Vector.zero
    for at in stride(from: 0, to: count, by: 16) {
      let value = unsafe load(row + at) - mean
      squares += value * value
    }
    let factor = 1 / (squares.sum() / Float(count) + epsilon).squareRoot()
    for at in stride(from: 0, to: count, by: 16) {
      unsafe store((load(row + at) - mean) * factor, row + at)
    }
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

  /// `target = max(row + bias, 0) + other`.
  @inline(__always)
  static func rectify(
    _ row: UnsafePointer<Float>,
    bias: UnsafePointer<Float>,
    plus other: UnsafePointer<Float>,
    into target: UnsafeMutablePointer<Float>,
    count: Int
  ) {
    for at in stride(from: 0, to: count, by: 16) {
      let value = unsafe load(row + at) + load(bias + at)
      unsafe store(value.replacing(with: 0, where: value .< 0) + load(other + at), target + at)
    }
  }
}
