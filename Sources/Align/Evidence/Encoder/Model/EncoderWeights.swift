/// The weights of an encoder model as pointers into the mapped file.
@unsafe struct EncoderWeights {
  let pieceCount: Int
  let trie: UnsafeBufferPointer<UInt64>
  let scores: UnsafeBufferPointer<Float>
  /// Quantised embeddings, 512 bytes a piece.
  let embeddings: UnsafePointer<UInt8>
  let groupScales: UnsafePointer<Float>
  let groupLows: UnsafePointer<Float>
  let epsilon: Float
  let projection: PackedMatrix
  let projectionGain: UnsafePointer<Float>
  let projectionShift: UnsafePointer<Float>
  /// For each window: from a token's branch to its share in the first layer at each place of the window.
  let firstLayers: [PackedMatrix]
  let firstBias: UnsafePointer<Float>
  /// For each window: a matrix for each product of its transform, from the first on without a bias.
  let secondLayers: [[PackedMatrix]]
  let secondBias: UnsafePointer<Float>
  let output: PackedMatrix
  let outputBias: UnsafePointer<Float>
  /// Zeros.
  let noBias: UnsafePointer<Float>
  /// The pieces whose rows of the token table are in the file.
  let commonPieces: UnsafeBufferPointer<Int32>
  /// Those rows, one after another.
  let commonRows: UnsafePointer<UInt16>
  let headFirst: PackedMatrix
  let headSecond: PackedMatrix
  let headThird: PackedMatrix
  let headFourth: PackedMatrix

  init(start: UnsafeRawPointer, sections: [EncoderSection: Range<Int>], pieceCount: Int) {
    func range(_ section: EncoderSection) -> Range<Int> {
      guard let range = sections[section] else { preconditionFailure("a checked model has every section") }
      return range
    }
    func floats(_ section: EncoderSection) -> UnsafePointer<Float> {
      unsafe (start + range(section).lowerBound).assumingMemoryBound(to: Float.self)
    }
    func matrix(
      _ section: EncoderSection,
      _ inner: Int,
      _ columns: Int,
      bias: UnsafePointer<Float>
    ) -> PackedMatrix {
      unsafe PackedMatrix(packed: floats(section), inner: inner, columns: columns, bias: bias)
    }
    let zeros = unsafe floats(.noBias)
    let (embedding, branch, inner) = (EncoderShape.embedding, EncoderShape.branch, EncoderShape.inner)
    unsafe self.pieceCount = pieceCount
    let trieRange = range(.pieceTrie)
    unsafe trie = unsafe UnsafeBufferPointer(
      start: (start + trieRange.lowerBound).assumingMemoryBound(to: UInt64.self),
      count: trieRange.count / 8
    )
    unsafe scores = UnsafeBufferPointer(start: floats(.pieceScores), count: pieceCount)
    unsafe embeddings = (start + range(.embeddings).lowerBound).assumingMemoryBound(to: UInt8.self)
    unsafe groupScales = floats(.groupScales)
    unsafe groupLows = floats(.groupLows)
    unsafe epsilon = floats(.epsilon)[0]
    unsafe projection = matrix(.projection, embedding, EncoderShape.branches, bias: floats(.projectionBias))
    unsafe projectionGain = floats(.projectionGain)
    unsafe projectionShift = floats(.projectionShift)
    unsafe firstBias = floats(.firstBias)
    unsafe secondBias = floats(.secondBias)
    let first: [EncoderSection] = [.firstLayer2, .firstLayer3, .firstLayer5]
    let second: [EncoderSection] = [.secondLayer2, .secondLayer3, .secondLayer5]
    unsafe firstLayers = unsafe EncoderShape.windows.indices.map { index in
      unsafe matrix(first[index], branch, EncoderShape.windows[index].size * branch, bias: zeros)
    }
    unsafe secondLayers = unsafe EncoderShape.transforms.enumerated().map { index, transform in
      let first = unsafe floats(second[index])
      return unsafe (0..<transform.products).map { product in
        let packed = unsafe first + product * branch * branch
        return unsafe PackedMatrix(packed: packed, inner: branch, columns: branch, bias: zeros)
      }
    }
    unsafe output = matrix(.output, EncoderShape.features, embedding, bias: zeros)
    unsafe outputBias = floats(.outputBias)
    unsafe noBias = unsafe zeros
    let common = range(.commonPieces)
    unsafe commonPieces = unsafe UnsafeBufferPointer(
      start: (start + common.lowerBound).assumingMemoryBound(to: Int32.self),
      count: common.count / 4
    )
    unsafe commonRows = (start + range(.commonRows).lowerBound).assumingMemoryBound(to: UInt16.self)
    unsafe headFirst = matrix(.headFirst, embedding, inner, bias: zeros)
    unsafe headSecond = matrix(.headSecond, embedding + inner, inner, bias: zeros)
    unsafe headThird = matrix(.headThird, inner, embedding, bias: zeros)
    unsafe headFourth = matrix(.headFourth, inner + embedding, embedding, bias: zeros)
  }

  /// Writes a piece's embedding, 512 numbers: byte times scale plus low, by the piece's group.
  func embed(_ piece: Int, into row: UnsafeMutablePointer<Float>, _ kernels: RowKernels) {
    let (width, group) = (EncoderShape.embedding, piece % EncoderShape.groups)
    let bytes = unsafe embeddings + piece * width
    let (scale, low) = unsafe (groupScales[group], groupLows[group])
    unsafe kernels.dequantize(bytes, scale: scale, low: low, into: row, width: width)
  }
}
