/// The windows over a block of tiles: first layers from the tokens' shares, second layers by matrix products.
@safe struct WindowBlock {
  private let weights: EncoderWeights
  private let arithmetic: EncoderArithmetic
  private let kernels: RowKernels
  /// The first layer of one window, a row for each row from `firstRow` on.
  private var hidden: [Float] = []
  /// Where products are of bytes: the rows that some tile's window reads and that hold a token, which alone are multiplied, and the
  /// place of each row of the block among them, -1 for none.
  private var taken: [Int32] = []
  private var places: [Int32] = []
  /// The rows taken as bytes, what a step of each stands for, and what each gives to each place of the window.
  private var bytes: [UInt8] = []
  private var scales: [Float] = []
  private var shares: [Int32] = []
  /// What a row that is not taken gives.
  private var nothing: [Int32] = []
  /// Factors of the products, product after product and tile after tile.
  private var factors: [Float]
  /// The products in the same order.
  private var products: [Float]
  /// The second layer of one tile.
  private var second: [Float]
  /// The features of the rows in tiles.
  private var features: [Float]
  private var projection: FeatureProjection
  /// The block's part of the plan.
  private var uses = 0..<0
  private var firstRow = 0

  private static let branch = EncoderShape.branch
  private static let reach = EncoderShape.reach

  /// Makes room for blocks of up to `tiles` tiles.
  init(_ weights: EncoderWeights, _ arithmetic: EncoderArithmetic, tiles: Int) {
    unsafe self.weights = unsafe weights
    self.arithmetic = arithmetic
    kernels = arithmetic.kernels
    projection = unsafe FeatureProjection(weights, arithmetic, rows: tiles * WindowTransform.outputs)
    let most = EncoderShape.transforms.map(\.products).max() ?? 0
    factors = [Float](repeating: 0, count: arithmetic.bytes == nil ? tiles * most * Self.branch : 0)
    products = factors
    second = [Float](repeating: 0, count: WindowTransform.outputs * Self.branch)
    features = [Float](repeating: 0, count: tiles * WindowTransform.outputs * EncoderShape.features)
  }

  /// Computes the features of the rows in some tiles.
  mutating func run(_ plan: RowPlan, _ range: Range<Int>, _ table: TokenTable) {
    let tiles = plan.tiles[range]
    guard let first = tiles.first, let last = tiles.last else { return }
    uses = first.use..<last.use + last.count
    firstRow = first.row - Self.reach
    let rows = firstRow..<last.row + WindowTransform.outputs + Self.reach
    makeRoom(rows: rows.count)
    for window in EncoderShape.windows.indices {
      if let own = arithmetic.bytes {
        take(window, plan, tiles, rows: rows.count, table)
        firstLayer(window, plan, taken.lazy.map { Int($0) }, first: rows.lowerBound, table)
        secondLayer(window, tiles, own)
      } else {
        firstLayer(window, plan, rows, first: rows.lowerBound, table)
        secondLayer(window, tiles)
      }
    }
    finish(plan, tiles, table)
  }

  private mutating func makeRoom(rows: Int) {
    guard hidden.count < rows * Self.branch else { return }
    hidden = [Float](repeating: 0, count: rows * Self.branch)
    guard arithmetic.bytes != nil else { return }
    bytes = [UInt8](repeating: 0, count: rows * Self.branch)
    scales = [Float](repeating: 0, count: rows)
    let widest = EncoderShape.windows.map(\.size).max() ?? 0
    shares = [Int32](repeating: 0, count: rows * widest * Self.branch)
    nothing = [Int32](repeating: 0, count: Self.branch)
    places = [Int32](repeating: -1, count: rows)
    taken.reserveCapacity(rows)
  }

  /// Finds the rows that a window's second layer is made of: empty rows add nothing, and of the tokens around a seam the outer ones
  /// are read by the first layer alone.
  private mutating func take(
    _ index: Int,
    _ plan: RowPlan,
    _ tiles: ArraySlice<RowPlan.Tile>,
    rows: Int,
    _ table: TokenTable
  ) {
    let window = EncoderShape.windows[index]
    taken.removeAll(keepingCapacity: true)
    for row in 0..<rows { places[row] = -1 }
    for tile in tiles {
      let first = tile.row - window.left
      for row in first..<first + tile.count + window.size - 1
      where places[row - firstRow] < 0 && plan.slots[row] != table.emptySlot {
        places[row - firstRow] = Int32(taken.count)
        taken.append(Int32(row))
      }
    }
  }

