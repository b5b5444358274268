/// The windows over a block of rows: first layers from the tokens' shares, second layers by matrix products.
@safe struct WindowBlock {
  private let weights: EncoderWeights
  private let product: MatrixProduct
  /// For each window the first layer's rows, with `reach` rows more on both sides.
  private var hidden: [Float]
  /// The second layer of one window, a row for each row that counts.
  private var second: [Float]
  /// Features of the rows that count.
  private var features: [Float]
  /// Places of the rows that count, within the block.
  private var counted: [Int32] = []
  /// Where they stand in the plan's uses.
  private var firstUse = 0
  private let hiddenRows: Int

  private static let branch = EncoderShape.branch
  private static let reach = EncoderShape.reach

  init(_ weights: EncoderWeights, _ product: MatrixProduct, rows: Int) {
    unsafe self.weights = unsafe weights
    self.product = product
    // A window of five reads two rows beyond the last halo.
    hiddenRows = rows + 2 * Self.reach
    hidden = [Float](repeating: 0, count: EncoderShape.windows.count * hiddenRows * Self.branch)
    second = [Float](repeating: 0, count: rows * Self.branch)
    features = [Float](repeating: 0, count: rows * EncoderShape.features)
  }

  /// Computes the features of the rows that count.
  mutating func run(_ plan: RowPlan, _ rows: Range<Int>, _ table: TokenTable) {
    counted.removeAll(keepingCapacity: true)
    for row in rows where plan.useOfRow[row] >= 0 {
      if counted.isEmpty { firstUse = Int(plan.useOfRow[row]) }
      counted.append(Int32(row - rows.lowerBound))
    }
    guard !counted.isEmpty else { return }
    firstLayers(plan, rows, table)
    let (branch, hiddenRows) = (Self.branch, hiddenRows)
    for (index, window) in EncoderShape.windows.enumerated() {
      let base = index * hiddenRows
      let offsets = counted.map { row in Int32((base + Int(row) + Self.reach - window.left) * branch) }
      unsafe hidden.withUnsafeBufferPointer { hidden in
        unsafe second.withUnsafeMutableBufferPointer { second in
          unsafe features.withUnsafeMutableBufferPointer { features in
            guard let hidden = hidden.baseAddress, let second = second.baseAddress,
              let features = features.baseAddress
            else { return }
            unsafe product.multiply(hidden, offsets: offsets, by: weights.secondLayers[index], into: second)
            let column = EncoderShape.embedding + index * branch
            for (place, row) in counted.enumerated() {
              let own = unsafe hidden + (base + Int(row) + Self.reach) * branch
              let target = unsafe features + place * EncoderShape.features + column
              let values = unsafe second + place * branch
              for at in stride(from: 0, to: branch, by: 16) {
                let value = unsafe RowMath.load(values + at)
                unsafe RowMath.store(value.replacing(with: 0, where: value .< 0) + RowMath.load(own + at), target + at)
              }
            }
          }
        }
      }
    }
    unsafe features.withUnsafeMutableBufferPointer { features in
      guard let features = features.baseAddress else { return }
      for (place, row) in counted.enumerated() {
        let target = unsafe features + place * EncoderShape.features
        let piece = Int(table.pieces[Int(plan.slots[rows.lowerBound + Int(row)])])
        unsafe RowMath.dequantize(weights, piece: piece, into: target)
        unsafe RowMath.normalize(target, count: EncoderShape.features, epsilon: weights.epsilon)
      }
    }
  }

  /// Sums the shares of the tokens in each window, for the block's rows and those that its windows reach.
  private mutating func firstLayers(_ plan: RowPlan, _ rows: Range<Int>, _ table: TokenTable) {
    let (branch, reach, hiddenRows) = (Self.branch, Self.reach, hiddenRows)
    let width = TokenTable.width
    let empty = table.emptySlot
    let slots = plan.slots
    unsafe table.rows.withUnsafeBufferPointer { tokens in
      unsafe hidden.withUnsafeMutableBufferPointer { hidden in
        guard let tokens = tokens.baseAddress, let hidden = hidden.baseAddress else { return }
        for row in rows.lowerBound - reach..<rows.upperBound + reach {
          let place = row - rows.lowerBound + reach
          let slot = slots.indices.contains(row) ? slots[row] : empty
          var column = EncoderShape.branches
          for (index, window) in EncoderShape.windows.enumerated() {
            let target = unsafe hidden + (index * hiddenRows + place) * branch
            if slot == empty {
              unsafe target.update(repeating: 0, count: branch)
            } else {
              let start = row - window.left
              for at in stride(from: 0, to: branch, by: 16) {
                var sum = unsafe RowMath.load(weights.firstBias + index * branch + at)
                for step in 0..<window.size {
                  // A row beside a token is inside the plan, which begins and ends with empty rows.
                  let share = Int(slots[start + step]) * width + column + step * branch + at
                  unsafe sum += RowMath.load16(tokens + share)
                }
                let own = unsafe RowMath.load16(tokens + Int(slot) * width + index * branch + at)
                unsafe RowMath.store(sum.replacing(with: 0, where: sum .< 0) + own, target + at)
              }
            }
            column += window.size * branch
          }
        }
      }
    }
  }

  /// Adds the features to the sums that they count for.
  func addFeatures(to sums: inout [Float], _ plan: RowPlan) {
    let count = EncoderShape.features
    for place in counted.indices {
      let use = plan.uses[firstUse + place]
      let from = place * count
      VectorMath.addScaled(&sums, at: Int(use.sum) * count, features, at: from, count: count, by: 1)
      for minus in [use.minus, use.minusToo] where minus >= 0 {
        VectorMath.addScaled(&sums, at: Int(minus) * count, features, at: from, count: count, by: -1)
      }
    }
  }

  /// Projects the features of the segments' tokens.
  func project(into vectors: inout [Float], _ plan: RowPlan) {
    let width = EncodedText.width
    let places = counted.indices.filter { plan.uses[firstUse + $0].token >= 0 }
    guard !places.isEmpty else { return }
    let offsets = places.map { Int32($0 * EncoderShape.features) }
    var result = [Float](repeating: 0, count: places.count * width)
    unsafe features.withUnsafeBufferPointer { features in
      unsafe result.withUnsafeMutableBufferPointer { result in
        guard let features = features.baseAddress, let result = result.baseAddress else { return }
        unsafe product.multiply(features, offsets: offsets, by: weights.output, into: result)
      }
    }
    for (row, place) in places.enumerated() {
      let target = Int(plan.uses[firstUse + place].token) * width
      for index in 0..<width {
        vectors[target + index] = unsafe result[row * width + index] + weights.outputBias[index]
      }
    }
  }
}
