import Align

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system said no with.
struct SystemProblem: Error, Hashable {
  /// The value of `errno`.
  let code: Int32

  /// The problem of the call that has just failed.
  static var last: SystemProblem { SystemProblem(code: errno) }

  /// The system's own words for it, in lower case at the start.
  var reason: String {
    let text = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// The few calls of the system that the tool makes, with interruptions and partial work dealt with.
enum SystemCall {
  static let standardInput: Int32 = 0
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  /// Opens those of the three standard streams that the parent had closed, so that no file takes their place.
  ///
  /// Each is opened for the other direction, so that to use it is an error and nothing is lost without a word.
  static func openStandardStreams() {
    for descriptor in standardInput...standardError where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // The lowest number that is free is the one that was closed.
      _ = open("/dev/null", descriptor == standardInput ? O_WRONLY : O_RDONLY)
    }
  }

  /// The words of the command line, the tool's own name first, whatever bytes they are.
  static func arguments() -> [String] {
    (0..<Int(CommandLine.argc)).compactMap { index in
      CommandLine.unsafeArgv[index].map { word in
        FilePath.text(Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
      }
    }
  }

  /// Writes every byte, however many calls it takes.
  static func writeAll(_ bytes: some Collection<UInt8>, to descriptor: Int32) throws(SystemProblem) {
    let failure: SystemProblem?? = bytes.withContiguousStorageIfAvailable { writeAll($0, to: descriptor) }
    if let failure {
      if let problem = failure { throw problem }
      return
    }
    if let problem = Array(bytes).withUnsafeBufferPointer({ writeAll($0, to: descriptor) }) { throw problem }
  }

  private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> SystemProblem? {
    var written = 0
    while written < bytes.count {
      let count = write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        return .last
      }
    }
    return nil
  }

  /// Waits until the bytes of a file are on the disk, where its file system can tell.
  static func sync(_ descriptor: Int32) -> SystemProblem? {
    while fsync(descriptor) != 0 {
      if errno == EINTR { continue }
      return errno == EINVAL || errno == ENOSYS || errno == ENOTSUP || errno == EROFS ? nil : .last
    }
    return nil
  }

  /// Reads up to `count` bytes; an empty array is the end.
  static func read(_ count: Int, from descriptor: Int32) throws(SystemProblem) -> [UInt8] {
    var problem: SystemProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while true {
        #if canImport(Glibc)
          let got = Glibc.read(descriptor, buffer.baseAddress, count)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, buffer.baseAddress, count)
        #else
          let got = Darwin.read(descriptor, buffer.baseAddress, count)
        #endif
        if got >= 0 {
          initialized = got
          return
        }
        if errno == EAGAIN {
          var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          _ = poll(&wait, 1, -1)
        } else if errno != EINTR {
          problem = .last
          return
        }
      }
    }
    if let problem { throw problem }
    return bytes
  }

  /// Whether a person looks at the other end.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The number of columns of a terminal, or `nil` where there is none.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The value of a variable of the environment, or `nil` when it is unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Seconds on a clock that only goes forward.
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Ends the process at once.
  static func end(_ code: ExitCode) -> Never { exit(code.value) }

  /// Processors that this process may use, ≥ 1.
  static func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
