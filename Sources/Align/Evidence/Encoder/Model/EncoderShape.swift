/// The sizes of universal-sentence-encoder-multilingual, version 3.
///
/// Source: Yang et al. 2020, doi:10.18653/v1/2020.acl-demos.12; the sizes are those of the published CNN model.
enum EncoderShape {
  /// The width of a token's embedding, and of a sentence vector.
  static let embedding = 512
  /// The width of one branch of windows.
  static let branch = 256
  /// The windows: how many tokens, and how many of them are before the token itself.
  static let windows: [(size: Int, left: Int)] = [(2, 0), (3, 1), (5, 2)]
  /// The width of all branches together.
  static let branches = 768
  /// How the second layer's windows are summed.
  static let transforms = windows.map { WindowTransform(window: $0.size) }
  /// How many tokens the windows have together.
  static let windowTokens = 10
  /// The width of a token's features: the embedding, then the branches.
  static let features = 1280
  /// The width of the head's inner layers.
  static let inner = 320
  /// How far a window reaches to either side of its token.
  static let reach = 2
  /// The embeddings are quantised in this many groups; a token's is its identifier modulo this.
  static let groups = 17
  /// The identifiers of the marks at the beginning and the end of a sentence.
  static let beginning: Int32 = 1
  static let end: Int32 = 2
}

/// The parts of a model file, in the order they are there.
enum EncoderSection: UInt32, CaseIterable {
  case characterMap = 1
  case pieceTrie, pieceScores
  case embeddings, groupScales, groupLows, epsilon
  case projection, projectionBias, projectionGain, projectionShift
  case firstLayer2, firstLayer3, firstLayer5, firstBias
  case secondLayer2, secondLayer3, secondLayer5, secondBias
  case output, outputBias, noBias
  case headFirst, headSecond, headThird, headFourth
  case commonPieces, commonRows

  /// The size in bytes for a vocabulary of `pieces`; `nil` where the model's text decides.
  func byteCount(pieces: Int) -> Int? {
    let shape = EncoderShape.self
    switch self {
    case .characterMap, .pieceTrie, .commonPieces, .commonRows: return nil
    case .pieceScores: return 4 * pieces
    case .embeddings: return pieces * shape.embedding
    case .groupScales, .groupLows: return 4 * shape.groups
    case .epsilon: return 4
    case .projection: return 4 * shape.embedding * shape.branches
    case .projectionBias, .projectionGain, .projectionShift, .firstBias, .secondBias:
      return 4 * shape.branches
    case .secondLayer2: return Self.secondLayer(2)
    case .secondLayer3: return Self.secondLayer(3)
    case .secondLayer5: return Self.secondLayer(5)
    case .firstLayer2: return 4 * 2 * shape.branch * shape.branch
    case .firstLayer3: return 4 * 3 * shape.branch * shape.branch
    case .firstLayer5: return 4 * 5 * shape.branch * shape.branch
    case .output: return 4 * shape.features * shape.embedding
    case .noBias: return 4 * shape.features
    case .outputBias: return 4 * shape.embedding
    case .headFirst: return 4 * shape.embedding * shape.inner
    case .headSecond: return 4 * (shape.embedding + shape.inner) * shape.inner
    case .headThird: return 4 * shape.inner * shape.embedding
    case .headFourth: return 4 * (shape.inner + shape.embedding) * shape.embedding
    }
  }

  /// A matrix for each product of the window's transform.
  private static func secondLayer(_ window: Int) -> Int {
    4 * (WindowTransform.outputs + window - 1) * EncoderShape.branch * EncoderShape.branch
  }
}
