/// Weighted sums over a sliding window with fewer multiplications: four neighbouring outputs at a time.
///
/// For a window of *r* and tiles of *m* outputs, *m* + *r* − 1 products do the work of *m r*: the inputs and the weights
/// are taken to values of polynomials at as many points, multiplied there, and brought back. Products here are matrix
/// products of whole rows, so that the changes of basis cost next to nothing.
/// Source: Winograd 1980, doi:10.1137/1.9781611970364, and Lavin & Gray 2016, doi:10.1109/CVPR.2016.435; the matrices
/// are those of Toom–Cook multiplication, transposed.
struct WindowTransform: Sendable {
  /// Outputs of a tile.
  static let outputs = 4
  /// The points beside infinity: small numbers with their reciprocals, which keep rounding errors small.
  private static let points: [Double] = [0, 1, -1, 0.5, -2, 2, -0.5]

  /// The tokens of the window.
  let window: Int
  /// How many products a tile takes, and how many inputs it reads.
  let products: Int
  /// From the inputs to the factors of the products, `products` × `products`, row after row.
  let inputMatrix: [Float]
  /// From the products to the outputs, 4 × `products`.
  let outputMatrix: [Float]
  /// From the window's weights to the factors of the products, `products` × `window`.
  let weightMatrix: [Double]

  /// The transform for a window of 2 … 5 tokens.
  init(window: Int) {
    precondition((2...5).contains(window), "there are points for windows of 2 … 5")
    let products = Self.outputs + window - 1
    self.window = window
    self.products = products
    let whole = Self.powers(products, of: products)
    let inverse = Self.inverse(whole)
    let outputs = Self.powers(Self.outputs, of: products)
    let weights = Self.powers(window, of: products)
    inputMatrix = (0..<products).flatMap { row in (0..<products).map { Float(inverse[$0][row]) } }
    outputMatrix = (0..<Self.outputs).flatMap { row in (0..<products).map { Float(outputs[$0][row]) } }
    weightMatrix = weights.flatMap(\.self)
  }

  /// The powers 0 ..< `count` of each point; at infinity, the last, only the highest counts.
  private static func powers(_ count: Int, of products: Int) -> [[Double]] {
    (0..<products).map { row in
      guard row < products - 1 else { return (0..<count).map { $0 == count - 1 ? 1 : 0 } }
      var list = [1.0]
      while list.count < count { list.append(list[list.count - 1] * points[row]) }
      return list
    }
  }

  /// The inverse by Gauss–Jordan elimination with the largest pivot; the points are distinct, so there is one.
  private static func inverse(_ matrix: [[Double]]) -> [[Double]] {
    let count = matrix.count
    var rows = matrix.indices.map { row in matrix[row] + (0..<count).map { $0 == row ? 1 : 0 } }
    for column in 0..<count {
      let pivot = (column..<count).reduce(column) { abs(rows[$1][column]) > abs(rows[$0][column]) ? $1 : $0 }
      rows.swapAt(column, pivot)
      let factor = 1 / rows[column][column]
      rows[column] = rows[column].map { $0 * factor }
      for row in 0..<count where row != column {
        let share = rows[row][column]
        for index in 0..<2 * count { rows[row][index] -= share * rows[column][index] }
      }
    }
    return rows.map { Array($0[count...]) }
  }

  /// From the factors of the products back to the window's weights, `window` × `products`: (GᵀG)⁻¹Gᵀ.
  var inverseWeightMatrix: [Double] {
    func weight(_ product: Int, _ place: Int) -> Double { weightMatrix[product * window + place] }
    let squares = (0..<window).map { row in
      (0..<window).map { column in
        (0..<products).reduce(0.0) { $0 + weight($1, row) * weight($1, column) }
      }
    }
    let inverse = Self.inverse(squares)
    return (0..<window).flatMap { row in
      (0..<products).map { product in
        (0..<window).reduce(0.0) { $0 + inverse[row][$1] * weight(product, $1) }
      }
    }
  }

  /// The factors of one product: of a window's matrices, given one after another, the combination for the product.
  func weights(_ matrices: [Float], product: Int) -> [Float] {
    let size = matrices.count / window
    return (0..<size).map { index in
      var sum = 0.0
      for place in 0..<window {
        sum += weightMatrix[product * window + place] * Double(matrices[place * size + index])
      }
      return Float(sum)
    }
  }
}
