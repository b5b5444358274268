/// From rows of features, or sums of them, to what the head takes; without the bias.
@safe struct FeatureProjection {
  private let weights: EncoderWeights
  private let arithmetic: EncoderArithmetic
  private var bytes: [UInt8]
  private var products: [Int32]
  private var scales: [Float]

  /// Makes room for blocks of up to this many rows.
  init(_ weights: EncoderWeights, _ arithmetic: EncoderArithmetic, rows: Int) {
    unsafe self.weights = unsafe weights
    self.arithmetic = arithmetic
    let room = arithmetic.bytes == nil ? 0 : rows
    bytes = [UInt8](repeating: 0, count: room * EncoderShape.features)
    products = [Int32](repeating: 0, count: room * EncodedText.width)
    scales = [Float](repeating: 0, count: room)
  }

  /// Projects rows that follow each other to the first rows of the result.
  mutating func run(_ features: UnsafePointer<Float>, rows: Int, into result: inout [Float]) {
    let (count, width) = (EncoderShape.features, EncodedText.width)
    precondition(result.count >= rows * width, "room for the rows")
    let kernels = arithmetic.kernels
    guard let own = arithmetic.bytes else {
      return unsafe kernels.multiply(features, stride: count, rows: rows, by: weights.output, into: &result)
    }
    precondition(scales.count >= rows, "a block of rows")
    let matrix = own.matrices.output
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe products.withUnsafeMutableBufferPointer { products in
        unsafe result.withUnsafeMutableBufferPointer { result in
          guard let bytes = bytes.baseAddress, let products = products.baseAddress,
            let result = result.baseAddress
          else { return }
          for row in 0..<rows {
            scales[row] = unsafe kernels.quantize(
              features + row * count,
              factors: matrix.factors,
              into: bytes + row * count,
              width: count
            )
          }
          unsafe own.kernels.multiply(bytes, stride: count, rows: rows, by: matrix, into: products)
          for row in 0..<rows {
            var product: UnsafePointer<Int32>? = unsafe UnsafePointer(products + row * width)
            unsafe kernels.weightedSum(
              &product,
              scales: &scales[row],
              count: 1,
              columnScales: matrix.scales,
              bias: weights.noBias,
              isRectified: false,
              plus: nil,
              into: result + row * width,
              width: width
            )
          }
        }
      }
    }
  }
}
