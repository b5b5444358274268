/// One run of the windows over the tokens of some segments and of the seams between them.
///
/// Segments are laid out row after row, a row for a token, with empty rows between them, so that a window of a
/// segment's first token sees nothing before it. Tiles of four rows are worked in blocks whose numbers stay in the
/// cache; only rows whose features count are in a tile.
@safe struct EncoderPass {
  /// The most distinct tokens whose numbers are held at once: 54 MB.
  private static let mostDistinct = 8192
  /// The most segments whose sums are held at once: 20 MB.
  private static let mostSegments = 2048
  /// Tiles of a block, and rows of a block of sums.
  private static let block = 96

  private let weights: EncoderWeights
  private let kernels: RowKernels
  private let joins: Bool
  private let keepsTokens: Bool
  private var table: TokenTable
  private var plan = RowPlan()

  init(_ weights: EncoderWeights, _ kernels: RowKernels, joins: Bool, keepsTokens: Bool) {
    unsafe self.weights = unsafe weights
    self.kernels = kernels
    self.joins = joins
    self.keepsTokens = keepsTokens
    table = unsafe TokenTable(weights)
  }

  /// Fills in the sums and joins of a text that has its identifiers.
  mutating func run(_ text: inout EncodedText) {
    let width = EncodedText.width
    text.sums = [Float](repeating: 0, count: text.count * width)
    text.joins = [Float](repeating: 0, count: joins ? max(0, text.count - 1) * width : 0)
    if keepsTokens { text.tokenVectors = [Float](repeating: 0, count: text.identifiers.count * width) }
    var first = 0
    while first < text.count {
      table.removeAll()
      var last = first
      while last < text.count, last - first < Self.mostSegments,
        table.count < Self.mostDistinct || last < first + 2
      {
        table.insert(text.identifiers[text.starts[last]..<text.starts[last + 1]])
        last += 1
      }
      unsafe table.fill(weights, kernels)
      encode(first..<last, of: &text)
      // The seam between two chunks needs the features of the segment behind it, which is encoded again.
      first = joins && last < text.count ? last - 1 : last
    }
  }

  private mutating func encode(_ segments: Range<Int>, of text: inout EncodedText) {
    plan.begin(emptySlot: table.emptySlot, first: segments.lowerBound, count: segments.count)
    for segment in segments { plan.add(segment: segment, of: text, table) }
    if joins {
      for segment in segments.dropLast() where text.ends[segment] > segment + 1 {
        plan.add(seamAfter: segment, of: text, table)
      }
    }
    let features = EncoderShape.features
    var sums = [Float](repeating: 0, count: 2 * segments.count * features)
    var blocks = unsafe WindowBlock(weights, kernels, tiles: Self.block)
    for start in stride(from: 0, to: plan.tiles.count, by: Self.block) {
      blocks.run(plan, start..<min(start + Self.block, plan.tiles.count), table)
      blocks.addFeatures(to: &sums, plan)
      if keepsTokens { blocks.project(into: &text.tokenVectors, plan) }
    }
    project(sums, segments, into: &text)
  }

  /// Projects the sums of segments and seams.
  private func project(_ sums: [Float], _ segments: Range<Int>, into text: inout EncodedText) {
    let (features, width) = (EncoderShape.features, EncodedText.width)
    var result = [Float](repeating: 0, count: Self.block * width)
    for first in stride(from: 0, to: 2 * segments.count, by: Self.block) {
      let rows = first..<min(first + Self.block, 2 * segments.count)
      unsafe sums.withUnsafeBufferPointer { sums in
        unsafe result.withUnsafeMutableBufferPointer { result in
          guard let left = sums.baseAddress, let target = result.baseAddress else { return }
          unsafe kernels.multiply(
            left + first * features,
            stride: features,
            rows: rows.count,
            by: weights.output,
            into: target
          )
        }
      }
      for row in rows {
        let segment = segments.lowerBound + row % segments.count
        let isSeam = row >= segments.count
        if isSeam, !joins || segment + 1 == segments.upperBound { continue }
        let tokens = Float(isSeam ? -2 : text.tokenCount(segment))
        let from = (row - first) * width
        for index in 0..<width {
          let value = unsafe result[from + index] + tokens * weights.outputBias[index]
          if isSeam {
            text.joins[segment * width + index] = value
          } else {
            text.sums[segment * width + index] = value
          }
        }
      }
    }
  }
}
