/// The beads that a lattice finds, in order, with some five bytes for each.
///
/// Where two texts say nothing of each other, each node has a score of beads that are as likely as any: a document of 128,000 blank
/// lines has 70 million. Most stand at the node of the one before or beside it, so that a byte tells shape and place.
///
/// A lattice finds the last bead first, so beads are put before those that are there.
struct LatticeEdges: Sequence, Sendable {
  /// Beads in the order in which they came, the last of the text first.
  private struct Chunk {
    /// The shape in the lower bits; above them how many columns on the next bead of the text begins, or `elsewhere`.
    var codes: [UInt8] = []
    var posteriors: [Float] = []
  }

  /// The number of beads.
  private(set) var count = 0
  /// Chunks that are full, and the one at hand.
  private var full: [Chunk] = []
  private var open = Chunk()
  /// Where beads begin that are not in the row of the one before, or far from it.
  private var jumps: [(english: Int32, chinese: Int32)] = []
  /// Where the first bead of the text begins.
  private var english: Int32 = 0
  private var chinese: Int32 = 0

  private static let shapeBits: UInt8 = 5
  /// The next bead begins where the next jump says.
  private static let elsewhere: UInt8 = 7
  /// Beads of a chunk: growing one array of all would copy it, and need twice its memory.
  private static let chunkSize = 65_520

  /// No beads.
  init() {}

  /// Puts a bead before the others; it begins at the same node as the first of them, or before that.
  @inline(__always)
  mutating func prepend(_ edge: LatticeEdge) {
    let step = chinese &- edge.chinese
    let isNear = count > 0 && edge.english == english && step >= 0 && step < Int32(Self.elsewhere)
    if !isNear { jumps.append((english, chinese)) }
    let code = isNear ? UInt8(truncatingIfNeeded: step) : Self.elsewhere
    if open.codes.count == Self.chunkSize {
      full.append(open)
      open = Chunk()
      open.codes.reserveCapacity(Self.chunkSize)
      open.posteriors.reserveCapacity(Self.chunkSize)
    }
    open.codes.append(edge.shape | code << Self.shapeBits)
    open.posteriors.append(edge.posterior)
    (english, chinese) = (edge.english, edge.chinese)
    count += 1
  }

  /// Goes through the beads by their English and then Chinese start, then shape.
  struct Iterator: IteratorProtocol {
    private let edges: LatticeEdges
    private var codes: [UInt8]
    private var posteriors: [Float]
    /// Chunks and beads of the chunk at hand that are left.
    private var chunks: Int
    private var left: Int
    private var jumps: Int
    private var english: Int32
    private var chinese: Int32

    fileprivate init(_ edges: LatticeEdges) {
      self.edges = edges
      codes = edges.open.codes
      posteriors = edges.open.posteriors
      chunks = edges.full.count
      left = codes.count
      jumps = edges.jumps.count
      (english, chinese) = (edges.english, edges.chinese)
    }

    mutating func next() -> LatticeEdge? {
      if left == 0 {
        guard chunks > 0 else { return nil }
        chunks -= 1
        codes = edges.full[chunks].codes
        posteriors = edges.full[chunks].posteriors
        left = codes.count
      }
      left -= 1
      let code = codes[left]
      let edge = LatticeEdge(
        english: english,
        chinese: chinese,
        shape: code & (1 << LatticeEdges.shapeBits - 1),
        posterior: posteriors[left]
      )
      let step = code >> LatticeEdges.shapeBits
      if step == LatticeEdges.elsewhere {
        jumps -= 1
        (english, chinese) = edges.jumps[jumps]
      } else {
        chinese += Int32(step)
      }
      return edge
    }
  }

  func makeIterator() -> Iterator { Iterator(self) }

  var underestimatedCount: Int { count }
}

/// A candidate bead with its posterior probability.
struct LatticeEdge: Sendable, Hashable {
  /// The first English segment.
  var english: Int32
  /// The first Chinese segment.
  var chinese: Int32
  /// The shape, as an index into `BeadShape.all`.
  var shape: UInt8
  /// The probability of the bead, 0 … 1.
  var posterior: Float
}
