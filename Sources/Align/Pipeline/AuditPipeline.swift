/// Reads documents or bitexts, aligns what is not aligned yet, audits on several cores and passes findings on in order.
///
///     documents → read → [segment → align → audit] → findings
///     bitexts   → read → blocks of pairs → [audit] → findings
///                        on several cores, order kept
///
/// An input that cannot be read is reported; the rest are still processed. Memory is bounded by the largest document
/// that has to be aligned; bitexts are audited block by block.
public struct AuditPipeline {
  /// Reads documents that are not aligned yet.
  public var reader: DocumentReader
  /// Aligns them.
  public var aligner: DocumentAligner
  /// Looks for findings.
  public var auditor: Auditor
  /// How many blocks are worked on at a time.
  public var jobs: Int
  /// The options of the bitext readers.
  public var bitextOptions = BitextReaderOptions()
  /// Whether the segments of bitexts are aligned again; each document is then held as a whole.
  public var realigns = false

  /// Pairs of a bitext that are audited together.
  static let blockSize = 256

  /// Makes a pipeline from its parts.
  public init(reader: DocumentReader, aligner: DocumentAligner, auditor: Auditor, jobs: Int) {
    self.reader = reader
    self.aligner = aligner
    self.auditor = auditor
    self.jobs = jobs
  }

  /// What to audit.
  public enum Input: Sendable {
    /// Texts that must be aligned first.
    case texts(DocumentInput)
    /// Pairs as they are.
    case bitext(BitextInput, BitextFormat)

    /// The paths of its files.
    public var paths: [String] {
      switch self {
      case .texts(let input): input.paths
      case .bitext(let input, _): input.paths
      }
    }
  }

  /// What happens while a pipeline runs.
  public enum Event: Sendable {
    /// Some pairs were audited.
    case findings([Finding], pairs: Int)
    /// So many English words were in the pairs of the event before.
    case words(Int)
    /// A row or a record holds no document.
    case badRecord(RecordProblem)
    /// Something could not be read.
    case problem(ReadError)
    /// A bitext was read: what of it was passed over, and how many of its units are not to be translated, or not used as they
    /// are.
    case read(ReadReport, leftToThemselves: Int, path: String)
    /// A document or a bitext is done.
    case done
  }

  private enum Work: Sendable {
    case text(DocumentItem)
    case block(PairBlocks.Block)
    case whole(AlignedDocument)
    case problem(ReadError)
    case read(ReadReport, Int, String)
    case done
  }

  private enum Outcome: Sendable {
    case block(AuditedBlock)
    case badRecord(RecordProblem)
    case problem(ReadError)
    case read(ReadReport, Int, String)
    case done
  }

  /// Runs the pipeline.
  ///
  /// - Parameters:
  ///   - inputs: what to audit.
  ///   - consume: called on the calling thread, in the order of the texts.
  public func run(_ inputs: [Input], consume: @escaping (Event) -> Void) {
    let aligner = aligner
    let auditor = auditor
    var fingerprints = FindingFingerprints()
    var map = OrderedConcurrentMap<Work, Outcome>(jobs: jobs) { work in
      Self.outcome(of: work, aligner, auditor)
    }
    var watch = ConsistencyWatch(auditor)
    func pass(_ outcome: Outcome) {
      switch outcome {
      case .problem(let error): consume(.problem(error))
      case .badRecord(let problem): consume(.badRecord(problem))
      case .read(let report, let left, let path):
        consume(.read(report, leftToThemselves: left, path: path))
      case .done: consume(.done)
      case .block(let block):
        consume(
          .findings(watch.findings(block).map { fingerprints.marked($0) }, pairs: block.findings.count)
        )
        consume(.words(block.words))
      }
    }
    func push(_ work: consuming Work) { map.push(consume work, consume: pass) }
    for input in inputs {
      switch input {
      case .texts(let input):
        reader.forEachItem(of: input) { (item: consuming DocumentItem) in
          let size = item.size
          map.push(.text(consume item), size: size, consume: pass)
        }
      case .bitext(let input, let format):
        guard let reader = format.makeReader(bitextOptions) else { continue }
        read(input, with: reader, push: push)
      }
      push(.done)
    }
    map.finish(consume: pass)
  }

  /// Does one piece of work, on any core.
  private static func outcome(of work: Work, _ aligner: DocumentAligner, _ auditor: Auditor) -> Outcome {
    switch work {
    case .problem(let error): return .problem(error)
    case .text(let item):
      switch item.resolved() {
      case .unreadable(let error): return .problem(error)
      case .badRecord(let problem): return .badRecord(problem)
      case .document(let document):
        let aligned = aligner.align(document)
        return .block(auditor.audit(aligned, pairs: aligned.pairs.indices))
      }
    case .block(let block):
      return .block(auditor.audit(block.document, pairs: block.pairs))
    case .whole(let document):
      let aligned = aligner.realign(document)
      return .block(auditor.audit(aligned, pairs: aligned.pairs.indices))
    case .read(let report, let left, let path): return .read(report, left, path)
    case .done: return .done
    }
  }

  /// Hands on the work that a bitext makes, document by document or block by block.
  private func read(
    _ input: BitextInput,
    with reader: any BitextReader,
    push: @escaping (consuming Work) -> Void
  ) {
    var blocks = PairBlocks(input, size: Self.blockSize)
    do throws(ReadError) {
      if realigns {
        try reader.readDocuments(input) {
          push(.problem($0))
        } document: { document in
          push(.whole(PairBlocks.named(document, after: input)))
          return true
        }
      } else {
        var left = 0
        let report = try reader.read(input) { event in
          if case .problem(let error) = event {
            push(.problem(error))
          } else if case .pair(let pair) = event, pair.unit?.isLeftToItself == true {
            left += 1
          } else if let block = blocks.take(event) {
            push(.block(block))
          }
          return true
        }
        if let block = blocks.finish() { push(.block(block)) }
        push(.read(report, left, input.paths.first ?? "-"))
      }
    } catch {
      // What was read before the fault counts.
      if let block = blocks.finish() { push(.block(block)) }
      push(.problem(error))
    }
  }
}
