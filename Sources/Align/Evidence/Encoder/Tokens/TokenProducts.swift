/// The cosines of token vectors, as products of numbers or of bytes.
struct TokenProducts {
  /// Tokens whose vectors are rows on the left of a product.
  struct Rows {
    var vectors: [Float] = []
    var bytes: [UInt8] = []
    /// What a step of each row's bytes stands for.
    var scales: [Float] = []
  }

  /// Tokens whose vectors are the columns of a packed matrix.
  struct Columns {
    var count = 0
    var packed: [Float] = []
    var bytes: [Int8] = []
    var offsets: [Int32] = []
    /// What a step of each column's bytes stands for.
    var scales: [Float] = []
  }

  private let kernels: RowKernels
  private let byteKernels: ByteKernels?
  private let zeros: [Float]
  private static let width = EncodedText.width
  /// Columns are worked in multiples of this, which is whole panels of either kind of matrix.
  private static let panel = MatrixPacking.panel

  /// Makes products with up to this many columns.
  init(kernels: RowKernels, byteKernels: ByteKernels?, mostColumns: Int) {
    self.kernels = kernels
    self.byteKernels = byteKernels
    zeros = [Float](repeating: 0, count: byteKernels == nil ? mostColumns + Self.panel : 0)
  }

  /// Prepares unit vectors as rows.
  func rows(_ vectors: [Float]) -> Rows {
    guard byteKernels != nil else { return Rows(vectors: vectors) }
    let count = vectors.count / Self.width
    var rows = Rows(
      bytes: [UInt8](repeating: 0, count: vectors.count),
      scales: [Float](repeating: 0, count: count)
    )
    for row in 0..<count {
      rows.scales[row] = quantize(vectors, row, into: &rows.bytes, at: row * Self.width)
    }
    return rows
  }

  /// Prepares unit vectors as columns.
  func columns(_ vectors: [Float]) -> Columns {
    let count = vectors.count / Self.width
    let padded = (count + Self.panel - 1) / Self.panel * Self.panel
    return byteKernels == nil ? packed(vectors, count, padded) : packedBytes(vectors, count, padded)
  }

  private func packed(_ vectors: [Float], _ count: Int, _ padded: Int) -> Columns {
    var packed = [Float](repeating: 0, count: padded * Self.width)
    for token in 0..<count {
      let start = token / Self.panel * Self.panel * Self.width + token % Self.panel
      for index in 0..<Self.width { packed[start + index * Self.panel] = vectors[token * Self.width + index] }
    }
    return Columns(count: padded, packed: packed)
  }

  private func packedBytes(_ vectors: [Float], _ count: Int, _ padded: Int) -> Columns {
    let (width, panel, group) = (Self.width, ByteMatrix.panel, ByteMatrix.group)
    var columns = Columns(
      count: padded,
      bytes: [Int8](repeating: 0, count: padded * width),
      offsets: [Int32](repeating: 0, count: padded),
      scales: [Float](repeating: 0, count: padded)
    )
    var bytes = [UInt8](repeating: 0, count: width)
    for token in 0..<count {
      columns.scales[token] = quantize(vectors, token, into: &bytes, at: 0)
      let sum = bytes.reduce(Int32(0)) { $0 + Int32($1) } - Int32(width) * Int32(ByteKernels.zero)
      columns.offsets[token] = -Int32(ByteKernels.zero) * sum
      let start = token / panel * panel * width + token % panel * group
      unsafe columns.bytes.withUnsafeMutableBytes { target in
        unsafe bytes.withUnsafeBytes { source in
          for index in stride(from: 0, to: width, by: group) {
            // A byte less 128 has the same bits but the highest.
            let word = unsafe source.loadUnaligned(fromByteOffset: index, as: UInt32.self) ^ 0x8080_8080
            unsafe target.storeBytes(of: word, toByteOffset: start + index * panel, as: UInt32.self)
          }
        }
      }
    }
    return columns
  }

