import Synchronization

/// Transforms values on several cores and hands the results on in the order of the inputs: the one place where the
/// library uses threads.
///
/// Values are pushed in as they come and are transformed in batches that are bounded in number and in size, so that memory
/// is bounded by a batch however many values there are, and the output does not depend on the number of jobs.
package struct OrderedConcurrentMap<Input: Sendable, Output: Sendable> {
  /// How many values are transformed at a time, ≥ 1.
  package let jobs: Int

  private let transform: @Sendable (consuming Input) -> Output
  private var batch: [Input] = []
  private let batchCount: Int
  /// The size of the values in the batch.
  private var batchSize = 0

  /// Values in a batch for each job: enough that a slow one does not leave the other cores idle for long.
  private static var batchPerJob: Int { 64 }
  /// The size at which a batch is full, 8 MiB where sizes are bytes: what comes of a text needs some ten times as much.
  private static var largestBatch: Int { 1 << 23 }

  /// Makes a map; `transform` is called on any thread, for several values at a time.
  package init(jobs: Int, transform: @escaping @Sendable (consuming Input) -> Output) {
    self.jobs = max(1, jobs)
    self.transform = transform
    batchCount = jobs <= 1 ? 1 : jobs * Self.batchPerJob
  }

  /// Takes a value; when a batch is full, its results are consumed in order, on the calling thread.
  ///
  /// - Parameters:
  ///   - input: the value.
  ///   - size: how much memory it stands for, in bytes or any other unit, about.
  ///   - consume: takes the results.
  /// - Throws: what `consume` throws; the results after it are lost.
  package mutating func push<Failure: Error>(
    _ input: consuming Input,
    size: Int = 0,
    consume: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    batch.append(consume input)
    batchSize += size
    if batch.count >= batchCount || batchSize >= Self.largestBatch { try flush(consume) }
  }

  /// Consumes the results of the values that still wait.
  ///
  /// - Throws: what `consume` throws.
  package mutating func finish<Failure: Error>(
    consume: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    try flush(consume)
  }

  private mutating func flush<Failure: Error>(
    _ consume: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    batch.reverse()
    batchSize = 0
    for output in takeOutputs() { try consume(output) }
  }

  /// Transforms the values of the batch, which holds them from the last to the first and is empty in the end: a value that is
  /// worked on belongs to the transformation alone, which may let go of it early.
  private mutating func takeOutputs() -> [Output] {
    guard jobs > 1, batch.count > 1 else {
      var outputs: [Output] = []
      while let input = batch.popLast() { outputs.append(transform(consume input)) }
      return outputs
    }
    let transform = transform
    let count = batch.count
    let results = Mutex([Output?](repeating: nil, count: count))
    let waiting = Mutex(batch)
    batch = []
    WorkerThreads.perform(min(jobs, count)) {
      while let (input, left) = waiting.withLock({ waiting in waiting.popLast().map { ($0, waiting.count) } })
      {
        let output = transform(consume input)
        results.withLock { $0[count - 1 - left] = output }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
