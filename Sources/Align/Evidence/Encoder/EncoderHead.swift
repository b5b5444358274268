/// The last layers: from a span's sum to its unit vector, many spans at a time.
@safe struct EncoderHead {
  private static let block = 96
  private let weights: EncoderWeights
  private let kernels: RowKernels
  /// For each row: the mean (512), then the first inner layer (320).
  private var lower = [Float](repeating: 0, count: block * (EncoderShape.embedding + EncoderShape.inner))
  /// For each row: the second inner layer (320), then the third (512).
  private var upper = [Float](repeating: 0, count: block * (EncoderShape.embedding + EncoderShape.inner))
  private var layer = [Float](repeating: 0, count: block * EncoderShape.embedding)
  private var places: [Int] = []

  private static let width = EncoderShape.embedding
  private static let inner = EncoderShape.inner
  private static let both = width + inner

  init(_ weights: EncoderWeights, _ kernels: RowKernels) {
    unsafe self.weights = unsafe weights
    self.kernels = kernels
  }

  /// Takes a sum of `tokens` tokens' features; its vector goes to `place` of `vectors`, at the latest by `flush`.
  mutating func add(_ sum: [Float], tokens: Int, to place: Int, of vectors: inout [Float]) {
    let start = places.count * Self.both
    let factor = 1 / Float(max(1, tokens)).squareRoot()
    for index in 0..<Self.width { lower[start + index] = sum[index] * factor }
    places.append(place)
    if places.count == Self.block { flush(into: &vectors) }
  }

  /// Writes the vectors of the sums taken.
  mutating func flush(into vectors: inout [Float]) {
    guard !places.isEmpty else { return }
    let (width, inner) = (Self.width, Self.inner)
    unsafe multiply(lower, weights.headFirst)
    move(inner, to: &lower, at: width)
    unsafe multiply(lower, weights.headSecond)
    move(inner, to: &upper, at: 0)
    unsafe multiply(upper, weights.headThird)
    move(width, to: &upper, at: inner)
    unsafe multiply(upper, weights.headFourth)
    unsafe layer.withUnsafeMutableBufferPointer { layer in
      guard let layer = layer.baseAddress else { return }
      unsafe RowMath.tanh(layer, count: places.count * width)
    }
    for (row, place) in places.enumerated() {
      let values = layer[row * width..<(row + 1) * width]
      let squares = values.reduce(0) { $0 + $1 * $1 }
      let factor = unsafe 1 / max(squares, weights.epsilon).squareRoot()
      for (index, value) in values.enumerated() { vectors[place + index] = value * factor }
    }
    places.removeAll(keepingCapacity: true)
  }

  private mutating func multiply(_ left: [Float], _ right: PackedMatrix) {
    unsafe left.withUnsafeBufferPointer { left in
      unsafe layer.withUnsafeMutableBufferPointer { layer in
        guard let left = left.baseAddress, let layer = layer.baseAddress else { return }
        unsafe kernels.multiply(left, stride: Self.both, rows: places.count, by: right, into: layer)
      }
    }
  }

  private func move(_ columns: Int, to target: inout [Float], at column: Int) {
    for row in places.indices {
      let start = row * Self.both + column
      for index in 0..<columns { target[start + index] = max(0, layer[row * columns + index]) }
    }
  }
}
