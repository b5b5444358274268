/// Cuts a stream of pairs into blocks, each with a neighbouring pair before and after.
struct PairBlocks {
  /// Some pairs of a document.
  struct Block: Sendable {
    /// The document with these pairs and their neighbours only.
    var document: AlignedDocument
    /// The pairs of the block among them.
    var pairs: Range<Int>
  }

  private let size: Int
  private let englishFile: String
  private let chineseFile: String
  private var document: AlignedDocument?
  /// Pairs at the beginning that belong to the block before.
  private var contextCount = 0

  /// Cuts what is read from an input into blocks of `size` pairs.
  init(_ input: BitextInput, size: Int) {
    self.size = size
    (englishFile, chineseFile) = Self.files(input)
  }

  /// The document with the names of the files that it was read from.
  static func named(_ document: AlignedDocument, after input: BitextInput) -> AlignedDocument {
    var document = document
    (document.englishFile, document.chineseFile) = files(input)
    return document
  }

  private static func files(_ input: BitextInput) -> (english: String, chinese: String) {
    (
      input.main?.name ?? input.english?.name ?? "",
      input.main?.name ?? input.chinese?.name ?? ""
    )
  }

  /// Takes what was read and returns the block that is whole now, if one is.
  mutating func take(_ event: BitextEvent) -> Block? {
    switch event {
    case .document(let head):
      let last = finish()
      var document = AlignedDocument(
        identifier: head.identifier,
        metadata: head.metadata,
        pairs: [],
        signature: head.signature
      )
      document.englishFile = englishFile
      document.chineseFile = chineseFile
      self.document = document
      contextCount = 0
      return last
    case .pair(let pair):
      document?.pairs.append(pair)
      guard let whole = document, whole.pairs.count > contextCount + size else { return nil }
      let block = Block(document: whole, pairs: contextCount..<contextCount + size)
      // The last pair of the block is the neighbour of the next one.
      document?.pairs.removeFirst(contextCount + size - 1)
      contextCount = 1
      return block
    case .problem: return nil
    }
  }

  /// The pairs that are left.
  mutating func finish() -> Block? {
    guard let rest = document, rest.pairs.count > contextCount else { return nil }
    document = nil
    return Block(document: rest, pairs: contextCount..<rest.pairs.count)
  }
}