  /// Sums the shares of the tokens in a window, for some rows of the block, whose first one is given.
  private mutating func firstLayer(
    _ index: Int,
    _ plan: RowPlan,
    _ rows: some Sequence<Int>,
    first: Int,
    _ table: TokenTable
  ) {
    let branch = Self.branch
    let window = EncoderShape.windows[index]
    let placesBefore = EncoderShape.windows[..<index].reduce(0) { $0 + $1.size }
    let column = EncoderShape.branches + placesBefore * branch
    let empty = table.emptySlot
    let slots = plan.slots
    let common = unsafe weights.commonRows
    let commonCount = table.commonCount
    var shares = unsafe [UnsafePointer<UInt16>?](repeating: nil, count: window.size)
    unsafe table.rows.withUnsafeBufferPointer { tokens in
      unsafe hidden.withUnsafeMutableBufferPointer { hidden in
        guard let tokens = tokens.baseAddress, let hidden = hidden.baseAddress else { return }
        func numbers(_ slot: Int32) -> UnsafePointer<UInt16> {
          let place = Int(slot)
          return unsafe place < commonCount
            ? common + place * TokenTable.width : tokens + (place - commonCount) * TokenTable.width
        }
        for row in rows {
          let target = unsafe hidden + (row - first) * branch
          let slot = slots[row]
          if slot == empty {
            unsafe target.update(repeating: 0, count: branch)
            continue
          }
          // The rows beside a token are inside the plan, which has empty rows before and after each text.
          for place in 0..<window.size {
            let token = unsafe numbers(slots[row - window.left + place])
            unsafe shares[place] = unsafe token + column + place * branch
          }
          unsafe kernels.rectifiedSum(
            shares,
            count: window.size,
            bias: weights.firstBias + index * branch,
            plus: numbers(slot) + index * branch,
            into: target,
            width: branch
          )
        }
      }
    }
  }

  /// Runs the second layer of a window, and writes its columns of the features.
  private mutating func secondLayer(_ index: Int, _ tiles: ArraySlice<RowPlan.Tile>) {
    multiply(index, tiles)
    let branch = Self.branch
    let transform = EncoderShape.transforms[index]
    let column = EncoderShape.embedding + index * branch
    let (firstRow, firstUse) = (firstRow, uses.lowerBound)
    unsafe hidden.withUnsafeBufferPointer { hidden in
      unsafe products.withUnsafeMutableBufferPointer { products in
        unsafe second.withUnsafeMutableBufferPointer { second in
          unsafe features.withUnsafeMutableBufferPointer { features in
            guard let hidden = hidden.baseAddress, let products = products.baseAddress,
              let second = second.baseAddress, let features = features.baseAddress
            else { return }
            for (place, tile) in tiles.enumerated() {
              unsafe kernels.combine(
                products + place * branch,
                stride: tiles.count * branch,
                inputs: transform.products,
                by: transform.outputMatrix,
                into: second,
                stride: branch,
                width: branch
              )
              for row in 0..<tile.count {
                let own = unsafe hidden + (tile.row + row - firstRow) * branch
                let target = unsafe features + (tile.use + row - firstUse) * EncoderShape.features + column
                unsafe kernels.rectify(
                  second + row * branch,
                  bias: weights.secondBias + index * branch,
                  plus: own,
                  into: target,
                  width: branch
                )
              }
            }
          }
        }
      }
    }
  }

  /// Makes the products of a window's second layer from the first.
  private mutating func multiply(_ index: Int, _ tiles: ArraySlice<RowPlan.Tile>) {
    let branch = Self.branch
    let window = EncoderShape.windows[index]
    let transform = EncoderShape.transforms[index]
    let stride = tiles.count * branch
    let firstRow = firstRow
    unsafe hidden.withUnsafeBufferPointer { hidden in
      unsafe factors.withUnsafeMutableBufferPointer { factors in
        unsafe products.withUnsafeMutableBufferPointer { products in
          guard let hidden = hidden.baseAddress, let factors = factors.baseAddress,
            let products = products.baseAddress
          else { return }
          for (place, tile) in tiles.enumerated() {
            unsafe kernels.combine(
              hidden + (tile.row - window.left - firstRow) * branch,
              stride: branch,
              inputs: transform.products,
              by: transform.inputMatrix,
              into: factors + place * branch,
              stride: stride,
              width: branch
            )
          }
          for product in 0..<transform.products {
            unsafe kernels.multiply(
              factors + product * stride,
              stride: branch,
              rows: tiles.count,
              by: weights.secondLayers[index][product],
              into: products + product * stride
            )
          }
        }
      }
    }
  }

