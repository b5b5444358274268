/// Reads bitexts in blocks, works on the blocks on several cores and hands on the results in order: what every corpus
/// command runs on.
///
///     bitexts → read → blocks of pairs → [work] → results
///                                     on several cores, order kept
///
/// Memory is bounded by the blocks under way, however long the input or a document of it is.
package struct CorpusPipeline {
  /// An input with its format.
  package struct Input: Sendable, Hashable {
    /// What to read.
    package var bitext: BitextInput
    /// How it is written.
    package var format: BitextFormat

    /// Makes an input.
    package init(_ bitext: BitextInput, format: BitextFormat) {
      self.bitext = bitext
      self.format = format
    }
  }

  /// Some pairs as the work sees them.
  package struct Block: Sendable {
    /// The documents, or parts of documents, in order; none is empty.
    package var documents: [AlignedDocument]
    /// The 0-based row of the first pair, counted over all inputs.
    package var firstRow: Int
    /// The number of pairs.
    package var count: Int
  }

  /// What happens while a pipeline runs.
  package enum Event<Result: Sendable>: Sendable {
    /// The work on a block is done.
    case result(Result)
    /// Something could not be read.
    case problem(ReadError)
  }

  private enum Work: Sendable {
    case block(Block)
    case problem(ReadError)
  }

  /// How many blocks are worked on at a time.
  package var jobs: Int
  /// Called on the calling thread when an input was read, with what of it was passed over and its path.
  package var report: (ReadReport, String) -> Void = { _, _ in }

  /// Pairs in a block: enough that handing it over costs nothing, few enough that all cores are busy in the end.
  package static let blockSize = 256

  /// Makes a pipeline.
  package init(jobs: Int) { self.jobs = jobs }

  /// Runs the pipeline.
  ///
  /// - Parameters:
  ///   - inputs: what to read.
  ///   - work: done on each block, on any thread.
  ///   - consume: called on the calling thread, in the order of the rows; `false` stops the run.
  package func run<Result: Sendable>(
    _ inputs: [Input],
    work: @escaping @Sendable (Block) -> Result,
    consume: @escaping (Event<Result>) -> Bool
  ) {
    var map = OrderedConcurrentMap<Work, Event<Result>>(jobs: jobs) { item in
      switch item {
      case .block(let block): .result(work(block))
      case .problem(let error): .problem(error)
      }
    }
    var goesOn = true
    func pass(_ event: Event<Result>) {
      if goesOn, !consume(event) { goesOn = false }
    }
    var blocks = CorpusBlocks(size: Self.blockSize)
    func push(_ block: Block?) {
      if let block { map.push(.block(block), consume: pass) }
    }
    for input in inputs where goesOn {
      guard let reader = input.format.makeReader() else { continue }
      do throws(ReadError) {
        let passedOver = try reader.read(input.bitext) { event in
          if case .problem(let error) = event {
            map.push(.problem(error), consume: pass)
          } else {
            push(blocks.take(event))
          }
          return goesOn
        }
        if goesOn { report(passedOver, input.bitext.paths.first ?? "-") }
      } catch {
        push(blocks.finish())
        map.push(.problem(error), consume: pass)
      }
      push(blocks.finish())
    }
    map.finish(consume: pass)
  }
}
