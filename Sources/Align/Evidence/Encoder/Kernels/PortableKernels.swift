/// The kernels for any processor.
enum PortableKernels {
  /// See `RowKernels.multiply`. Two rows and half a panel at a time, which the registers of SSE and NEON hold.
  static func multiply(
    _ left: UnsafePointer<Float>,
    _ leftStride: Int,
    _ rows: Int,
    _ right: PackedMatrix,
    _ result: UnsafeMutablePointer<Float>
  ) {
    let (panel, half) = (MatrixPacking.panel, MatrixPacking.panel / 2)
    let (inner, columns) = unsafe (right.inner, right.columns)
    for column in stride(from: 0, to: columns, by: half) {
      let matrix = unsafe right.packed + column / panel * panel * inner + column % panel
      let bias = unsafe RowMath.load(right.bias + column)
      for row in stride(from: 0, to: rows, by: 2) {
        // An odd last row is done twice.
        let other = min(row + 1, rows - 1)
        let left0 = unsafe left + row * leftStride
        let left1 = unsafe left + other * leftStride
        var sum0 = bias
        var sum1 = bias
        for index in 0..<inner {
          let values = unsafe RowMath.load(matrix + index * panel)
          unsafe sum0 += values * left0[index]
          unsafe sum1 += values * left1[index]
        }
        unsafe RowMath.store(sum0, result + row * columns + column)
        unsafe RowMath.store(sum1, result + other * columns + column)
      }
    }
  }

  /// See `RowKernels.combine`.
  static func combine(
    _ rows: UnsafePointer<Float>,
    _ rowStride: Int,
    _ inputs: Int,
    _ coefficients: [Float],
    _ result: UnsafeMutablePointer<Float>,
    _ resultStride: Int,
    _ width: Int
  ) {
    for output in 0..<coefficients.count / inputs {
      for at in stride(from: 0, to: width, by: 16) {
        var sum = RowMath.Vector.zero
        for input in 0..<inputs {
          unsafe sum += RowMath.load(rows + input * rowStride + at) * coefficients[output * inputs + input]
        }
        unsafe RowMath.store(sum, result + output * resultStride + at)
      }
    }
  }

  /// See `RowKernels.rectifiedSum`.
  static func rectifiedSum(
    _ rows: UnsafePointer<UnsafePointer<UInt16>?>,
    _ count: Int,
    _ bias: UnsafePointer<Float>,
    _ other: UnsafePointer<UInt16>,
    _ result: UnsafeMutablePointer<Float>,
    _ width: Int
  ) {
    for at in stride(from: 0, to: width, by: 16) {
      var sum = unsafe RowMath.load(bias + at)
      for index in 0..<count {
        guard let row = unsafe rows[index] else { continue }
        unsafe sum += RowMath.load16(row + at)
      }
      unsafe RowMath.store(sum.replacing(with: 0, where: sum .< 0) + RowMath.load16(other + at), result + at)
    }
  }

  /// See `RowKernels.rectify`.
  static func rectify(
    _ row: UnsafePointer<Float>,
    _ bias: UnsafePointer<Float>,
    _ other: UnsafePointer<Float>,
    _ result: UnsafeMutablePointer<Float>,
    _ width: Int
  ) {
    for at in stride(from: 0, to: width, by: 16) {
      let sum = unsafe RowMath.load(row + at) + RowMath.load(bias + at)
      unsafe RowMath.store(sum.replacing(with: 0, where: sum .< 0) + RowMath.load(other + at), result + at)
    }
  }

  /// See `RowKernels.normalize`.
  static func normalize(_ row: UnsafeMutablePointer<Float>, _ width: Int, _ epsilon: Float) {
    var sum = RowMath.Vector.zero
    for at in stride(from: 0, to: width, by: 16) { unsafe sum += RowMath.load(row + at) }
    let mean = sum.sum() / Float(width)
    var squares = RowMath.Vector.zero
    for at in stride(from: 0, to: width, by: 16) {
      let value = unsafe RowMath.load(row + at) - mean
      squares += value * value
    }
    let factor = 1 / (squares.sum() / Float(width) + epsilon).squareRoot()
    for at in stride(from: 0, to: width, by: 16) {
      unsafe RowMath.store((RowMath.load(row + at) - mean) * factor, row + at)
    }
  }