  private func quantize(_ vectors: [Float], _ row: Int, into bytes: inout [UInt8], at place: Int) -> Float {
    precondition(
      (row + 1) * Self.width <= vectors.count && place + Self.width <= bytes.count,
      "whole vectors"
    )
    return unsafe vectors.withUnsafeBufferPointer { vectors in
      unsafe bytes.withUnsafeMutableBufferPointer { bytes in
        guard let vectors = vectors.baseAddress, let bytes = bytes.baseAddress else { return 0 }
        return unsafe kernels.quantize(
          vectors + row * Self.width,
          factors: nil,
          into: bytes + place,
          width: Self.width
        )
      }
    }
  }

  /// Writes the positive parts of the cosines of some rows and some columns: that of the first row and of column *c* at
  /// `column + c` of the table, those of other rows `stride` after.
  func multiply(
    _ left: Rows,
    _ rows: Range<Int>,
    _ right: Columns,
    _ tokens: Range<Int>,
    into table: inout [Float],
    at column: Int,
    stride: Int
  ) {
    let first = tokens.lowerBound / Self.panel * Self.panel
    let count = min(right.count, (tokens.upperBound + Self.panel - 1) / Self.panel * Self.panel) - first
    precondition(
      column + tokens.lowerBound >= 0
        && (rows.count - 1) * stride + column + tokens.upperBound <= table.count,
      "inside the table"
    )
    if let byteKernels {
      var products = [Int32](repeating: 0, count: rows.count * count)
      multiply(left, rows, right, first, count, byteKernels, into: &products)
      for row in rows {
        let scale = left.scales[row]
        let from = (row - rows.lowerBound) * count - first
        let target = (row - rows.lowerBound) * stride + column
        unsafe table.withUnsafeMutableBufferPointer { table in
          unsafe products.withUnsafeBufferPointer { products in
            unsafe right.scales.withUnsafeBufferPointer { scales in
              for token in tokens {
                unsafe table[target + token] = unsafe max(
                  0,
                  Float(products[from + token]) * (scale * scales[token])
                )
              }
            }
          }
        }
      }
    } else {
      var products = [Float](repeating: 0, count: rows.count * count)
      multiply(left, rows, right, first, count, into: &products)
      for row in 0..<rows.count {
        let from = row * count - first
        for token in tokens { table[row * stride + column + token] = max(0, products[from + token]) }
      }
    }
  }

  private func multiply(
    _ left: Rows,
    _ rows: Range<Int>,
    _ right: Columns,
    _ first: Int,
    _ count: Int,
    _ byteKernels: ByteKernels,
    into products: inout [Int32]
  ) {
    precondition(
      rows.upperBound * Self.width <= left.bytes.count && first + count <= right.count,
      "known tokens"
    )
    unsafe left.bytes.withUnsafeBufferPointer { bytes in
      unsafe right.bytes.withUnsafeBufferPointer { packed in
        unsafe right.offsets.withUnsafeBufferPointer { offsets in
          guard let bytes = bytes.baseAddress, let packed = packed.baseAddress,
            let offsets = offsets.baseAddress
          else { return }
          unsafe byteKernels.multiply(
            bytes + rows.lowerBound * Self.width,
            stride: Self.width,
            rows: rows.count,
            inner: Self.width,
            packed: packed + first * Self.width,
            offsets: offsets + first,
            columns: count,
            into: &products
          )
        }
      }
    }
  }

  private func multiply(
    _ left: Rows,
    _ rows: Range<Int>,
    _ right: Columns,
    _ first: Int,
    _ count: Int,
    into products: inout [Float]
  ) {
    precondition(
      rows.upperBound * Self.width <= left.vectors.count && first + count <= right.count,
      "known tokens"
    )
    unsafe left.vectors.withUnsafeBufferPointer { vectors in
      unsafe right.packed.withUnsafeBufferPointer { packed in
        unsafe zeros.withUnsafeBufferPointer { zeros in
          guard let vectors = vectors.baseAddress, let packed = packed.baseAddress,
            let zeros = zeros.baseAddress
          else { return }
          unsafe kernels.multiply(
            vectors + rows.lowerBound * Self.width,
            stride: Self.width,
            rows: rows.count,
            by: PackedMatrix(
              packed: packed + first * Self.width,
              inner: Self.width,
              columns: count,
              bias: zeros
            ),
            into: &products
          )
        }
      }
    }
  }
}
