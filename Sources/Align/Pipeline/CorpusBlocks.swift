/// Cuts a stream of pairs into blocks of bounded size, each a list of documents or parts of documents.
///
/// A document that is longer than a block continues in the next one under its own head; many short documents share one.
struct CorpusBlocks {
  /// Pairs in a block.
  private let size: Int
  private var documents: [AlignedDocument] = []
  private var count = 0
  private var firstRow = 0

  /// Cuts blocks of `size` pairs.
  init(size: Int) { self.size = size }

  /// Takes what was read and returns the block that is whole now, if one is.
  mutating func take(_ event: BitextEvent) -> CorpusPipeline.Block? {
    switch event {
    case .document(let head):
      if let last = documents.last, last.pairs.isEmpty { documents.removeLast() }
      documents.append(
        AlignedDocument(
          identifier: head.identifier,
          metadata: head.metadata,
          pairs: [],
          signature: head.signature
        )
      )
    case .pair(let pair):
      guard !documents.isEmpty else { return nil }
      documents[documents.count - 1].pairs.append(pair)
      count += 1
      if count == size { return finish() }
    case .problem: break
    }
    return nil
  }

  /// The pairs that are left; the next pair still belongs to the last document.
  mutating func finish() -> CorpusPipeline.Block? {
    guard count > 0, var rest = documents.last else { return nil }
    if rest.pairs.isEmpty { documents.removeLast() }
    let block = CorpusPipeline.Block(documents: documents, firstRow: firstRow, count: count)
    firstRow += count
    count = 0
    rest.pairs = []
    documents = [rest]
    return block
  }
}
