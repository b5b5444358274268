import CAlignKernels

/// The inner loops of the encoder, on the widest vector unit that the processor has.
///
/// All paths compute in the same order. Those with fused multiply-adds give the same bits; the portable one rounds
/// twice where they round once. Every width is a multiple of 16.
package struct RowKernels: Sendable, Hashable {
  /// What does the work.
  package enum Path: Sendable, Hashable, CaseIterable {
    case portable, avx2, avx512

    /// The unit as the C kernels name it, `nil` for the portable path.
    var unit: AlignVectorUnit? {
      switch self {
      case .portable: nil
      case .avx2: ALIGN_VECTOR_UNIT_AVX2
      case .avx512: ALIGN_VECTOR_UNIT_AVX512
      }
    }
  }

  /// What does the work.
  package let path: Path

  /// The paths that this machine has, the portable one first, the widest last.
  package static let available: [Path] = Path.allCases.filter { path in
    path.unit.map { align_has_vector_unit($0) != 0 } ?? true
  }

  /// Takes a path, by default the widest; one that the machine lacks falls back to the portable one.
  package init(path: Path = available.last ?? .portable) {
    self.path = Self.available.contains(path) ? path : .portable
  }

  /// Sets row *i* of the result, at `result + i · columns`, to the product of row *i* on the left, at
  /// `left + i · stride`, with the matrix, plus its bias.
  @unsafe func multiply(
    _ left: UnsafePointer<Float>,
    stride: Int,
    rows: Int,
    by right: PackedMatrix,
    into result: UnsafeMutablePointer<Float>
  ) {
    if let unit = path.unit {
      unsafe align_matrix_product(
        unit,
        left,
        stride,
        rows,
        right.inner,
        right.packed,
        right.columns,
        right.bias,
        result
      )
    } else {
      unsafe PortableKernels.multiply(left, stride, rows, right, result)
    }
  }

  /// Combines rows linearly: row *j* of the result is the sum over *i* of `coefficients[j · inputs + i]` times row *i*.
  ///
  /// - Precondition: there are at most 8 inputs.
  @unsafe func combine(
    _ rows: UnsafePointer<Float>,
    stride: Int,
    inputs: Int,
    by coefficients: [Float],
    into result: UnsafeMutablePointer<Float>,
    stride resultStride: Int,
    width: Int
  ) {
    let outputs = coefficients.count / inputs
    if let unit = path.unit {
      unsafe align_combine_rows(
        unit,
        rows,
        stride,
        inputs,
        coefficients,
        outputs,
        result,
        resultStride,
        width
      )
    } else {
      unsafe PortableKernels.combine(rows, stride, inputs, coefficients, result, resultStride, width)
    }
  }

  /// Sums rows of bfloat16 numbers and a bias, takes the positive part, and adds another row.
  @unsafe func rectifiedSum(
    _ rows: UnsafePointer<UnsafePointer<UInt16>?>,
    count: Int,
    bias: UnsafePointer<Float>,
    plus other: UnsafePointer<UInt16>,
    into result: UnsafeMutablePointer<Float>,
    width: Int
  ) {
    if let unit = path.unit {
      unsafe align_rectified_sum(unit, rows, count, bias, other, result, width)
    } else {
      unsafe PortableKernels.rectifiedSum(rows, count, bias, other, result, width)
    }
  }

  /// Adds a bias to a row, takes the positive part, and adds another row.
  @unsafe func rectify(
    _ row: UnsafePointer<Float>,
    bias: UnsafePointer<Float>,
    plus other: UnsafePointer<Float>,
    into result: UnsafeMutablePointer<Float>,
    width: Int
  ) {
    if let unit = path.unit {
      unsafe align_rectify(unit, row, bias, other, result, width)
    } else {
      unsafe PortableKernels.rectify(row, bias, other, result, width)
    }
  }

  /// Brings a row to mean 0 and variance 1; `epsilon` is added to the variance.
  @unsafe func normalize(_ row: UnsafeMutablePointer<Float>, width: Int, epsilon: Float) {
    if let unit = path.unit {
      unsafe align_normalize(unit, row, width, epsilon)
    } else {
      unsafe PortableKernels.normalize(row, width, epsilon)
    }
  }

  /// Writes bytes times `scale` plus `low`.
  @unsafe func dequantize(
    _ bytes: UnsafePointer<UInt8>,
    scale: Float,
    low: Float,
    into result: UnsafeMutablePointer<Float>,
    width: Int
  ) {
    if let unit = path.unit {
      unsafe align_dequantize(unit, bytes, scale, low, result, width)
    } else {
      unsafe PortableKernels.dequantize(bytes, scale, low, result, width)
    }
  }

  /// Writes a row as bytes, 128 standing for 0: 127 times each number, times its factor where there are factors, by the
  /// largest size of them all, rounded to the nearest.
  ///
  /// - Returns: what a step of a byte stands for; 0 for zeros.
  @unsafe func quantize(
    _ row: UnsafePointer<Float>,
    factors: UnsafePointer<Float>?,
    into bytes: UnsafeMutablePointer<UInt8>,
    width: Int
  ) -> Float {
    if let unit = path.unit {
      unsafe align_quantize(unit, row, factors, bytes, width)
    } else {
      unsafe PortableKernels.quantize(row, factors, bytes, width)
    }
  }

  /// Adds up rows of whole numbers, row *i* times `scales[i]` and times the columns' own scales at
  /// `columnScales + i · width`, to a bias, takes the positive part where it is to be rectified, and adds another row.
  @unsafe func weightedSum(
    _ rows: UnsafePointer<UnsafePointer<Int32>?>,
    scales: UnsafePointer<Float>,
    count: Int,
    columnScales: UnsafePointer<Float>,
    bias: UnsafePointer<Float>,
    isRectified: Bool,
    plus other: UnsafePointer<Float>?,
    into result: UnsafeMutablePointer<Float>,
    width: Int
  ) {
    if let unit = path.unit {
      unsafe align_weighted_sum(
        unit,
        rows,
        scales,
        count,
        columnScales,
        bias,
        isRectified ? 1 : 0,
        other,
        result,
        width
      )
    } else {
      unsafe PortableKernels.weightedSum(
        rows,
        scales,
        count,
        columnScales,
        bias,
        isRectified,
        other,
        result,
        width
      )
    }
  }

  /// Adds a row times a factor to another.
  @unsafe func addRow(
    _ row: UnsafePointer<Float>,
    times factor: Float,
    to sum: UnsafeMutablePointer<Float>,
    width: Int
  ) {
    if let unit = path.unit {
      unsafe align_add_row(unit, sum, row, factor, width)
    } else {
      for at in Swift.stride(from: 0, to: width, by: 16) {
        unsafe RowMath.store(RowMath.load(sum + at) + RowMath.load(row + at) * factor, sum + at)
      }
    }
  }

  /// Takes the hyperbolic tangent of each number, within 10⁻⁶.
  @unsafe func tanh(_ row: UnsafeMutablePointer<Float>, width: Int) {
    if let unit = path.unit {
      unsafe align_tanh(unit, row, width)
    } else {
      unsafe RowMath.tanh(row, count: width)
    }
  }

  /// Writes a row as bfloat16 numbers, rounded to the nearest, ties to even.
  @unsafe func narrow(_ row: UnsafePointer<Float>, into result: UnsafeMutablePointer<UInt16>, width: Int) {
    if let unit = path.unit {
      unsafe align_narrow(unit, row, result, width)
    } else {
      unsafe PortableKernels.narrow(row, result, width)
    }
  }
}
