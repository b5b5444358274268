/// Reads whole documents, aligned or not, works on them on several cores and hands on the results in order.
///
///     texts   → read ─┐
///                     ├→ [work] → results
///     bitexts → read ─┘   on several cores, order kept
///
/// What cannot be read is reported and the rest is still done. Memory is bounded by a batch of the largest
/// documents.
package struct ReviewPipeline: Sendable {
  /// Reads documents that are not aligned yet.
  package var reader: DocumentReader
  /// How many documents are worked on at a time.
  package var jobs: Int
  /// The options of the bitext readers.
  package var bitextOptions = BitextReaderOptions()

  /// Makes a pipeline from its parts.
  package init(reader: DocumentReader, jobs: Int) {
    self.reader = reader
    self.jobs = jobs
  }

  /// A document as it was read.
  package enum Source: Sendable {
    /// Texts that must be aligned first.
    case texts(BilingualDocument)
    /// Pairs as they are.
    case pairs(AlignedDocument)
  }

  /// Runs the pipeline.
  ///
  /// - Parameters:
  ///   - inputs: what to read.
  ///   - work: called on any thread, for several documents at a time.
  ///   - consume: called on the calling thread, in the order of the documents, with a result or with what
  ///     could not be read.
  ///   - report: called on the calling thread when a bitext was read, with what of it was passed over.
  /// - Throws: what `consume` throws first; the documents after it are not worked on.
  package func run<Output: Sendable>(
    _ inputs: [AuditPipeline.Input],
    work: @escaping @Sendable (Source) -> Result<Output, ReadError>,
    consume: (Result<Output, ReadError>) throws -> Void,
    report: (ReadReport, String) -> Void = { _, _ in }
  ) throws {
    var map = OrderedConcurrentMap<Result<Source, ReadError>, Result<Output, ReadError>>(jobs: jobs) {
      $0.flatMap(work)
    }
    for input in inputs {
      switch input {
      case .texts(let input):
        try reader.forEachDocument(of: input) { try map.push($0.map(Source.texts), consume: consume) }
      case .bitext(let input, let format):
        guard let reader = format.makeReader(bitextOptions) else { continue }
        var failure: (any Error)?
        withoutActuallyEscaping(consume) { consume in
          func push(_ result: Result<Source, ReadError>) {
            guard failure == nil else { return }
            do { try map.push(result, consume: consume) } catch { failure = error }
          }
          do throws(ReadError) {
            let passedOver = try reader.readDocuments(input) {
              push(.failure($0))
            } document: { document in
              var document = document
              document.englishFile = input.main?.name ?? input.english?.name ?? ""
              document.chineseFile = input.main?.name ?? input.chinese?.name ?? ""
              push(.success(.pairs(document)))
              return failure == nil
            }
            report(passedOver, input.paths.first ?? "-")
          } catch { push(.failure(error)) }
        }
        if let failure { throw failure }
      }
    }
    try map.finish(consume: consume)
  }
}
