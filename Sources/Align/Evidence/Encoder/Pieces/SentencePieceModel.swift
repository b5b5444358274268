/// What a SentencePiece model file of the unigram kind holds: pieces with scores, and a normaliser's character map.
///
/// Source: Kudo & Richardson 2018, doi:10.18653/v1/D18-2012; the message `ModelProto` of
/// github.com/google/sentencepiece.
package struct SentencePieceModel: Sendable, Equatable {
  /// The pieces as UTF-8; a piece's place is its identifier.
  package let pieces: [[UInt8]]
  /// The log probability of each piece, in nats.
  package let scores: [Float]
  /// The normaliser's double-array trie and replacement texts as the file holds them; empty for none.
  package let characterMap: [UInt8]

  /// The most pieces that a model may have: identifiers must fit a trie unit.
  static let largestCount = 1 << 22
  /// The longest piece in bytes.
  static let longestPiece = 1 << 10

  /// Makes a model from its parts.
  init(pieces: [[UInt8]], scores: [Float], characterMap: [UInt8]) {
    precondition(pieces.count == scores.count, "a score for each piece")
    self.pieces = pieces
    self.scores = scores
    self.characterMap = characterMap
  }

  /// Reads a model file's bytes; `file` names it in errors.
  ///
  /// - Throws: `ReadError` where the bytes are no such message, a piece is no UTF-8, or there are no pieces.
  /// - Complexity: linear in the bytes.
  package init(bytes: [UInt8], file: String) throws(ReadError) {
    do throws(WireReader.Damage) {
      self = try Self.read(bytes)
    } catch {
      throw ReadError(
        .badData,
        file: file,
        problem: "damaged at byte \(error.offset): \(error.problem)",
        expected: "a SentencePiece unigram model"
      )
    }
  }

  private static func read(_ bytes: [UInt8]) throws(WireReader.Damage) -> SentencePieceModel {
    var pieces: [[UInt8]] = []
    var scores: [Float] = []
    var map: [UInt8] = []
    var reader = WireReader(bytes, range: 0..<bytes.count)
    while let field = try reader.next() {
      guard case .bytes(let range) = field.value else { continue }
      switch field.number {
      case 1:
        let (piece, score) = try readPiece(bytes, range)
        guard pieces.count < largestCount else {
          throw WireReader.Damage(offset: range.lowerBound, problem: "more than \(largestCount) pieces")
        }
        pieces.append(piece)
        scores.append(score)
      case 3: map = try readCharacterMap(bytes, range)
      default: continue
      }
    }
    // The three marks (unknown, beginning, end) and a piece to cut text into.
    guard pieces.count > 3 else { throw WireReader.Damage(offset: bytes.count, problem: "no pieces") }
    return SentencePieceModel(pieces: pieces, scores: scores, characterMap: map)
  }

  private static func readPiece(
    _ bytes: [UInt8],
    _ range: Range<Int>
  ) throws(WireReader.Damage) -> (piece: [UInt8], score: Float) {
    var piece: [UInt8] = []
    var score: Float = 0
    var reader = WireReader(bytes, range: range)
    while let field = try reader.next() {
      switch (field.number, field.value) {
      case (1, .bytes(let text)): piece = Array(bytes[text])
      case (2, .bits32(let bits)): score = Float(bitPattern: bits)
      default: continue
      }
    }
    let isText = !piece.isEmpty && !piece.contains(0) && String(validating: piece, as: UTF8.self) != nil
    guard isText, piece.count <= longestPiece, score.isFinite else {
      throw WireReader.Damage(offset: range.lowerBound, problem: "a piece without a text or a score")
    }
    return (piece, score)
  }

  private static func readCharacterMap(
    _ bytes: [UInt8],
    _ range: Range<Int>
  ) throws(WireReader.Damage) -> [UInt8] {
    var reader = WireReader(bytes, range: range)
    while let field = try reader.next() {
      if field.number == 2, case .bytes(let map) = field.value {
        let copy = Array(bytes[map])
        guard CharacterMap(copy) != nil else {
          throw WireReader.Damage(offset: map.lowerBound, problem: "a character map of a wrong size")
        }
        return copy
      }
    }
    return []
  }
}
