import Foundation

@testable import Align

/// The encoder as its definition reads, in double precision and one number after another.
struct SlowEncoder {
  let weights: [String: [Float]]
  let embeddings: [[UInt8]]
  let epsilon = 1e-6

  /// The unit vector of tokens, the marks among them.
  func vector(_ tokens: [Int32]) -> [Double] {
    var features = tokens.map(embedding)
    let all = branches(tokens)
    for (size, left) in [(2, 0), (3, 1), (5, 2)] {
      let rows = all.map { Array($0[(size == 2 ? 0 : size == 3 ? 256 : 512)...].prefix(256)) }
      let first = layer(rows, "w1_\(size)", "b1_\(size)", size, left)
      let second = layer(first, "w2_\(size)", "b2_\(size)", size, left)
      for index in features.indices { features[index] += second[index] }
    }
    var mean = [Double](repeating: 0, count: 1280)
    for row in features {
      let values = normalized(row, gain: "ln_g", shift: "ln_b", [""])
      for index in mean.indices { mean[index] += values[index] }
    }
    var sum = product(mean, "cnn_W", 512)
    let root = Double(tokens.count).squareRoot()
    for index in sum.indices {
      sum[index] = (sum[index] + Double(tokens.count) * number("cnn_b", index)) / root
    }
    let lower = product(sum, "d0", 320).map { max($0, 0) }
    let inner = zip(product(sum, "p1", 320), product(lower, "d1", 320)).map { max($0 + $1, 0) }
    let upper = product(inner, "d2", 512).map { max($0, 0) }
    let last = zip(product(inner, "p3", 512), product(upper, "d3", 512)).map { tanh($0 + $1) }
    let length = last.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return last.map { $0 / length }
  }

  private func number(_ name: String, _ index: Int) -> Double { Double(weights[name]?[index] ?? .nan) }

  private func embedding(_ token: Int32) -> [Double] {
    let group = Int(token) % 17
    return embeddings[group].map { Double($0) * number("scale", group) + number("lo", group) }
  }

  private func branches(_ tokens: [Int32]) -> [[Double]] {
    tokens.map { token in
      var row: [Double] = []
      for size in [2, 3, 5] {
        let values = product(embedding(token), "proj\(size)", 256)
        row += values.enumerated().map { $1 + number("proj_b\(size)", $0) }
      }
      return normalized(row, gain: "ln_g", shift: "ln_b", ["2", "3", "5"])
    }
  }

  private func normalized(_ row: [Double], gain: String, shift: String, _ parts: [String]) -> [Double] {
    let mean = row.reduce(0, +) / Double(row.count)
    let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
    let gains = parts.flatMap { weights[gain + $0] ?? [] }
    let shifts = parts.flatMap { weights[shift + $0] ?? [] }
    return row.enumerated().map { index, value in
      (value - mean) / (variance + epsilon).squareRoot() * Double(gains[index]) + Double(shifts[index])
    }
  }

  private func layer(_ rows: [[Double]], _ matrix: String, _ bias: String, _ size: Int, _ left: Int)
    -> [[Double]]
  {
    rows.indices.map { row in
      var window: [Double] = []
      for place in row - left..<row - left + size {
        window += rows.indices.contains(place) ? rows[place] : [Double](repeating: 0, count: 256)
      }
      let sums = product(window, matrix, 256)
      return sums.enumerated().map { max($1 + number(bias, $0), 0) + rows[row][$0] }
    }
  }

  private func product(_ row: [Double], _ name: String, _ columns: Int) -> [Double] {
    var result = [Double](repeating: 0, count: columns)
    // Pointers, because tests are built without optimisation.
    result.withUnsafeMutableBufferPointer { result in
      weights[name]?.withUnsafeBufferPointer { matrix in
        for (index, value) in row.enumerated() where value != 0 {
          var (at, column) = (index * columns, 0)
          while column < columns {
            result[column] += value * Double(matrix[at])
            at += 1
            column += 1
          }
        }
      }
    }
    return result
  }
}
