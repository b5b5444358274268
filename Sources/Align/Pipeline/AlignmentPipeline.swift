/// Reads documents, aligns them on several cores and hands on the written bytes in order.
///
///     inputs → read → [segment → align → write] → bytes
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

  /// Makes a pipeline from its parts.
  public init(reader: DocumentReader, aligner: DocumentAligner, jobs: Int) {
    self.reader = reader
    self.aligner = aligner
    self.jobs = jobs
  }

  /// What happens while a pipeline runs.
  public enum Event: Sendable {
    /// A document was aligned and written; the bytes are those of the document alone, one output for each writer.
    case document(AlignedDocument, [BitextOutput], [WriteReport])
    /// A document or an input could not be read.
    case problem(ReadError)
  }

  /// Runs the pipeline.
  ///
  /// - Parameters:
  ///   - inputs: what to read.
  ///   - writers: write each document; the caller writes their `begin` and `finish`.
  ///   - consume: called on the calling thread, in the order of the documents.
  /// - Throws: what `consume` throws.
  public func run<Failure: Error>(
    _ inputs: [DocumentInput],
    writers: [any BitextWriter],
    consume: (Event) throws(Failure) -> Void
  ) throws(Failure) {
    typealias Item = (number: Int, result: Result<BilingualDocument, ReadError>)
    let aligner = aligner
    var map = OrderedConcurrentMap<Item, Event>(jobs: jobs) { item in
      switch item.result {
      case .failure(let error): return .problem(error)
      case .success(let document):
        if let problem = aligner.problem(with: document) { return .problem(problem) }
        let aligned = aligner.align(document)
        let written = writers.map { $0.output(of: aligned, number: item.number) }
        return .document(aligned, written.map(\.output), written.map(\.report))
      }
    }
    var number = 0
    for input in inputs {
      try reader.forEachDocument(of: input) { result throws(Failure) in
        try map.push((number, result), consume: consume)
        if case .success = result { number += 1 }
      }
    }
    try map.finish(consume: consume)
  }
}
