/// One run of the windows over the tokens of some segments and of the seams between them.
///
/// Segments are laid out row after row, a row for a token, with empty rows between them, so that a window of a
/// segment's first token sees nothing before it. Tiles of four rows are worked in blocks whose numbers stay in the
/// cache; only rows whose features count are in a tile.
@safe struct EncoderPass {
  /// The most distinct tokens beside the common ones whose numbers are held at once: 27 MB.
  private static let mostDistinct = 4096
  /// The most segments whose sums are held at once: 20 MB.
  private static let mostSegments = 2048
  /// Tiles of a block: what these need fits the second-level cache.
  private static let block = 96
  /// The same where products are of bytes, whose results take more room.
  private static let byteBlock = 24
  /// Rows of a block of sums.
  private static let sumBlock = 96

  private let weights: EncoderWeights
  private let arithmetic: EncoderArithmetic
  private let joins: Bool
  private let keepsTokens: Bool
  /// What is known of the tokens of this text and of earlier ones.
  private(set) var table: TokenTable
  private var plan = RowPlan()

  init(
    _ weights: EncoderWeights,
    _ arithmetic: EncoderArithmetic,
    table: consuming TokenTable,
    joins: Bool,
    keepsTokens: Bool
  ) {
    unsafe self.weights = unsafe weights
    self.arithmetic = arithmetic
    self.joins = joins
    self.keepsTokens = keepsTokens
    self.table = table
  }

  /// Fills in the sums and joins of a text that has its identifiers.
  mutating func run(_ text: inout EncodedText) {
    let width = EncodedText.width
    text.sums = [Float](repeating: 0, count: text.count * width)
    text.joins = [Float](repeating: 0, count: joins ? max(0, text.count - 1) * width : 0)
    if keepsTokens { text.tokenVectors = [Float](repeating: 0, count: text.identifiers.count * width) }
    var first = 0
    while first < text.count {
      if table.count >= Self.mostDistinct { table.removeAll() }
      let known = table.count
      var last = first
      while last < text.count, last - first < Self.mostSegments,
        table.count < Self.mostDistinct || last < first + 2
      {
        if !text.skips(last) { table.insert(text.identifiers[text.starts[last]..<text.starts[last + 1]]) }
        last += 1
      }
      unsafe table.fill(from: known, weights, arithmetic.kernels)
      encode(first..<last, of: &text)
      // The seam between two chunks needs the features of the segment after it, which is encoded again.
      first = joins && last < text.count ? last - 1 : last
    }
  }

  private mutating func encode(_ segments: Range<Int>, of text: inout EncodedText) {
    plan.begin(emptySlot: table.emptySlot, first: segments.lowerBound, count: segments.count)
    for segment in segments where !text.skips(segment) { plan.add(segment: segment, of: text, table) }
    if joins {
      for segment in segments.dropLast()
      where text.ends[segment] > segment + 1 && !text.skips(segment) && !text.skips(segment + 1) {
        plan.add(seamAfter: segment, of: text, table)
      }
    }
    let features = EncoderShape.features
    var sums = [Float](repeating: 0, count: 2 * segments.count * features)
    let most = arithmetic.bytes == nil ? Self.block : Self.byteBlock
    let block = min(most, plan.tiles.count)
    var blocks = unsafe WindowBlock(weights, arithmetic, tiles: block)
    for start in stride(from: 0, to: plan.tiles.count, by: max(1, block)) {
      blocks.run(plan, start..<min(start + block, plan.tiles.count), table)
      blocks.addFeatures(to: &sums, plan)
      if keepsTokens { blocks.project(into: &text.tokenVectors, plan) }
    }
    project(sums, segments, into: &text)
  }

  /// Projects the sums of segments and seams.
  private func project(_ sums: [Float], _ segments: Range<Int>, into text: inout EncodedText) {
    let (features, width) = (EncoderShape.features, EncodedText.width)
    // The seams stand behind the segments.
    let count = (joins ? 2 : 1) * segments.count
    let block = min(Self.sumBlock, count)
    var result = [Float](repeating: 0, count: block * width)
    var projection = unsafe FeatureProjection(weights, arithmetic, rows: block)
    for first in stride(from: 0, to: count, by: max(1, block)) {
      let rows = first..<min(first + block, count)
      guard rows.contains(where: { !text.skips(segments.lowerBound + $0 % segments.count) }) else { continue }
      unsafe sums.withUnsafeBufferPointer { sums in
        guard let left = sums.baseAddress else { return }
        unsafe projection.run(left + first * features, rows: rows.count, into: &result)
      }
      for row in rows {
        let segment = segments.lowerBound + row % segments.count
        let isSeam = row >= segments.count
        if text.skips(segment) || isSeam && (!joins || segment + 1 == segments.upperBound) { continue }
        let tokens = Float(isSeam ? -2 : text.tokenCount(segment))
        let from = (row - first) * width
        unsafe result.withUnsafeMutableBufferPointer { result in
          guard let result = result.baseAddress else { return }
          unsafe arithmetic.kernels.addRow(weights.outputBias, times: tokens, to: result + from, width: width)
        }
        if isSeam {
          VectorMath.copy(result, at: from, to: &text.joins, at: segment * width, count: width)
        } else {
          VectorMath.copy(result, at: from, to: &text.sums, at: segment * width, count: width)
        }
      }
    }
  }
}
