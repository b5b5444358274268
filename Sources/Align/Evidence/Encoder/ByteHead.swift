/// The head's layers by products of bytes, over rows in memory of `EncoderHead`.
///
/// A layer that leads to two others is made bytes once, and what comes from two layers is added up from the products of
/// either.
@unsafe struct ByteHead {
  let rows: Int
  let kernels: RowKernels
  let byteKernels: ByteKernels
  let noBias: UnsafePointer<Float>
  /// A layer as bytes.
  let bytes: UnsafeMutablePointer<UInt8>
  /// What a step stands for in the last two layers that were made bytes, row after row.
  let scales: UnsafeMutablePointer<Float>
  /// Products with the matrices of both layers that a layer leads to.
  let products: UnsafeMutablePointer<Int32>
  /// Products of the next layer.
  let nextProducts: UnsafeMutablePointer<Int32>

  private static let width = EncoderShape.embedding
  private static let inner = EncoderShape.inner
  private static let both = width + inner

  /// From the means in `lower` to what the tangent is taken of, in `last`.
  func run(
    _ matrices: EncoderBytes,
    lower: UnsafeMutablePointer<Float>,
    upper: UnsafeMutablePointer<Float>,
    last: UnsafeMutablePointer<Float>
  ) {
    let (width, inner) = unsafe (Self.width, Self.inner)
    unsafe multiply(lower, at: 0, by: matrices.headFirst, place: 0, into: products)
    unsafe addOne(inner, scales: matrices.headFirst.scales, to: lower + width)
    unsafe multiply(lower, at: width, by: matrices.headSecond, place: 1, into: nextProducts)
    unsafe addBoth(inner, scales: matrices.secondScales, isRectified: true, to: upper, stride: Self.both)
    unsafe multiply(upper, at: 0, by: matrices.headThird, place: 0, into: products)
    unsafe addOne(width, scales: matrices.headThird.scales, to: upper + inner)
    unsafe multiply(upper, at: inner, by: matrices.headFourth, place: 1, into: nextProducts)
    unsafe addBoth(width, scales: matrices.lastScales, isRectified: false, to: last, stride: width)
  }

  private func multiply(
    _ layer: UnsafePointer<Float>,
    at column: Int,
    by matrix: ByteMatrix,
    place: Int,
    into result: UnsafeMutablePointer<Int32>
  ) {
    for row in unsafe 0..<rows {
      unsafe scales[2 * row + place] = unsafe kernels.quantize(
        layer + row * Self.both + column,
        factors: nil,
        into: bytes + row * matrix.inner,
        width: matrix.inner
      )
    }
    unsafe byteKernels.multiply(bytes, stride: matrix.inner, rows: rows, by: matrix, into: result)
  }

  /// The positive part of the first half of a layer's products.
  private func addOne(_ width: Int, scales columnScales: [Float], to target: UnsafeMutablePointer<Float>) {
    for row in unsafe 0..<rows {
      var product: UnsafePointer<Int32>? = unsafe UnsafePointer(products + 2 * row * width)
      unsafe kernels.weightedSum(
        &product,
        scales: scales + 2 * row,
        count: 1,
        columnScales: columnScales,
        bias: noBias,
        isRectified: true,
        plus: nil,
        into: target + row * Self.both,
        width: width
      )
    }
  }

  /// The second half of a layer's products, and those of the next one.
  private func addBoth(
    _ width: Int,
    scales columnScales: [Float],
    isRectified: Bool,
    to target: UnsafeMutablePointer<Float>,
    stride: Int
  ) {
    var pair = unsafe [UnsafePointer<Int32>?](repeating: nil, count: 2)
    for row in unsafe 0..<rows {
      unsafe pair[0] = unsafe UnsafePointer(products + (2 * row + 1) * width)
      unsafe pair[1] = unsafe UnsafePointer(nextProducts + row * width)
      unsafe kernels.weightedSum(
        pair,
        scales: scales + 2 * row,
        count: 2,
        columnScales: columnScales,
        bias: noBias,
        isRectified: isRectified,
        plus: nil,
        into: target + row * stride,
        width: width
      )
    }
  }
}
