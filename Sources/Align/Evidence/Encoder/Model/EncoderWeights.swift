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
  let projection: MatrixProduct.Right
  let projectionGain: UnsafePointer<Float>
  let projectionShift: UnsafePointer<Float>
  /// For each window: from a token's branch to its share in the first layer at each place of the window.
  let firstLayers: [MatrixProduct.Right]
  let firstBias: UnsafePointer<Float>
  let secondLayers: [MatrixProduct.Right]
  let output: MatrixProduct.Right
  let outputBias: UnsafePointer<Float>
  let headFirst: MatrixProduct.Right
  let headSecond: MatrixProduct.Right
  let headThird: MatrixProduct.Right
  let headFourth: MatrixProduct.Right

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
    ) -> MatrixProduct.Right {
      unsafe MatrixProduct.Right(packed: floats(section), inner: inner, columns: columns, bias: bias)
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
    let secondBias = unsafe floats(.secondBias)
    let first: [EncoderSection] = [.firstLayer2, .firstLayer3, .firstLayer5]
    let second: [EncoderSection] = [.secondLayer2, .secondLayer3, .secondLayer5]
    unsafe firstLayers = unsafe EncoderShape.windows.indices.map { index in
      unsafe matrix(first[index], branch, EncoderShape.windows[index].size * branch, bias: zeros)
    }
    unsafe secondLayers = unsafe EncoderShape.windows.indices.map { index in
      let size = EncoderShape.windows[index].size
      return unsafe matrix(second[index], size * branch, branch, bias: secondBias + index * branch)
    }
    unsafe output = matrix(.output, EncoderShape.features, embedding, bias: zeros)
    unsafe outputBias = floats(.outputBias)
    unsafe headFirst = matrix(.headFirst, embedding, inner, bias: zeros)
    unsafe headSecond = matrix(.headSecond, embedding + inner, inner, bias: zeros)
    unsafe headThird = matrix(.headThird, inner, embedding, bias: zeros)
    unsafe headFourth = matrix(.headFourth, inner + embedding, embedding, bias: zeros)
  }
}
