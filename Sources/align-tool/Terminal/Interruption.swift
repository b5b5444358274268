import Align
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends the tool with 130 on the user's interruption, and leaves no temporary file after; the same with 128 and its number for every
/// other signal that asks a process to end.
///
/// The signal handler only writes one byte to a pipe, which is all that POSIX lets it do in safety; a thread that
/// waits for that byte does the rest.
enum Interruption {
  /// Held while the list of temporary files changes, and while the process ends.
  private static let temporaryFiles = Mutex<Void>(())

  /// What ends a process that does not say otherwise, but for faults of its own: `ulimit -t` sends SIGXCPU, a terminal SIGQUIT.
  private static let endings = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2,
  ]

  /// The end of the pipe that the handler writes to; set once, before the handler is installed.
  nonisolated(unsafe) private static var pipeEnd: Int32 = -1

  /// Makes a broken pipe an error of `write`, and an interruption an end in good order.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files becomes an error of `write` as well.
    signal(SIGXFSZ, SIG_IGN)
    FaultCleanup.install()
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    pipeEnd = ends[1]
    let waiting = ends[0]
    // Without a thread that listens a signal does what it does to any process.
    guard
      startThread({ @Sendable in
        while true {
          guard let bytes = try? SystemCall.read(1, from: waiting) else { return }
          if let number = bytes.first { Interruption.end(number) }
        }
      })
    else { return }
    unblock(endings)
    // A parent that ignores a signal (nohup) means it for its children too.
    for number in endings {
      let before = signal(number) { Interruption.tell($0) }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Lets signals through: a parent that starts the tool from a thread that blocks them hands that on without meaning it.
  static func unblock(_ numbers: [Int32]) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Has a file removed should the user interrupt, or a fault end the process.
  static func protect(_ path: String) {
    temporaryFiles.withLock { _ in FaultCleanup.protect(path) }
  }

  /// Takes a file out of that care, after `body` has renamed or removed it.
  static func release(_ path: String, _ body: () -> Void) {
    temporaryFiles.withLock { _ in
      body()
      FaultCleanup.release(path)
    }
  }

  /// Runs in the signal handler: nothing but `write`, and `errno` as it was.
  private static func tell(_ number: Int32) {
    let before = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(pipeEnd, &byte, 1)
    errno = before
  }

  private static func end(_ number: UInt8) {
    // The lock is kept, so that no file is renamed or made while the process ends.
    temporaryFiles.withLock { _ in
      ExternalProgram.endAll()
      FaultCleanup.removeFiles()
      StandardError.eraseProgress()
      _exit(128 + Int32(number))
    }
  }

  private static func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
    final class Box: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    let failed = pthread_create(
      &thread,
      nil,
      { @Sendable context in
        if let context = context as UnsafeMutableRawPointer? {
          Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body()
        }
        return nil
      },
      box
    )
    if failed == 0 { pthread_detach(thread) }
    return failed == 0
  }
}