  /// See `RowKernels.dequantize`.
  static func dequantize(
    _ bytes: UnsafePointer<UInt8>,
    _ scale: Float,
    _ low: Float,
    _ result: UnsafeMutablePointer<Float>,
    _ width: Int
  ) {
    for at in stride(from: 0, to: width, by: 16) {
      let values = unsafe UnsafeRawPointer(bytes + at).loadUnaligned(as: SIMD16<UInt8>.self)
      let numbers = RowMath.Vector(SIMD16<Int32>(truncatingIfNeeded: values))
      unsafe RowMath.store(numbers * scale + low, result + at)
    }
  }

  /// See `RowKernels.quantize`.
  static func quantize(
    _ row: UnsafePointer<Float>,
    _ factors: UnsafePointer<Float>?,
    _ bytes: UnsafeMutablePointer<UInt8>,
    _ width: Int
  ) -> Float {
    func value(_ at: Int) -> RowMath.Vector {
      let value = unsafe RowMath.load(row + at)
      return unsafe factors.map { unsafe value * RowMath.load($0 + at) } ?? value
    }
    var most = RowMath.Vector.zero
    for at in stride(from: 0, to: width, by: 16) {
      let value = value(at)
      most = pointwiseMax(most, pointwiseMax(value, -value))
    }
    let largest = most.max()
    let isZero = largest <= 1e-30
    let inverse = isZero ? 0 : 127 / largest
    for at in stride(from: 0, to: width, by: 16) {
      let bits = unsafe unsafeBitCast(value(at) * inverse + 12_582_912, to: SIMD16<UInt32>.self)
      let rounded = SIMD16<UInt8>(truncatingIfNeeded: bits &+ 128)
      unsafe UnsafeMutableRawPointer(bytes + at).storeBytes(of: rounded, as: SIMD16<UInt8>.self)
    }
    return isZero ? 0 : largest / 127
  }

  /// See `RowKernels.weightedSum`.
  static func weightedSum(
    _ rows: UnsafePointer<UnsafePointer<Int32>?>,
    _ scales: UnsafePointer<Float>,
    _ count: Int,
    _ columnScales: UnsafePointer<Float>,
    _ bias: UnsafePointer<Float>,
    _ isRectified: Bool,
    _ other: UnsafePointer<Float>?,
    _ result: UnsafeMutablePointer<Float>,
    _ width: Int
  ) {
    for at in stride(from: 0, to: width, by: 16) {
      var sum = unsafe RowMath.load(bias + at)
      for index in 0..<count {
        guard let row = unsafe rows[index] else { continue }
        let numbers = unsafe UnsafeRawPointer(row + at).loadUnaligned(as: SIMD16<Int32>.self)
        unsafe sum +=
          RowMath.Vector(numbers) * RowMath.load(columnScales + index * width + at) * scales[index]
      }
      if isRectified { sum.replace(with: 0, where: sum .< 0) }
      if let other = unsafe other { unsafe sum += RowMath.load(other + at) }
      unsafe RowMath.store(sum, result + at)
    }
  }

  /// See `RowKernels.narrow`.
  static func narrow(_ row: UnsafePointer<Float>, _ result: UnsafeMutablePointer<UInt16>, _ width: Int) {
    for at in stride(from: 0, to: width, by: 16) {
      let bits = unsafe unsafeBitCast(RowMath.load(row + at), to: SIMD16<UInt32>.self)
      let rounded = (bits &+ 0x7FFF &+ (bits &>> 16 & 1)) &>> 16
      let halves = SIMD16<UInt16>(truncatingIfNeeded: rounded)
      unsafe UnsafeMutableRawPointer(result + at).storeBytes(of: halves, as: SIMD16<UInt16>.self)
    }
  }
}
