/// Reads documents or bitexts, aligns what is not aligned yet, audits on several cores and hands on findings in order.
///
///     documents → read → [segment → align → audit] → findings
///     bitexts   → read → blocks of pairs → [audit] → findings
///                        on several cores, order kept
///
/// What cannot be read is reported and the rest is still done. Memory is bounded by the largest document that has to be
/// aligned; bitexts are audited block by block.
public struct AuditPipeline {
  /// Reads documents that are not aligned yet.
  public var reader: DocumentReader
  /// Aligns them.
  public var aligner: DocumentAligner
  /// Looks for findings.
  public var auditor: Auditor
  /// How many blocks are worked on at a time.
  public var jobs: Int

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
  }

  /// What happens while a pipeline runs.
  public enum Event: Sendable {
    /// Some pairs were audited.
    case findings([Finding], pairs: Int)
    /// A row or a record holds no document.
    case badRecord(RecordProblem)
    /// Something could not be read.
    case problem(ReadError)
    /// A document or a bitext is done.
    case done
  }

  private enum Work: Sendable {
    case text(DocumentItem)
    case block(PairBlocks.Block)
    case problem(ReadError)
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
    var map = OrderedConcurrentMap<Work, Event>(jobs: jobs) { work in
      switch work {
      case .problem(let error): return .problem(error)
      case .text(let item):
        switch item.resolved() {
        case .unreadable(let error): return .problem(error)
        case .badRecord(let problem): return .badRecord(problem)
        case .document(let document):
          let aligned = aligner.align(document)
          return .findings(
            auditor.findings(in: aligned, pairs: aligned.pairs.indices),
            pairs: aligned.pairs.count
          )
        }
      case .block(let block):
        return .findings(
          auditor.findings(in: block.document, pairs: block.pairs),
          pairs: block.pairs.count
        )
      case .done: return .done
      }
    }
    func pass(_ event: Event) {
      guard case .findings(let findings, let pairs) = event else { return consume(event) }
      consume(.findings(findings.map { fingerprints.marked($0) }, pairs: pairs))
    }
    for input in inputs {
      switch input {
      case .texts(let input):
        reader.forEachItem(of: input) { map.push(.text($0), size: $0.size, consume: pass) }
        map.push(.done, consume: pass)
      case .bitext(let input, let format):
        guard let reader = format.makeReader() else { continue }
        do throws(ReadError) {
          var blocks = PairBlocks(input, size: Self.blockSize)
          try reader.read(input) { event in
            if case .problem(let error) = event {
              map.push(.problem(error), consume: pass)
            } else if let block = blocks.take(event) {
              map.push(.block(block), consume: pass)
            }
            return true
          }
          if let block = blocks.finish() { map.push(.block(block), consume: pass) }
        } catch {
          map.push(.problem(error), consume: pass)
        }
        map.push(.done, consume: pass)
      }
    }
    map.finish(consume: pass)
  }
}
