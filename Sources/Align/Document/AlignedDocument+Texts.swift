extension AlignedPair {
  /// Makes a pair of two texts, each a segment; an empty text makes an empty side.
  public init(bead: Int = 0, english: String, chinese: String) {
    func side(_ text: String) -> Side {
      text.isEmpty ? Side() : Side(segments: [text], indices: [bead], lines: bead + 1...bead + 1)
    }
    self.init(bead: bead, english: side(english), chinese: side(chinese))
  }
}

extension AlignedDocument {
  /// Makes a document of texts that are aligned already: what is at the same place is a pair.
  ///
  /// - Throws: `ReadError` of kind `badData` where one array is longer than the other.
  public init(identifier: String, english: [String], chinese: [String]) throws(ReadError) {
    guard english.count == chinese.count else {
      throw ReadError(
        .badData,
        file: identifier,
        problem: "\(english.count) English texts and \(chinese.count) Chinese ones",
        expected: "equally many of each"
      )
    }
    let pairs = english.indices.map {
      AlignedPair(bead: $0, english: english[$0], chinese: chinese[$0])
    }
    self.init(identifier: identifier, pairs: pairs)
  }
}
