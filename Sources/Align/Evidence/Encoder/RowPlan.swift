/// Which token is in which row, and where each row's features go.
struct RowPlan {
  /// Where the features of a row go.
  struct Use {
    /// The sum that the features go to.
    var sum: Int32
    /// The sum that they are taken from, or -1.
    var minus: Int32 = -1
    /// A second sum that they are taken from, or -1.
    var minusToo: Int32 = -1
    /// The token's place in the text, or -1.
    var token: Int32 = -1
  }

  /// Neighbouring rows that are worked together, at most `WindowTransform.outputs`.
  struct Tile {
    /// The first row.
    var row: Int
    /// The first row's place in `uses`; the others' follow.
    var use: Int
    /// How many rows count.
    var count: Int
  }

  /// The slot of each row's token.
  private(set) var slots: [Int32] = []
  /// Where the features of the rows in tiles go, tile after tile.
  private(set) var uses: [Use] = []
  /// The tiles.
  private(set) var tiles: [Tile] = []
  private var emptySlot: Int32 = 0
  private var first = 0
  private var count = 0

  /// Begins a plan of `count` segments from `first` on; their sums come first, then those of the seams after them.
  mutating func begin(emptySlot: Int32, first: Int, count: Int) {
    slots.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    tiles.removeAll(keepingCapacity: true)
    self.emptySlot = emptySlot
    self.first = first
    self.count = count
    addEmptyRows(EncoderShape.reach)
  }

  /// Adds a segment's rows; features beside a seam also go off the seam's sum.
  mutating func add(segment: Int, of text: EncodedText, _ table: TokenTable) {
    let range = text.starts[segment]..<text.starts[segment + 1]
    // With its mark; a short segment may belong to both seams.
    let near = SentenceEncoder.seamTokens + 1
    let seamBefore = segment > first ? Int32(count + segment - first - 1) : -1
    let seamAfter = Int32(count + segment - first)
    let row = slots.count
    for token in range {
      slots.append(table.slot(text.identifiers[token]))
      let isHead = token - range.lowerBound < near && token < range.upperBound - 1
      let isTail = range.upperBound - token <= near && token > range.lowerBound
      uses.append(
        Use(
          sum: Int32(segment - first),
          minus: isHead ? seamBefore : -1,
          minusToo: isTail ? seamAfter : -1,
          token: Int32(token)
        )
      )
    }
    addTiles(row, count: range.count)
  }

  /// Adds the tokens on both sides of the seam after a segment, of which those next to it count.
  mutating func add(seamAfter segment: Int, of text: EncodedText, _ table: TokenTable) {
    let (start, seam, end) = (text.starts[segment], text.starts[segment + 1], text.starts[segment + 2])
    let (near, context) = (SentenceEncoder.seamTokens, SentenceEncoder.seamContext)
    // A mark stands only at the outer ends, where the segment is short.
    let left = max(start, seam - 1 - context)..<seam - 1
    let right = seam + 1..<min(end, seam + 1 + context)
    let before = min(near, seam - 2 - start)
    let after = min(near, end - seam - 2)
    let row = slots.count + left.count - before
    for token in left { slots.append(table.slot(text.identifiers[token])) }
    for token in right { slots.append(table.slot(text.identifiers[token])) }
    for _ in 0..<before + after { uses.append(Use(sum: Int32(count + segment - first))) }
    addTiles(row, count: before + after)
  }

  /// Cuts rows into tiles, and adds the empty rows that the last tile reads.
  private mutating func addTiles(_ row: Int, count: Int) {
    let use = uses.count - count
    for place in stride(from: 0, to: count, by: WindowTransform.outputs) {
      let rows = min(WindowTransform.outputs, count - place)
      tiles.append(Tile(row: row + place, use: use + place, count: rows))
    }
    let whole = (count + WindowTransform.outputs - 1) / WindowTransform.outputs * WindowTransform.outputs
    addEmptyRows(max(EncoderShape.reach, row + whole + EncoderShape.reach - slots.count))
  }

  private mutating func addEmptyRows(_ count: Int) {
    for _ in 0..<count { slots.append(emptySlot) }
  }
}
