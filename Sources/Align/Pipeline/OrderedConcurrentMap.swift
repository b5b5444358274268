import Dispatch
import Synchronization

/// Transforms values on several cores and hands the results on in the order of the inputs: the one place where the
/// library uses threads.
///
/// Inputs are taken in batches, so that memory is bounded by a batch whatever the length of the sequence, and the
/// output does not depend on the number of jobs.
public struct OrderedConcurrentMap: Sendable {
  /// How many values are transformed at a time, ≥ 1.
  public let jobs: Int

  /// Values in a batch for each job: enough that a slow one does not leave the other cores idle for long.
  private static let batchPerJob = 32

  /// Makes a map with a number of jobs.
  public init(jobs: Int) { self.jobs = max(1, jobs) }

  /// Transforms a sequence.
  ///
  /// - Parameters:
  ///   - inputs: the values; taken one at a time on the calling thread.
  ///   - transform: called on any thread, for several values at a time.
  ///   - consume: called on the calling thread, in the order of the inputs; `false` stops.
  public func run<Input: Sendable, Output: Sendable>(
    _ inputs: some Sequence<Input>,
    transform: @escaping @Sendable (Input) -> Output,
    consume: (Output) throws -> Bool
  ) rethrows {
    var iterator = inputs.makeIterator()
    let size = jobs == 1 ? 1 : jobs * Self.batchPerJob
    while true {
      var batch: [Input] = []
      while batch.count < size, let input = iterator.next() { batch.append(input) }
      guard !batch.isEmpty else { return }
      for output in outputs(batch, transform) {
        guard try consume(output) else { return }
      }
    }
  }

  private func outputs<Input: Sendable, Output: Sendable>(
    _ batch: [Input], _ transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    guard jobs > 1, batch.count > 1 else { return batch.map(transform) }
    let results = Mutex([Output?](repeating: nil, count: batch.count))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, batch.count)) { @Sendable _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < batch.count else { return }
        let output = transform(batch[index])
        results.withLock { $0[index] = output }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
