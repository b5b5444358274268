import Align
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Removes temporary files where a fault of the process's own ends it: memory that cannot be had, a trap, a stack that is full.
///
/// A handler of such a signal may neither allocate nor lock, so the paths lie in a list of buffers that are reused and never freed.
/// A buffer that is being written is an empty path until it is whole, which names no file.
enum FaultCleanup {
  private struct Node {
    let path: UnsafeMutablePointer<CChar>
    let next: UnsafeMutablePointer<Node>?
  }

  /// What the system ends a process with for a fault, and with which the runtime ends one that gets no memory.
  private static let faults = [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGSYS]
  /// The longest path that the system takes, and its end.
  private static let room = 4096 + 1

  nonisolated(unsafe) private static var first: UnsafeMutablePointer<Node>?
  /// What was there to handle each signal: the runtime's, which prints where the fault is.
  nonisolated(unsafe) private static let before = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

  /// Has the files that are protected removed from now on.
  static func install() {
    before.initialize(repeating: sigaction(), count: 65)
    Interruption.unblock(faults)
    for number in faults {
      var action = sigaction()
      // On the stack that the runtime made for it: the usual one may be what is full.
      action.sa_flags = Int32(SA_ONSTACK)
      setHandler(&action) { FaultCleanup.handle($0) }
      sigaction(number, &action, before + Int(number))
    }
  }

  /// Adds a path; one call at a time.
  static func protect(_ path: String) {
    FilePath.withSystemPath(path) { bytes in
      let count = strlen(bytes)
      guard count > 0, count < room else { return }
      let buffer = empty()
      memcpy(buffer + 1, bytes + 1, count)
      atomicMemoryFence(ordering: .releasing)
      buffer[0] = bytes[0]
    }
  }

  /// Takes a path out again; one call at a time.
  static func release(_ path: String) {
    FilePath.withSystemPath(path) { bytes in
      var node = first
      while let current = node {
        if strcmp(current.pointee.path, bytes) == 0 { current.pointee.path[0] = 0 }
        node = current.pointee.next
      }
    }
  }

  /// A buffer that no path is in.
  private static func empty() -> UnsafeMutablePointer<CChar> {
    var node = first
    while let current = node {
      if current.pointee.path[0] == 0 { return current.pointee.path }
      node = current.pointee.next
    }
    let path = UnsafeMutablePointer<CChar>.allocate(capacity: room)
    path.initialize(repeating: 0, count: room)
    let made = UnsafeMutablePointer<Node>.allocate(capacity: 1)
    made.initialize(to: Node(path: path, next: first))
    atomicMemoryFence(ordering: .releasing)
    first = made
    return path
  }

  /// Removes the files that are protected; neither allocates nor locks.
  static func removeFiles() {
    var node = first
    while let current = node {
      unlink(current.pointee.path)
      node = current.pointee.next
    }
  }

  /// Runs in the signal handler, and lets the signal do what it does to any process.
  private static func handle(_ number: Int32) {
    removeFiles()
    // Where memory is short the runtime has said so, and a trace of where says no more.
    if number == SIGABRT { signal(number, SIG_DFL) } else { sigaction(number, before + Int(number), nil) }
    raise(number)
  }

  private static func setHandler(
    _ action: inout sigaction,
    _ handler: @escaping @convention(c) (Int32) -> Void
  ) {
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
  }
}
