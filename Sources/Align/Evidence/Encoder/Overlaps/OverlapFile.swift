import Foundation

/// The vectors of the spans of one language, as vecalign reads them: a text file with a span on each line, and a file of
/// bare 32-bit floats, low byte first, with a vector for each line.
///
/// The dimension follows from the two sizes. The vectors stay in their file, which is mapped into memory.
package struct OverlapFile: Sendable {
  /// The file of texts.
  package let name: String
  /// The numbers of a vector, ≥ 1.
  package let dimension: Int

  private let text: SourceText
  private let vectors: Data
  /// Open-addressed hash table of lines by their text; −1 where empty.
  private let slots: [Int32]

  /// More numbers than any model has; a mistake in the files.
  private static let mostDimensions = 1 << 16
  private static let floatSize = 4

  /// Reads a file of texts and maps its file of vectors.
  ///
  /// - Throws: `ReadError` where a file is missing or cannot be read, or where the two do not fit together.
  /// - Complexity: O(*n*) in the bytes of the texts.
  package init(text path: String, vectors vectorPath: String) throws(ReadError) {
    let text = try TextDecoder().decode(InputFile.read(path), name: path)
    guard !text.utf8.isEmpty else {
      throw ReadError(.badData, file: path, problem: "the file is empty", expected: "a span on each line")
    }
    let vectors = try Self.map(vectorPath)
    name = path
    dimension = try Self.dimension(vectors, lines: text.lineCount, path: path, vectorPath: vectorPath)
    self.text = text
    self.vectors = vectors
    slots = Self.slots(text)
  }

  private static func map(_ path: String) throws(ReadError) -> Data {
    do { return try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw ReadError(
        isThere ? .unreadable : .noInput,
        file: path,
        problem: isThere ? "cannot be read" : "no such file",
        expected: "a file of 32-bit floats"
      )
    }
  }

  private static func dimension(
    _ vectors: Data,
    lines: Int,
    path: String,
    vectorPath: String
  ) throws(ReadError) -> Int {
    if vectors.starts(with: [0x93] + Array("NUMPY".utf8)) {
      throw ReadError(
        .badData,
        file: vectorPath,
        problem: "a NumPy array",
        expected: "bare 32-bit floats, as numpy's 'tofile' writes them"
      )
    }
    let dimension = vectors.count / floatSize / lines
    guard dimension > 0, vectors.count == dimension * floatSize * lines, dimension <= mostDimensions else {
      throw ReadError(
        .badData,
        file: vectorPath,
        problem: "\(vectors.count) bytes are not a whole number of vectors for the \(lines) lines of \(path)",
        expected: "lines × dimension × 4 bytes"
      )
    }
    return dimension
  }

  private static func slots(_ text: SourceText) -> [Int32] {
    var size = 16
    while size < 2 * text.lineCount { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for line in 0..<text.lineCount {
      let own = text.utf8[trimmedLine(line, text)]
      var slot = hash(own) & (size - 1)
      while slots[slot] >= 0 {
        // Of equal lines the first counts.
        if text.utf8[trimmedLine(Int(slots[slot]), text)].elementsEqual(own) { break }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 { slots[slot] = Int32(line) }
    }
    return slots
  }

  private static func trimmedLine(_ line: Int, _ text: SourceText) -> Range<Int> {
    text.utf8.span.trimming(text.line(line))
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    let hash = StableHash.value(of: bytes)
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }

  /// The 0-based line of a text; `nil` where there is none.
  func line(of span: String) -> Int? {
    var slot = Self.hash(span.utf8) & (slots.count - 1)
    while slots[slot] >= 0 {
      let line = Int(slots[slot])
      if text.utf8[Self.trimmedLine(line, text)].elementsEqual(span.utf8) { return line }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Writes the vector of a line, scaled to the length 1, to `target[place...]`.
  ///
  /// - Returns: whether it could be scaled; a vector of zeros, or with infinities or NaN, has no direction.
  @discardableResult
  func copy(line: Int, to target: inout [Float], at place: Int) -> Bool {
    let start = line * dimension * Self.floatSize
    var squares: Float = 0
    unsafe vectors.withUnsafeBytes { bytes in
      for index in 0..<dimension {
        let bits = unsafe bytes.loadUnaligned(
          fromByteOffset: start + index * Self.floatSize,
          as: UInt32.self
        )
        let value = Float(bitPattern: UInt32(littleEndian: bits))
        target[place + index] = value
        squares += value * value
      }
    }
    guard squares.isFinite, squares > 0 else {
      for index in 0..<dimension { target[place + index] = 0 }
      return false
    }
    // Vectors that have the length 1 but for rounding stay as they are.
    guard abs(squares - 1) > Self.rounding else { return true }
    let scale = 1 / squares.squareRoot()
    for index in 0..<dimension { target[place + index] *= scale }
    return true
  }

  private static let rounding: Float = 1e-5
}
