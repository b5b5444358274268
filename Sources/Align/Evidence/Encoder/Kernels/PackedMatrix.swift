/// A matrix in memory as `RowKernels` reads it, and what is added to its products.
@unsafe struct PackedMatrix {
  /// The numbers, in panels of 32 columns, row after row within a panel.
  let packed: UnsafePointer<Float>
  /// Rows of the matrix.
  let inner: Int
  /// Columns of the matrix, a multiple of 32.
  let columns: Int
  /// As many numbers as there are columns.
  let bias: UnsafePointer<Float>
}

/// How matrices are packed.
enum MatrixPacking {
  /// How many columns stand together.
  static let panel = 32

  /// Packs a matrix of `inner` rows and `columns` columns, given row after row.
  static func packed(_ matrix: [Float], inner: Int, columns: Int) -> [Float] {
    precondition(matrix.count == inner * columns && columns % panel == 0, "whole panels")
    var packed: [Float] = []
    packed.reserveCapacity(matrix.count)
    for first in stride(from: 0, to: columns, by: panel) {
      for row in 0..<inner {
        packed.append(contentsOf: matrix[row * columns + first..<row * columns + first + panel])
      }
    }
    return packed
  }
}
