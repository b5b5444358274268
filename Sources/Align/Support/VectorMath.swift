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

  /// The most places that a step goes on in `follow`.
  static let longestStep = 4

  /// Sums up what goes from each of some places to itself and to those up to four behind it: `next[k] = Σ row[k - n] * steps[first + 5 k
  /// + n]` for *n* in `0...4`, each *k* after four places of zeros.
  ///
  /// - Returns: the sum of all.
  static func follow(_ row: [Double], _ steps: [Double], from first: Int, into next: inout [Double]) -> Double
  {
    let places = row.count - longestStep
    precondition(next.count == row.count && places >= 0 && first >= 0, "places behind zeros")
    precondition(first + (longestStep + 1) * places <= steps.count, "inside the arrays")
    return unsafe next.withUnsafeMutableBufferPointer { next in
      unsafe row.withUnsafeBufferPointer { row in
        unsafe steps.withUnsafeBufferPointer { steps in
          guard let into = next.baseAddress, let from = row.baseAddress, let all = steps.baseAddress else {
            return 0
          }
          var sum = 0.0
          for place in 0..<places {
            let (own, step) = unsafe (from + place, all + first + (longestStep + 1) * place)
            let value =
              unsafe own[4] * step[0] + own[3] * step[1] + own[2] * step[2] + own[1] * step[3] + own[0]
              * step[4]
            unsafe into[place + longestStep] = value
            sum += value
          }
          return sum
        }
      }
    }
  }

  /// Of each of eight adjacent columns of a table whose rows begin `stride` numbers apart: a first number and after it what the
  /// rows weigh, in the order of the weights.
  static func eightSums(
    _ table: [Float],
    at column: Int,
    stride: Int,
    _ weights: [(feature: Int, weight: Float)],
    startingWith first: Float
  ) -> SIMD8<Float> {
    precondition(column >= 0 && column + 8 <= stride && table.count % stride == 0, "columns of the table")
    let rows = table.count / stride
    var sums = SIMD8<Float>(repeating: first)
    unsafe table.withUnsafeBytes { bytes in
      for (row, weight) in weights {
        precondition(row < rows, "a row of the table")
        let offset = (row * stride + column) * MemoryLayout<Float>.stride
        unsafe sums += weight * bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
      }
    }
    return sums
  }

  /// The larger of two numbers in each place; of equal ones, and where the first is none, the first.
  @inline(__always)
  static func larger(_ left: SIMD8<Float>, _ right: SIMD8<Float>) -> SIMD8<Float> {
    left.replacing(with: right, where: right .> left)
  }

  /// The smaller of two numbers in each place; of equal ones, and where the first is none, the first.
  @inline(__always)
  static func smaller(_ left: SIMD8<Float>, _ right: SIMD8<Float>) -> SIMD8<Float> {
    left.replacing(with: right, where: right .< left)
  }

  /// Sets a stretch to zero.
  static func clear(_ target: inout [Float], at start: Int, count: Int) {
    precondition(start >= 0 && count >= 0 && start + count <= target.count, "inside the array")
    unsafe target.withUnsafeMutableBufferPointer { target in
      guard let base = target.baseAddress else { return }
      unsafe (base + start).update(repeating: 0, count: count)
    }
  }

  /// Copies a stretch of one array to one of another.
  static func copy(_ values: [Float], at from: Int, to target: inout [Float], at to: Int, count: Int) {
    precondition(from >= 0 && to >= 0 && count >= 0, "a stretch of the arrays")
    precondition(from + count <= values.count && to + count <= target.count, "inside the arrays")
    unsafe target.withUnsafeMutableBufferPointer { target in
      unsafe values.withUnsafeBufferPointer { values in
        guard let into = target.baseAddress, let source = values.baseAddress else { return }
        unsafe (into + to).update(from: source + from, count: count)
      }
    }
  }

  /// The inner product of two stretches, in eight partial sums, so that the result does not depend on the machine.
  static func dot(_ left: [Float], at leftStart: Int, _ right: [Float], at rightStart: Int, count: Int)
    -> Float
  {
    precondition(leftStart >= 0 && rightStart >= 0 && count % 8 == 0, "a stretch of eights")
    precondition(leftStart + count <= left.count && rightStart + count <= right.count, "inside the arrays")
    return unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return 0 }
        let one = unsafe UnsafeRawPointer(first + leftStart)
        let other = unsafe UnsafeRawPointer(second + rightStart)
        var sums = SIMD8<Float>.zero
        var sumsOfOthers = SIMD8<Float>.zero
        var offset = 0
        while offset + 64 <= count * 4 {
          unsafe sums +=
            one.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
            * other.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
          unsafe sumsOfOthers +=
            one.loadUnaligned(fromByteOffset: offset + 32, as: SIMD8<Float>.self)
            * other.loadUnaligned(fromByteOffset: offset + 32, as: SIMD8<Float>.self)
          offset += 64
        }
        while offset < count * 4 {
          unsafe sums +=
            one.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
            * other.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
          offset += 32
        }
        return (sums + sumsOfOthers).sum()
      }
    }
  }
}
