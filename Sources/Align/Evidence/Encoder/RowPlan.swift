/// Which token stands in which row, and where each row's features go.
struct RowPlan {
  /// A row whose features count.
  struct Use {
    /// The sum that the features go to.
    var sum: Int32
    /// The sum that they are taken from, or -1.
    var minus: Int32
    /// A second sum that they are taken from, or -1.
    var minusToo: Int32
    /// The token's place in the text, or -1.
    var token: Int32
  }

  /// The slot of each row's token.
  private(set) var slots: [Int32] = []
  /// For each row its place in `uses`, or -1.
  private(set) var useOfRow: [Int32] = []
  /// The rows that count.
  private(set) var uses: [Use] = []
  private var emptySlot: Int32 = 0
  private var first = 0
  private var count = 0

  /// Begins a plan of `count` segments from `first` on; their sums come first, then those of the seams behind them.
  mutating func begin(emptySlot: Int32, first: Int, count: Int) {
    slots.removeAll(keepingCapacity: true)
    useOfRow.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    self.emptySlot = emptySlot
    self.first = first
    self.count = count
    addEmptyRows()
  }

  /// Adds a segment's rows; features beside a seam also go off the seam's sum.
  mutating func add(segment: Int, of text: EncodedText, _ table: TokenTable) {
    let range = text.starts[segment]..<text.starts[segment + 1]
    // With its mark; a short segment may belong to both seams.
    let near = SentenceEncoder.seamTokens + 1
    let seamBefore = segment > first ? Int32(count + segment - first - 1) : -1
    let seamAfter = Int32(count + segment - first)
    for token in range {
      let isHead = token - range.lowerBound < near && token < range.upperBound - 1
      let isTail = range.upperBound - token <= near && token > range.lowerBound
      add(
        table.slot(text.identifiers[token]),
        Use(
          sum: Int32(segment - first),
          minus: isHead ? seamBefore : -1,
          minusToo: isTail ? seamAfter : -1,
          token: Int32(token)
        )
      )
    }
    addEmptyRows()
  }

  /// Adds the tokens on both sides of the seam after a segment, of which those next to it count.
  mutating func add(seamAfter segment: Int, of text: EncodedText, _ table: TokenTable) {
    let seam = text.starts[segment + 1]
    let (near, context) = (SentenceEncoder.seamTokens, SentenceEncoder.seamContext)
    // A mark stands only at the outer ends, where the segment is short.
    for token in max(text.starts[segment], seam - 1 - context)..<seam - 1 {
      let counts = seam - 1 - token <= near && token > text.starts[segment]
      add(table.slot(text.identifiers[token]), counts ? seamUse(segment) : nil)
    }
    for token in seam + 1..<min(text.starts[segment + 2], seam + 1 + context) {
      let counts = token - seam <= near && token < text.starts[segment + 2] - 1
      add(table.slot(text.identifiers[token]), counts ? seamUse(segment) : nil)
    }
    addEmptyRows()
  }

  /// Ends the plan.
  mutating func end() { addEmptyRows() }

  private func seamUse(_ segment: Int) -> Use {
    Use(sum: Int32(count + segment - first), minus: -1, minusToo: -1, token: -1)
  }

  private mutating func add(_ slot: Int32, _ use: Use?) {
    slots.append(slot)
    useOfRow.append(use == nil ? -1 : Int32(uses.count))
    if let use { uses.append(use) }
  }

  private mutating func addEmptyRows() {
    for _ in 0..<EncoderShape.reach { add(emptySlot, nil) }
  }
}
