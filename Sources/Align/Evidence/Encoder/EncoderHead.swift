/// The last layers: from a span's sum to its unit vector, many spans at a time.
@safe struct EncoderHead {
  private static let block = 96
  private let weights: EncoderWeights
  private let arithmetic: EncoderArithmetic
  /// For each row: the mean (512), then the first inner layer (320).
  private var lower: [Float]
  /// For each row: the second inner layer (320), then the third (512).
  private var upper: [Float]
  private var layer: [Float]
  /// A layer as bytes, and what a step of each row stands for.
  private var bytes: [UInt8] = []
  private var scales: [Float] = []
  /// Products of bytes: of a layer with the matrices of both that it leads to, and of that with its own.
  private var products: [Int32] = []
  private var nextProducts: [Int32] = []
  private var places: [Int] = []

  private static let width = EncoderShape.embedding
  private static let inner = EncoderShape.inner
  private static let both = width + inner

  /// Makes room for up to this many spans, or for a block of them.
  init(_ weights: EncoderWeights, _ arithmetic: EncoderArithmetic, spans: Int) {
    unsafe self.weights = unsafe weights
    self.arithmetic = arithmetic
    let rows = max(1, min(spans, Self.block))
    lower = [Float](repeating: 0, count: rows * Self.both)
    upper = lower
    layer = [Float](repeating: 0, count: rows * Self.width)
    guard arithmetic.bytes != nil else { return }
    bytes = [UInt8](repeating: 0, count: rows * Self.width)
    scales = [Float](repeating: 0, count: 2 * rows)
    products = [Int32](repeating: 0, count: rows * 2 * Self.width)
    nextProducts = [Int32](repeating: 0, count: rows * Self.width)
  }

  /// Takes a sum of `tokens` tokens' features; its vector goes to `place` of `vectors`, at the latest by `flush`.
  mutating func add(_ sum: [Float], tokens: Int, to place: Int, of vectors: inout [Float]) {
    if places.count == layer.count / Self.width { flush(into: &vectors) }
    let start = places.count * Self.both
    let factor = 1 / Float(max(1, tokens)).squareRoot()
    for index in 0..<Self.width { lower[start + index] = sum[index] * factor }
    places.append(place)
  }

  /// Writes the vectors of the sums taken.
  mutating func flush(into vectors: inout [Float]) {
    guard !places.isEmpty else { return }
    let width = Self.width
    if let own = arithmetic.bytes { runLayers(own) } else { runLayers() }
    unsafe layer.withUnsafeMutableBufferPointer { layer in
      guard let layer = layer.baseAddress else { return }
      unsafe arithmetic.kernels.tanh(layer, width: places.count * width)
    }
    for (row, place) in places.enumerated() {
      let squares = VectorMath.dot(layer, at: row * width, layer, at: row * width, count: width)
      let factor = unsafe 1 / max(squares, weights.epsilon).squareRoot()
      for index in 0..<width { vectors[place + index] = layer[row * width + index] * factor }
    }
    places.removeAll(keepingCapacity: true)
  }

  private mutating func runLayers() {
    let (width, inner) = (Self.width, Self.inner)
    unsafe multiply(lower, weights.headFirst)
    move(inner, to: &lower, at: width)
    unsafe multiply(lower, weights.headSecond)
    move(inner, to: &upper, at: 0)
    unsafe multiply(upper, weights.headThird)
    move(width, to: &upper, at: inner)
    unsafe multiply(upper, weights.headFourth)
  }

  private mutating func multiply(_ left: [Float], _ right: PackedMatrix) {
    unsafe left.withUnsafeBufferPointer { left in
      unsafe layer.withUnsafeMutableBufferPointer { layer in
        guard let left = left.baseAddress, let layer = layer.baseAddress else { return }
        unsafe arithmetic.kernels.multiply(
          left,
          stride: Self.both,
          rows: places.count,
          by: right,
          into: layer
        )
      }
    }
  }

  private func move(_ columns: Int, to target: inout [Float], at column: Int) {
    for row in places.indices {
      let start = row * Self.both + column
      for index in 0..<columns { target[start + index] = max(0, layer[row * columns + index]) }
    }
  }

  /// The same with products of bytes.
  private mutating func runLayers(_ own: EncoderArithmetic.Bytes) {
    unsafe lower.withUnsafeMutableBufferPointer { lower in
      unsafe upper.withUnsafeMutableBufferPointer { upper in
        unsafe layer.withUnsafeMutableBufferPointer { layer in
          unsafe bytes.withUnsafeMutableBufferPointer { bytes in
            unsafe scales.withUnsafeMutableBufferPointer { scales in
              unsafe products.withUnsafeMutableBufferPointer { products in
                unsafe nextProducts.withUnsafeMutableBufferPointer { nextProducts in
                  guard let lower = lower.baseAddress, let upper = upper.baseAddress,
                    let layer = layer.baseAddress, let bytes = bytes.baseAddress,
                    let scales = scales.baseAddress, let products = products.baseAddress,
                    let nextProducts = nextProducts.baseAddress
                  else { return }
                  let head = unsafe ByteHead(
                    rows: places.count,
                    kernels: arithmetic.kernels,
                    byteKernels: own.kernels,
                    noBias: weights.noBias,
                    bytes: bytes,
                    scales: scales,
                    products: products,
                    nextProducts: nextProducts
                  )
                  unsafe head.run(own.matrices, lower: lower, upper: upper, last: layer)
                }
              }
            }
          }
        }
      }
    }
  }
}
