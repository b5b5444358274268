import Foundation

/// Does work on several threads at a time, on as many as the system gives.
///
/// Dispatch waits for ever where the system refuses it a thread, as it does at a limit on processes; here the calling thread does
/// what the others cannot.
enum WorkerThreads {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Calls `body` on the calling thread and on up to `count` − 1 others, and returns when all calls have.
  static func perform(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let work = Work(body)
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
      guard let thread = start(work) else { break }
      threads.append(thread)
    }
    body()
    for thread in threads { _ = pthread_join(thread, nil) }
  }

  private static func start(_ work: Work) -> pthread_t? {
    let context = unsafe Unmanaged.passRetained(work)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let failure = unsafe pthread_create(
      &thread,
      nil,
      { context in
        #if canImport(Darwin)
          unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        #else
          if let context = unsafe context {
            unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
          }
        #endif
        return nil
      },
      context.toOpaque()
    )
    if failure == 0 { return thread }
    unsafe context.release()
    return nil
  }
}
