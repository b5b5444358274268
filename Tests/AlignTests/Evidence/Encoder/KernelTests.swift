import Foundation
import Testing

@testable import Align

/// The inner loops on every path of this machine against plain loops.
@Suite struct KernelTests {
  private func numbers(_ count: Int, _ seed: UInt64) -> [Float] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in Float(random.next() >> 40) / Float(1 << 24) - 0.5 }
  }

  private func multiply(
    _ path: RowKernels.Path,
    _ left: [Float],
    _ stride: Int,
    _ rows: Int,
    _ inner: Int,
    _ matrix: [Float],
    _ columns: Int,
    _ bias: [Float]
  ) -> [Float] {
    let packed = MatrixPacking.packed(matrix, inner: inner, columns: columns)
    var result = [Float](repeating: .nan, count: rows * columns)
    packed.withUnsafeBufferPointer { packed in
      bias.withUnsafeBufferPointer { bias in
        guard let packed = packed.baseAddress, let bias = bias.baseAddress else { return }
        let right = PackedMatrix(packed: packed, inner: inner, columns: columns, bias: bias)
        RowKernels(path: path).multiply(left, stride: stride, rows: rows, by: right, into: &result)
      }
    }
    return result
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 17, 24, 29], [(1, 32), (7, 64), (33, 96), (256, 32)])
  func productsAreTheSameOnEveryPath(_ rows: Int, _ size: (inner: Int, columns: Int)) {
    let (inner, columns) = size
    let stride = inner + 3
    let left = numbers(rows * stride, 1)
    let matrix = numbers(inner * columns, 2)
    let bias = numbers(columns, 3)
    var results: [[Float]] = []
    for path in RowKernels.available {
      let result = multiply(path, left, stride, rows, inner, matrix, columns, bias)
      for row in 0..<rows {
        for column in 0..<columns {
          var sum = Double(bias[column])
          for index in 0..<inner {
            sum += Double(left[row * stride + index]) * Double(matrix[index * columns + column])
          }
          #expect(abs(Double(result[row * columns + column]) - sum) < 1e-4)
        }
      }
      if path != .portable { results.append(result) }
    }
    #expect(results.allSatisfy { $0 == results[0] })
  }

  @Test(
    arguments: [1, 2, 17, 33, 65],
    [(64, 32), (128, 96), (320, 64), (1280, 32), (1344, 32)]
  )
  func productsOfBytesAreTheSameIntegersOnEveryPath(_ rows: Int, _ size: (inner: Int, columns: Int)) {
    let (inner, columns) = size
    let stride = inner + 64
    var random = SeededRandom(seed: 8)
    // The largest numbers, too, of which sums must not overflow anywhere.
    let left = (0..<rows * stride).map { _ in
      [1, 255, UInt8(truncatingIfNeeded: random.next() >> 40) | 1][Int(random.next() >> 62) % 3]
    }
    let matrix = ByteMatrix(
      numbers(inner * columns, 9).map { abs($0) > 0.2 ? ($0 > 0 ? 1 : -1) : $0 },
      columns: columns
    )
    func right(_ row: Int, _ column: Int) -> Int32 {
      Int32(matrix.packed[column / 16 * 16 * inner + row / 4 * 64 + column % 16 * 4 + row % 4])
    }
    var expected: [Int32] = []
    for row in 0..<rows {
      for column in 0..<columns {
        expected.append(
          (0..<inner).reduce(0) { $0 + (Int32(left[row * stride + $1]) - 128) * right($1, column) }
        )
      }
    }
    for path in ByteKernels.available {
      var result = [Int32](repeating: -1, count: rows * columns)
      ByteKernels(path: path).multiply(left, stride: stride, rows: rows, by: matrix, into: &result)
      #expect(result == expected, "\(path)")
    }
  }

  @Test(arguments: [false, true])
  func aMatrixOfBytesIsTheMatrix(_ evensRows: Bool) {
    let (inner, columns) = (64, 32)
    // One row of numbers that are a hundred times as large as the others.
    let plain = numbers(inner * columns, 10).enumerated().map { $1 * ($0 / columns == 5 ? 100 : 1) }
    let matrix = ByteMatrix(plain, columns: columns, evensRows: evensRows)
    for row in 0..<inner where evensRows || row == 5 {
      for column in 0..<columns {
        let place = column / 16 * 16 * inner + row / 4 * 64 + column % 16 * 4 + row % 4
        let factor = evensRows ? matrix.factors[row] : 1
        let value = Float(matrix.packed[place]) * matrix.scales[column] * factor
        #expect(abs(value - plain[row * columns + column]) <= 0.51 * matrix.scales[column] * factor)
      }
    }
  }

  @Test(arguments: [2, 3, 5])
  func aWindowTransformIsUndone(_ window: Int) {
    let transform = WindowTransform(window: window)
    for place in 0..<window {
      for other in 0..<window {
        let sum = (0..<transform.products).reduce(0.0) {
          $0 + transform.inverseWeightMatrix[place * transform.products + $1]
            * transform.weightMatrix[$1 * window + other]
        }
        #expect(abs(sum - (place == other ? 1 : 0)) < 1e-9)
      }
    }
  }

  @Test(arguments: RowKernels.available)
  func rowsBecomeBytesTheSameOnEveryPath(_ path: RowKernels.Path) {
    let (kernels, plain) = (RowKernels(path: path), RowKernels(path: .portable))
    let width = 64
    let factors = numbers(width, 12)
    for row in [
      numbers(width, 11), [Float](repeating: 0, count: width), numbers(width, 11).map { $0 * 1e-35 },
    ] {
      for factors in [nil, factors] as [[Float]?] {
        func bytes(_ kernels: RowKernels) -> (scale: Float, bytes: [UInt8]) {
          var bytes = [UInt8](repeating: 0, count: width)
          let scale = kernels.quantize(row, factors: factors, into: &bytes, width: width)
          return (scale, bytes)
        }
        let found = bytes(kernels)
        #expect(found.scale == bytes(plain).scale && found.bytes == bytes(plain).bytes)
        for index in 0..<width {
          let value = row[index] * (factors?[index] ?? 1)
          #expect(abs((Float(found.bytes[index]) - 128) * found.scale - value) <= 0.51 * found.scale + 1e-30)
        }
      }
    }
  }

  @Test(arguments: RowKernels.available)
  func sumsOfWholeNumbersAreTheSameOnEveryPath(_ path: RowKernels.Path) {
    let width = 32
    let whole = numbers(3 * width, 13).map { Int32($0 * 1000) }
    let (scales, columnScales, bias, other) = (
      numbers(3, 14), numbers(3 * width, 15), numbers(width, 16), numbers(width, 17)
    )
    for isRectified in [false, true] {
      for count in 1...3 {
        var result = [Float](repeating: 0, count: width)
        whole.withUnsafeBufferPointer { whole in
          guard let start = whole.baseAddress else { return }
          RowKernels(path: path).weightedSum(
            (0..<count).map { start + $0 * width },
            scales: scales,
            count: count,
            columnScales: columnScales,
            bias: bias,
            isRectified: isRectified,
            plus: count == 2 ? nil : other,
            into: &result,
            width: width
          )
        }
        for index in 0..<width {
          var sum = bias[index]
          for row in 0..<count {
            sum += Float(whole[row * width + index]) * columnScales[row * width + index] * scales[row]
          }
          if isRectified { sum = max(0, sum) }
          if count != 2 { sum += other[index] }
          #expect(abs(result[index] - sum) < 1e-3)
        }
      }
    }
  }

  @Test(arguments: [2, 3, 5])
  func aWindowTransformIsTheWindow(_ window: Int) {
    let transform = WindowTransform(window: window)
    let inputs = numbers(transform.products, 4)
    let weights = numbers(window, 5)
    for output in 0..<WindowTransform.outputs {
      var sum = 0.0
      for product in 0..<transform.products {
        let factor = (0..<transform.products).reduce(0.0) {
          $0 + Double(transform.inputMatrix[product * transform.products + $1]) * Double(inputs[$1])
        }
        let weight = Double(transform.weights(weights, product: product)[0])
        sum += Double(transform.outputMatrix[output * transform.products + product]) * factor * weight
      }
      let plain = (0..<window).reduce(0.0) { $0 + Double(inputs[output + $1]) * Double(weights[$1]) }
      #expect(abs(sum - plain) < 1e-5)
    }
  }

  @Test(arguments: RowKernels.available)
  func rowsAreWorkedTheSameOnEveryPath(_ path: RowKernels.Path) throws {
    let kernels = RowKernels(path: path)
    let plain = RowKernels(path: .portable)
    let width = 48
    let rows = numbers(8 * width, 6)
    let halves = (0..<4 * width).map { UInt16(truncatingIfNeeded: rows[$0].bitPattern >> 16) }
    func both(_ count: Int, _ body: (RowKernels, UnsafeMutablePointer<Float>) -> Void) {
      let results = [kernels, plain].map { kernels in
        var result = rows + rows
        body(kernels, &result)
        return result[..<count]
      }
      #expect(zip(results[0], results[1]).allSatisfy { abs($0 - $1) < 1e-5 })
    }
    rows.withUnsafeBufferPointer { numbers in
      halves.withUnsafeBufferPointer { halves in
        guard let row = numbers.baseAddress, let half = halves.baseAddress else { return }
        for inputs in 1...8 {
          both(3 * width) {
            $0.combine(
              row,
              stride: width,
              inputs: inputs,
              by: self.numbers(3 * inputs, 7),
              into: $1,
              stride: width,
              width: width
            )
          }
        }
        both(width) {
          $0.rectifiedSum(
            [half, half + width, half + 2 * width],
            count: 3,
            bias: row,
            plus: half + 3 * width,
            into: $1,
            width: width
          )
        }
        both(width) { $0.rectify(row, bias: row + width, plus: row + 2 * width, into: $1, width: width) }
        both(width) { $0.normalize($1, width: width, epsilon: 1e-3) }
        both(width) { kernels, result in
          let bytes = (0..<48).map { UInt8($0 * 5) }
          kernels.dequantize(bytes, scale: 0.01, low: -1, into: result, width: width)
        }
        var narrow = [UInt16](repeating: 0, count: width)
        kernels.narrow(row, into: &narrow, width: width)
        for index in 0..<width {
          let back = Float(bitPattern: UInt32(narrow[index]) << 16)
          #expect(abs(back - rows[index]) <= abs(rows[index]) / 256)
        }
      }
    }
  }

  @Test func theTangentIsThatOfTheLibrary() {
    var values = stride(from: Float(-12), to: 12, by: 0.01).map { $0 } + [0, -0.0, 1e-6, 88, -88, .infinity]
    while values.count % 16 != 0 { values.append(0) }
    let expected = values.map { tanh(Double($0)) }
    for path in RowKernels.available {
      var found = values
      RowKernels(path: path).tanh(&found, width: values.count)
      #expect(zip(found, expected).allSatisfy { abs(Double($0) - $1) < 1e-6 })
    }
  }
}
