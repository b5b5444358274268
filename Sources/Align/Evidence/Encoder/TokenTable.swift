/// What the first layers make of each distinct token of some texts, computed once.
///
/// A token has its branches (768 numbers) and its share in the first layer at each of the ten places of the three
/// windows (256 each), as numbers of 16 bits with the exponent of 32 (bfloat16): their error of 2⁻⁹ moves cosines by
/// some 10⁻⁶, and half the bytes come from memory. The rows of common pieces are in the model file already.
struct TokenTable {
  /// Numbers of one token.
  static let width = EncoderShape.branches + EncoderShape.windowTokens * EncoderShape.branch
  /// How many tokens go through the products together: their rows stay in the second-level cache.
  private static let block = 96

  /// The slot of each piece, or -1.
  private var slots: [Int32]
  /// The pieces in the order of their slots.
  private(set) var pieces: [Int32] = []
  /// How many of them have their rows in the model file.
  let commonCount: Int
  /// The numbers of the other tokens; the last row is of zeros and stands for no token.
  private(set) var rows: [UInt16] = []

  /// Makes a table that has the common pieces of a model.
  init(_ weights: EncoderWeights) {
    slots = unsafe [Int32](repeating: -1, count: weights.pieceCount)
    commonCount = unsafe weights.commonPieces.count
    unsafe insert(Array(weights.commonPieces)[...])
  }

  /// How many tokens have their rows here.
  var count: Int { pieces.count - commonCount }
  /// The slot of no token.
  var emptySlot: Int32 { Int32(pieces.count) }
  /// The slot of a piece that has been added.
  func slot(_ piece: Int32) -> Int32 { slots[Int(piece)] }

  /// Adds pieces.
  mutating func insert(_ identifiers: ArraySlice<Int32>) {
    for piece in identifiers where slots[Int(piece)] < 0 {
      slots[Int(piece)] = Int32(pieces.count)
      pieces.append(piece)
    }
  }

  /// Forgets all pieces but the common ones.
  mutating func removeAll() {
    for piece in pieces[commonCount...] { slots[Int(piece)] = -1 }
    pieces.removeLast(count)
  }

  /// Computes the numbers of the pieces that were added after the first so many, beside the common ones.
  mutating func fill(from known: Int = 0, _ weights: EncoderWeights, _ kernels: RowKernels) {
    let needed = (count + 1) * Self.width
    if rows.count < needed { rows += repeatElement(0, count: needed - rows.count) }
    let (embedding, branches) = (EncoderShape.embedding, EncoderShape.branches)
    let widest = 5 * EncoderShape.branch
    let block = max(1, min(Self.block, count - known))
    var embeddings = [Float](repeating: 0, count: block * embedding)
    var projected = [Float](repeating: 0, count: block * branches)
    var shares = [Float](repeating: 0, count: block * widest)
    let pieces = Array(pieces[commonCount...])
    unsafe rows.withUnsafeMutableBufferPointer { rows in
      unsafe embeddings.withUnsafeMutableBufferPointer { embeddings in
        unsafe projected.withUnsafeMutableBufferPointer { projected in
          unsafe shares.withUnsafeMutableBufferPointer { shares in
            guard let table = rows.baseAddress, let embedded = embeddings.baseAddress,
              let branch = projected.baseAddress, let share = shares.baseAddress
            else { return }
            for first in stride(from: known, to: pieces.count, by: Self.block) {
              let tokens = pieces[first..<min(first + Self.block, pieces.count)]
              unsafe Self.fill(
                table + first * Self.width,
                tokens,
                weights,
                kernels,
                embedded,
                branch,
                share
              )
            }
            unsafe (table + pieces.count * Self.width).update(repeating: 0, count: Self.width)
          }
        }
      }
    }
  }

  private static func fill(
    _ table: UnsafeMutablePointer<UInt16>,
    _ tokens: ArraySlice<Int32>,
    _ weights: EncoderWeights,
    _ kernels: RowKernels,
    _ embedded: UnsafeMutablePointer<Float>,
    _ projected: UnsafeMutablePointer<Float>,
    _ shares: UnsafeMutablePointer<Float>
  ) {
    let (embedding, branches, branch) = (EncoderShape.embedding, EncoderShape.branches, EncoderShape.branch)
    for (row, token) in tokens.enumerated() {
      unsafe weights.embed(Int(token), into: embedded + row * embedding, kernels)
    }
    let count = tokens.count
    unsafe kernels.multiply(embedded, stride: embedding, rows: count, by: weights.projection, into: projected)
    for row in 0..<tokens.count {
      let values = unsafe projected + row * branches
      unsafe kernels.normalize(values, width: branches, epsilon: weights.epsilon)
      unsafe RowMath.scale(values, count: branches, by: weights.projectionGain, plus: weights.projectionShift)
      unsafe kernels.narrow(values, into: table + row * width, width: branches)
    }
    var column = branches
    for index in EncoderShape.windows.indices {
      let layer = unsafe weights.firstLayers[index]
      unsafe kernels.multiply(
        projected + index * branch,
        stride: branches,
        rows: count,
        by: layer,
        into: shares
      )
      let columns = unsafe layer.columns
      for row in 0..<tokens.count {
        unsafe kernels.narrow(shares + row * columns, into: table + row * width + column, width: columns)
      }
      column += columns
    }
  }
}
