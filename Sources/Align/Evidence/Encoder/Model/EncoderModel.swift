import Foundation

/// A sentence encoder's weights and vocabulary: one file, mapped into memory.
///
/// The model is universal-sentence-encoder-multilingual 3 (Yang et al. 2020, doi:10.18653/v1/2020.acl-demos.12;
/// Apache-2.0); `EncoderModelBuilder` makes the file. Copies of a model share the mapping.
public struct EncoderModel: Sendable {
  private let data: Data
  private let sections: [EncoderSection: Range<Int>]
  /// How many pieces the vocabulary has.
  public let pieceCount: Int
  /// The least of the pieces' scores, less the penalty of unknown characters; in nats.
  let unknownScore: Double
  /// The normaliser of the model's texts.
  let characterMap: CharacterMap
  /// What all copies of the model have made of it.
  let derived = EncoderDerivatives()

  /// Opens a model file and checks that it is whole.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isChecked: whether the file's sum is known to be right, so that its head and its sections alone are looked at.
  /// - Throws: `ReadError` where there is no such file, it cannot be read, or it is damaged or something else.
  /// - Complexity: one pass over the file's bytes, or, where these are checked, a few pages of them.
  public init(contentsOf path: String, isChecked: Bool = false) throws(ReadError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      let problem = isThere ? "cannot read the encoder model" : "no such encoder model"
      throw ReadError(isThere ? .unreadable : .noInput, file: path, problem: problem, expected: Self.expected)
    }
    try self.init(data: data, file: path, isChecked: isChecked)
  }

  /// Takes the bytes of a model file; `file` names it in errors.
  public init(bytes: [UInt8], file: String) throws(ReadError) {
    try self.init(data: Data(bytes), file: file, isChecked: false)
  }

  private init(data: Data, file: String, isChecked: Bool) throws(ReadError) {
    do throws(Problem) {
      let sections = try Self.check(data, isChecked: isChecked)
      self.data = data
      self.sections = sections
      guard let scores = sections[.pieceScores], let map = sections[.characterMap],
        let trie = sections[.pieceTrie], trie.count >= 8, trie.count % 8 == 0,
        let characterMap = CharacterMap(
          Array(data[data.startIndex + map.lowerBound..<data.startIndex + map.upperBound])
        )
      else { throw Problem(text: "its sections do not fit together") }
      self.characterMap = characterMap
      pieceCount = scores.count / 4
      let lowest = unsafe data.withUnsafeBytes { bytes in
        var lowest = Float.infinity
        for index in 0..<scores.count / 4 {
          let at = scores.lowerBound + 4 * index
          lowest = unsafe min(lowest, bytes.loadUnaligned(fromByteOffset: at, as: Float.self))
        }
        return lowest
      }
      unknownScore = Double(lowest) - PieceSegmenter.unknownPenalty
    } catch {
      throw ReadError(
        .badData,
        file: file,
        problem: error.text,
        expected: Self.expected
      )
    }
  }

  private static let expected = "an encoder model as 'align-tool models install' makes it"

  private struct Problem: Error { var text: String }

  /// Checks head, sums and sizes, and returns where the sections are.
  private static func check(_ data: Data, isChecked: Bool) throws(Problem) -> [EncoderSection: Range<Int>] {
    let result: Result<[EncoderSection: Range<Int>], Problem> = unsafe data.withUnsafeBytes { bytes in
      do throws(Problem) { return .success(try unsafe check(bytes, isChecked: isChecked)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func check(
    _ bytes: UnsafeRawBufferPointer,
    isChecked: Bool
  ) throws(Problem) -> [EncoderSection: Range<Int>] {
    @inline(__always) func word(_ at: Int) -> UInt64 {
      unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    let headSize = EncoderFile.headSize
    guard bytes.count >= headSize, unsafe bytes.prefix(8).elementsEqual(EncoderFile.mark) else {
      throw Problem(text: "no encoder model")
    }
    let version = UInt32(truncatingIfNeeded: word(8))
    guard version == EncoderFile.version else {
      throw Problem(text: "an encoder model of version \(version), not \(EncoderFile.version)")
    }
    guard word(16) == UInt64(bytes.count) else {
      throw Problem(text: "\(bytes.count) bytes of an encoder model of \(word(16))")
    }
    if !isChecked {
      let checksum = unsafe EncoderFile.checksum(UnsafeRawBufferPointer(rebasing: bytes[headSize...]))
      guard word(24) == checksum else {
        throw Problem(text: "a damaged encoder model: its checksum is wrong")
      }
    }
    let count = Int(word(8) >> 32)
    guard count == EncoderSection.allCases.count, headSize + count * EncoderFile.rowSize <= bytes.count else {
      throw Problem(text: "an encoder model with \(count) sections")
    }
    var sections: [EncoderSection: Range<Int>] = [:]
    for row in 0..<count {
      let at = headSize + row * EncoderFile.rowSize
      let (place, size) = (word(at + 8), word(at + 16))
      guard let section = EncoderSection(rawValue: UInt32(truncatingIfNeeded: word(at))),
        place <= UInt64(bytes.count), size <= UInt64(bytes.count) - place, place % 64 == 0
      else { throw Problem(text: "an encoder model with a section out of place") }
      sections[section] = Int(place)..<Int(place + size)
    }
    let pieces = (sections[.pieceScores]?.count ?? 0) / 4
    for section in EncoderSection.allCases {
      guard let range = sections[section], pieces > 3,
        range.count == section.byteCount(pieces: pieces) ?? range.count
      else { throw Problem(text: "an encoder model whose section '\(section)' has a wrong size") }
    }
    guard let common = sections[.commonPieces], let rows = sections[.commonRows],
      rows.count == common.count / 4 * TokenTable.width * 2,
      (0..<common.count / 4).allSatisfy({
        let piece = unsafe bytes.loadUnaligned(fromByteOffset: common.lowerBound + 4 * $0, as: Int32.self)
        return (0..<pieces).contains(Int(piece))
      })
    else { throw Problem(text: "an encoder model whose common pieces do not fit together") }
    return sections
  }

  /// The SHA-256 of everything after the file's head, in hexadecimal: as the head tells it, and as it is.
  ///
  /// - Complexity: linear in the file, at a few hundred megabytes a second.
  public var digests: (told: String, found: String) {
    let told = data[data.startIndex + 32..<data.startIndex + 64]
    var digest = SHA256()
    var position = EncoderFile.headSize
    while position < data.count {
      let end = min(data.count, position + 1 << 20)
      digest.update([UInt8](data[data.startIndex + position..<data.startIndex + end]).span)
      position = end
    }
    return (SHA256.hexadecimal(digest: Array(told)), SHA256.hexadecimal(digest: digest.finish()))
  }

  /// Gives the weights to `body` as pointers into the mapping, which hold no longer than the call.
  func withWeights<Result>(_ body: (EncoderWeights) -> Result) -> Result {
    unsafe data.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { preconditionFailure("a model has bytes") }
      return unsafe body(EncoderWeights(start: start, sections: sections, pieceCount: pieceCount))
    }
  }
}
