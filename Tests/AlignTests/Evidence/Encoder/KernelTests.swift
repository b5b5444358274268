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
    RowMath.tanh(&values, count: values.count)
    #expect(zip(values, expected).allSatisfy { abs(Double($0) - $1) < 1e-6 })
  }
}
