/// The encoder's large matrices as bytes, made of the model's numbers when they are first needed.
struct EncoderBytes: Sendable {
  /// For each window: from a token's first layer to its share in the second at each place of the window.
  let secondLayers: [ByteMatrix]
  /// From features to the sum that the head takes.
  let output: ByteMatrix
  /// From the head's input to its first inner layer, and beside it to the second.
  let headFirst: ByteMatrix
  /// From the first inner layer to the second.
  let headSecond: ByteMatrix
  /// From the second inner layer to the third, and beside it to the last.
  let headThird: ByteMatrix
  /// From the third inner layer to the last.
  let headFourth: ByteMatrix
  /// The scales of both shares in the second inner layer, one after the other.
  let secondScales: [Float]
  /// The scales of both shares in the last layer.
  let lastScales: [Float]

  /// Makes the matrices.
  ///
  /// - Complexity: linear in the 2.3 million numbers; some milliseconds.
  init(_ weights: EncoderWeights) {
    let (width, inner) = (EncoderShape.embedding, EncoderShape.inner)
    secondLayers = EncoderShape.transforms.indices.map { index in
      unsafe Self.secondLayer(EncoderShape.transforms[index], weights.secondLayers[index])
    }
    unsafe output = ByteMatrix(
      Self.numbers(weights.output, 0..<weights.output.inner),
      columns: width,
      evensRows: true
    )
    let second = unsafe Self.numbers(weights.headSecond, 0..<width)
    unsafe headFirst = ByteMatrix(
      Self.beside(Self.numbers(weights.headFirst, 0..<width), inner, second, inner),
      columns: 2 * inner
    )
    unsafe headSecond = ByteMatrix(Self.numbers(weights.headSecond, width..<width + inner), columns: inner)
    let fourth = unsafe Self.numbers(weights.headFourth, 0..<inner)
    unsafe headThird = ByteMatrix(
      Self.beside(Self.numbers(weights.headThird, 0..<inner), width, fourth, width),
      columns: 2 * width
    )
    unsafe headFourth = ByteMatrix(Self.numbers(weights.headFourth, inner..<inner + width), columns: width)
    secondScales = headFirst.scales[inner...] + headSecond.scales
    lastScales = headThird.scales[width...] + headFourth.scales
  }

  /// Some rows of a packed matrix, row after row.
  private static func numbers(_ matrix: PackedMatrix, _ rows: Range<Int>) -> [Float] {
    let (columns, panel) = unsafe (matrix.columns, MatrixPacking.panel)
    return unsafe [Float](unsafeUninitializedCapacity: rows.count * columns) { numbers, count in
      guard let start = numbers.baseAddress else { return }
      for first in stride(from: 0, to: columns, by: panel) {
        for row in rows {
          let from = unsafe matrix.packed + first * matrix.inner + row * panel
          let to = unsafe start + (row - rows.lowerBound) * columns + first
          unsafe to.initialize(from: from, count: panel)
        }
      }
      count = rows.count * columns
    }
  }

  /// Two matrices of equally many rows beside each other.
  private static func beside(_ left: [Float], _ leftColumns: Int, _ right: [Float], _ rightColumns: Int)
    -> [Float]
  {
    var numbers: [Float] = []
    numbers.reserveCapacity(left.count + right.count)
    for row in 0..<left.count / leftColumns {
      numbers += left[row * leftColumns..<(row + 1) * leftColumns]
      numbers += right[row * rightColumns..<(row + 1) * rightColumns]
    }
    return numbers
  }

  /// The window's own matrices beside each other, brought back from the factors of the transform's products.
  private static func secondLayer(_ transform: WindowTransform, _ factors: [PackedMatrix]) -> ByteMatrix {
    let branch = EncoderShape.branch
    let products = unsafe factors.map { unsafe numbers($0, 0..<branch) }
    let inverse = transform.inverseWeightMatrix
    let columns = transform.window * branch
    var all = [Float](repeating: 0, count: branch * columns)
    for place in 0..<transform.window {
      for product in 0..<transform.products {
        let factor = Float(inverse[place * transform.products + product])
        guard factor != 0 else { continue }
        for row in 0..<branch {
          VectorMath.addScaled(
            &all,
            at: row * columns + place * branch,
            products[product],
            at: row * branch,
            count: branch,
            by: factor
          )
        }
      }
    }
    return ByteMatrix(all, columns: columns)
  }
}
