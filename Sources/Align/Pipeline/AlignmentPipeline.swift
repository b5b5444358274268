/// Reads documents, aligns them on several cores and hands on the written bytes in order.
///
///     inputs → read → [parse → segment → align → write] → bytes
///                      on several cores, order kept
///
/// A document that cannot be read is reported and the others are still done.
public struct AlignmentPipeline {
  /// Reads the inputs.
  public var reader: DocumentReader
  /// Aligns each document.
  public var aligner: DocumentAligner
  /// How many documents are aligned at a time.
  public var jobs: Int
  /// The posterior below which pairs are left out of what is written.
  public var minimumPosterior: Double?

  /// Makes a pipeline from its parts.
  public init(reader: DocumentReader, aligner: DocumentAligner, jobs: Int) {
    self.reader = reader
    self.aligner = aligner
    self.jobs = jobs
  }

  /// What happens while a pipeline runs.
  public enum Event: Sendable {
    /// A document was aligned and written without its unlikely pairs; the bytes are those of the document alone, one output
    /// for each writer.
    case document(AlignedDocument, [BitextOutput], [WriteReport])
    /// A row or a record holds no document.
    case badRecord(RecordProblem)
    /// An input could not be read.
    case problem(ReadError)
    /// The inputs are not those that an earlier run had read up to its mark; nothing follows.
    case changedInput
  }

  /// An item with the place behind it.
  private struct Work: Sendable {
    var item: DocumentItem
    var mark: InputMark
  }

  /// Runs the pipeline.
  ///
  /// - Parameters:
  ///   - inputs: what to read.
  ///   - mark: where an earlier run ended; the items before it are read and passed over.
  ///   - writers: write each document; the caller writes their `begin` and `finish`.
  ///   - consume: called on the calling thread, in the order of the documents, with the place after each.
  /// - Throws: what `consume` throws.
  public func run<Failure: Error>(
    _ inputs: [DocumentInput],
    from mark: InputMark = .start,
    writers: [any BitextWriter],
    consume: (Event, InputMark) throws(Failure) -> Void
  ) throws(Failure) {
    typealias Step = (event: Event, mark: InputMark)
    let aligner = aligner
    let minimum = minimumPosterior
    var map = OrderedConcurrentMap<Work, Step>(jobs: jobs) { (work: consuming Work) in
      let mark = work.mark
      let outcome = (consume work).item.resolved()
      switch consume outcome {
      case .unreadable(let error): return (.problem(error), mark)
      case .badRecord(let problem): return (.badRecord(problem), mark)
      case .document(let document):
        if let problem = aligner.problem(with: document) { return (.problem(problem), mark) }
        let aligned = aligner.align(consume document)
        let kept = minimum.map { aligned.keepingPairs(from: $0) } ?? aligned
        let written = writers.map { $0.output(of: kept, number: mark.items - 1) }
        return (.document(aligned, written.map(\.output), written.map(\.report)), mark)
      }
    }
    var hash = StableHash()
    var items = 0
    var isChanged = false
    for input in inputs where !isChanged {
      try reader.forEachItem(of: input) { (item: consuming DocumentItem) throws(Failure) in
        guard !isChanged else { return }
        item.add(to: &hash)
        items += 1
        let place = InputMark(items: items, hash: hash.value)
        if items <= mark.items {
          if case .unreadable(let error) = item { try consume(.problem(error), place) }
          isChanged = items == mark.items && hash.value != mark.hash
          return
        }
        let size = item.size
        try map.push(Work(item: consume item, mark: place), size: size) { step throws(Failure) in
          try consume(step.event, step.mark)
        }
      }
    }
    if isChanged || items < mark.items { return try consume(.changedInput, mark) }
    try map.finish { step throws(Failure) in try consume(step.event, step.mark) }
  }
}
