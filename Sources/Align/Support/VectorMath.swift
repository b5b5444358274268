/// Loops over arrays that the compiler turns into vector instructions.
///
/// The pointers are taken once and checked once here, so that the loops carry no bounds checks.
enum VectorMath {
  /// `target[targetStart + k] += factor * values[valuesStart + k]` for *k* in `0..<count`.
  @inline(__always)
  static func addScaled(
    _ target: inout [Float],
    at targetStart: Int,
    _ values: [Float],
    at valuesStart: Int,
    count: Int,
    by factor: Float
  ) {
    precondition(targetStart >= 0 && valuesStart >= 0 && count >= 0, "a stretch of the arrays")
    precondition(
      targetStart + count <= target.count && valuesStart + count <= values.count,
      "inside the arrays"
    )
    unsafe target.withUnsafeMutableBufferPointer { target in
      unsafe values.withUnsafeBufferPointer { values in
        guard let into = target.baseAddress, let from = values.baseAddress else { return }
        let sums = unsafe into + targetStart
        let terms = unsafe from + valuesStart
        for index in 0..<count { unsafe sums[index] += factor * terms[index] }
      }
    }
  }
}
