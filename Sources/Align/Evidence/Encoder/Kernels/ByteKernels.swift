import CAlignKernels

/// Exact products of rows of bytes with a matrix of bytes, on the unit of the processor that does most of them at a time.
///
/// All paths give the same integers.
public struct ByteKernels: Sendable, Hashable {
  /// What does the work, from the least to the most products at a time.
  public enum Path: Sendable, Hashable, CaseIterable {
    case portable, avx2, neon, avxVNNI, avx512VNNI, amx

    /// The unit as the C kernels name it, `nil` for the portable path.
    var unit: AlignByteUnit? {
      switch self {
      case .portable: nil
      case .avx2: ALIGN_BYTE_UNIT_AVX2
      case .neon: ALIGN_BYTE_UNIT_NEON
      case .avxVNNI: ALIGN_BYTE_UNIT_AVX_VNNI
      case .avx512VNNI: ALIGN_BYTE_UNIT_AVX512_VNNI
      case .amx: ALIGN_BYTE_UNIT_AMX
      }
    }
  }

  /// What does the work.
  public let path: Path

  /// The paths that this machine has, the portable one first.
  public static let available: [Path] = Path.allCases.filter { path in
    path.unit.map { align_has_byte_unit($0) != 0 } ?? true
  }

  /// Takes a path, by default the one that does most; one that the machine lacks falls back to the portable one.
  public init(path: Path = available.last ?? .portable) {
    self.path = Self.available.contains(path) ? path : .portable
  }

  /// What stands for 0 in a row on the left.
  static let zero: UInt8 = 128

  /// Sets row *i* of the result, at `result + i · columns`, to the product of row *i* on the left, at
  /// `left + i · stride`, with some columns of a matrix: all that `packed` and `offsets` point at.
  @unsafe func multiply(
    _ left: UnsafePointer<UInt8>,
    stride: Int,
    rows: Int,
    inner: Int,
    packed: UnsafePointer<Int8>,
    offsets: UnsafePointer<Int32>,
    columns: Int,
    into result: UnsafeMutablePointer<Int32>
  ) {
    if let unit = path.unit {
      unsafe align_byte_product(unit, left, stride, rows, inner, packed, offsets, columns, result)
    } else {
      unsafe Self.portable(left, stride, rows, inner, packed, columns, result)
    }
  }

  /// The same with all columns of a matrix.
  @unsafe func multiply(
    _ left: UnsafePointer<UInt8>,
    stride: Int,
    rows: Int,
    by matrix: ByteMatrix,
    into result: UnsafeMutablePointer<Int32>
  ) {
    unsafe matrix.packed.withUnsafeBufferPointer { packed in
      unsafe matrix.offsets.withUnsafeBufferPointer { offsets in
        guard let packed = packed.baseAddress, let offsets = offsets.baseAddress else { return }
        unsafe multiply(
          left,
          stride: stride,
          rows: rows,
          inner: matrix.inner,
          packed: packed,
          offsets: offsets,
          columns: matrix.columns,
          into: result
        )
      }
    }
  }

  /// What the other paths must give: a panel of columns at a time, of whose groups of four bytes one after another is added.
  private static func portable(
    _ left: UnsafePointer<UInt8>,
    _ stride: Int,
    _ rows: Int,
    _ inner: Int,
    _ packed: UnsafePointer<Int8>,
    _ columns: Int,
    _ result: UnsafeMutablePointer<Int32>
  ) {
    let (panel, group) = (ByteMatrix.panel, ByteMatrix.group)
    for column in Swift.stride(from: 0, to: columns, by: panel) {
      for row in 0..<rows {
        let bytes = unsafe left + row * stride
        var sum = SIMD16<Int32>.zero
        for index in Swift.stride(from: 0, to: inner, by: group) {
          let place = unsafe packed + column * inner + index * panel
          let words = unsafe UnsafeRawPointer(place).loadUnaligned(as: SIMD16<Int32>.self)
          for part in 0..<group {
            let value = unsafe Int32(bytes[index + part]) - Int32(zero)
            sum &+= ((words &<< Int32(24 - 8 * part)) &>> 24) &* value
          }
        }
        unsafe UnsafeMutableRawPointer(result + row * columns + column).storeBytes(
          of: sum,
          as: SIMD16<Int32>.self
        )
      }
    }
  }
}
