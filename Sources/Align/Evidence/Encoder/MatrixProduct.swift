import CAlignKernels

/// Multiplies rows of numbers with a packed matrix, on the widest vector unit that the processor has.
///
/// All paths sum in the same order. Those with fused multiply-adds give the same bits; the portable one rounds twice
/// where they round once.
public struct MatrixProduct: Sendable, Hashable {
  /// What does the work.
  public enum Path: Sendable, Hashable, CaseIterable {
    case portable, avx2, avx512
  }

  /// What does the work.
  public let path: Path

  /// The paths that this machine has, the portable one first.
  public static let available: [Path] = Path.allCases.filter { path in
    switch path {
    case .portable: true
    case .avx2: align_has_vector_unit(ALIGN_VECTOR_UNIT_AVX2) != 0
    case .avx512: align_has_vector_unit(ALIGN_VECTOR_UNIT_AVX512) != 0
    }
  }

  /// Takes a path, by default the widest; one that the machine lacks falls back to the portable one.
  public init(path: Path = available.last ?? .portable) {
    self.path = Self.available.contains(path) ? path : .portable
  }

  /// How many columns stand together in a packed matrix; `columns` must be a multiple of it.
  static let panel = 32

  /// Packs a matrix of `inner` rows and `columns` columns, given row after row, into panels.
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

  /// A packed matrix in memory and what is added to its products.
  @unsafe struct Right {
    let packed: UnsafePointer<Float>
    let inner: Int
    let columns: Int
    /// As many numbers as there are columns.
    let bias: UnsafePointer<Float>
  }

  /// Sets row *i* of the result, at `result + i · columns`, to the product of the `inner` numbers at
  /// `left + offsets[i]` with the matrix, plus the bias. Rows on the left may overlap.
  @unsafe func multiply(
    _ left: UnsafePointer<Float>,
    offsets: [Int32],
    by right: Right,
    into result: UnsafeMutablePointer<Float>
  ) {
    switch path {
    case .portable: unsafe Self.portable(left, offsets, right, result)
    case .avx2: unsafe Self.kernel(ALIGN_VECTOR_UNIT_AVX2, left, offsets, right, result)
    case .avx512: unsafe Self.kernel(ALIGN_VECTOR_UNIT_AVX512, left, offsets, right, result)
    }
  }

  private static func kernel(
    _ unit: AlignVectorUnit,
    _ left: UnsafePointer<Float>,
    _ offsets: [Int32],
    _ right: Right,
    _ result: UnsafeMutablePointer<Float>
  ) {
    unsafe align_matrix_product(
      unit,
      left,
      offsets,
      offsets.count,
      right.inner,
      right.packed,
      right.columns,
      right.bias,
      result
    )
  }

  /// Two rows and a panel at a time, which the sixteen registers of SSE and the 32 of NEON hold.
  private static func portable(
    _ left: UnsafePointer<Float>,
    _ offsets: [Int32],
    _ right: Right,
    _ result: UnsafeMutablePointer<Float>
  ) {
    let half = panel / 2
    for column in unsafe stride(from: 0, to: right.columns, by: half) {
      let rows = unsafe right.packed + column / panel * panel * right.inner + column % panel
      let bias = unsafe load(right.bias + column)
      var row = 0
      while row < offsets.count {
        // An odd last row is done twice.
        let other = min(row + 1, offsets.count - 1)
        let left0 = unsafe left + Int(offsets[row])
        let left1 = unsafe left + Int(offsets[other])
        var sum0 = bias
        var sum1 = bias
        for inner in unsafe 0..<right.inner {
          let values = unsafe load(rows + inner * panel)
          unsafe sum0 += values * left0[inner]
          unsafe sum1 += values * left1[inner]
        }
        unsafe store(sum0, result + row * right.columns + column)
        unsafe store(sum1, result + other * right.columns + column)
        row += 2
      }
    }
  }

  @inline(__always)
  private static func load(_ pointer: UnsafePointer<Float>) -> SIMD16<Float> {
    unsafe UnsafeRawPointer(pointer).loadUnaligned(as: SIMD16<Float>.self)
  }

  @inline(__always)
  private static func store(_ value: SIMD16<Float>, _ pointer: UnsafeMutablePointer<Float>) {
    unsafe UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: SIMD16<Float>.self)
  }
}