  /// The same with products of bytes: of each row its share at each place of the window, which its neighbours add up.
  private mutating func secondLayer(
    _ index: Int,
    _ tiles: ArraySlice<RowPlan.Tile>,
    _ own: EncoderArithmetic.Bytes
  ) {
    multiply(index, own)
    let branch = Self.branch
    let window = EncoderShape.windows[index]
    let matrix = own.matrices.secondLayers[index]
    let column = EncoderShape.embedding + index * branch
    let (firstRow, firstUse, kernels) = (firstRow, uses.lowerBound, kernels)
    var neighbours = unsafe [UnsafePointer<Int32>?](repeating: nil, count: window.size)
    var steps = [Float](repeating: 0, count: window.size)
    unsafe shares.withUnsafeBufferPointer { shares in
      unsafe nothing.withUnsafeBufferPointer { nothing in
        unsafe hidden.withUnsafeBufferPointer { hidden in
          unsafe features.withUnsafeMutableBufferPointer { features in
            guard let shares = shares.baseAddress, let nothing = nothing.baseAddress,
              let hidden = hidden.baseAddress, let features = features.baseAddress
            else { return }
            for tile in tiles {
              for row in 0..<tile.count {
                let place = tile.row + row - firstRow
                for neighbour in 0..<window.size {
                  let from = Int(places[place - window.left + neighbour])
                  steps[neighbour] = from < 0 ? 0 : scales[from]
                  unsafe neighbours[neighbour] =
                    unsafe from < 0 ? nothing : shares + from * matrix.columns + neighbour * branch
                }
                unsafe kernels.weightedSum(
                  neighbours,
                  scales: steps,
                  count: window.size,
                  columnScales: matrix.scales,
                  bias: weights.secondBias + index * branch,
                  isRectified: true,
                  plus: hidden + place * branch,
                  into: features + (tile.use + row - firstUse) * EncoderShape.features + column,
                  width: branch
                )
              }
            }
          }
        }
      }
    }
  }

  /// Multiplies the rows taken, made bytes, with a window's second layer.
  private mutating func multiply(_ index: Int, _ own: EncoderArithmetic.Bytes) {
    let branch = Self.branch
    let (firstRow, kernels) = (firstRow, kernels)
    unsafe hidden.withUnsafeBufferPointer { hidden in
      unsafe bytes.withUnsafeMutableBufferPointer { bytes in
        guard let hidden = hidden.baseAddress, let bytes = bytes.baseAddress else { return }
        for (place, row) in taken.enumerated() {
          scales[place] = unsafe kernels.quantize(
            hidden + (Int(row) - firstRow) * branch,
            factors: nil,
            into: bytes + place * branch,
            width: branch
          )
        }
      }
    }
    unsafe own.kernels.multiply(
      bytes,
      stride: branch,
      rows: taken.count,
      by: own.matrices.secondLayers[index],
      into: &shares
    )
  }

  /// Puts the embeddings before the windows' features, and brings each row to mean 0 and variance 1.
  private mutating func finish(_ plan: RowPlan, _ tiles: ArraySlice<RowPlan.Tile>, _ table: TokenTable) {
    let first = uses.lowerBound
    unsafe features.withUnsafeMutableBufferPointer { features in
      guard let features = features.baseAddress else { return }
      for tile in tiles {
        for row in 0..<tile.count {
          let target = unsafe features + (tile.use + row - first) * EncoderShape.features
          let piece = Int(table.pieces[Int(plan.slots[tile.row + row])])
          unsafe weights.embed(piece, into: target, kernels)
          unsafe kernels.normalize(target, width: EncoderShape.features, epsilon: weights.epsilon)
        }
      }
    }
  }

  /// Adds the features to the sums that they count for.
  func addFeatures(to sums: inout [Float], _ plan: RowPlan) {
    let count = EncoderShape.features
    let rows = sums.count / count
    unsafe features.withUnsafeBufferPointer { features in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let features = features.baseAddress, let sums = sums.baseAddress else { return }
        for place in uses {
          let use = plan.uses[place]
          let from = unsafe features + (place - uses.lowerBound) * count
          precondition(
            Int(max(use.sum, use.minus, use.minusToo)) < rows,
            "a sum of the segments or of the seams"
          )
          unsafe kernels.addRow(from, times: 1, to: sums + Int(use.sum) * count, width: count)
          if use.minus >= 0 {
            unsafe kernels.addRow(from, times: -1, to: sums + Int(use.minus) * count, width: count)
          }
          if use.minusToo >= 0 {
            unsafe kernels.addRow(from, times: -1, to: sums + Int(use.minusToo) * count, width: count)
          }
        }
      }
    }
  }

  /// Projects the features of the segments' tokens.
  mutating func project(into vectors: inout [Float], _ plan: RowPlan) {
    let width = EncodedText.width
    // Rows of tokens of the text; those of seams are after all of them.
    let count = uses.prefix { plan.uses[$0].token >= 0 }.count
    guard count > 0 else { return }
    var result = [Float](repeating: 0, count: count * width)
    unsafe features.withUnsafeBufferPointer { features in
      guard let features = features.baseAddress else { return }
      unsafe projection.run(features, rows: count, into: &result)
    }
    for row in 0..<count {
      unsafe result.withUnsafeMutableBufferPointer { result in
        guard let result = result.baseAddress else { return }
        unsafe kernels.addRow(weights.outputBias, times: 1, to: result + row * width, width: width)
      }
      let target = Int(plan.uses[uses.lowerBound + row].token) * width
      VectorMath.copy(result, at: row * width, to: &vectors, at: target, count: width)
    }
  }
}
