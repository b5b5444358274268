import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a command's data goes: standard output, or a file that appears only when it is whole.
///
/// A file is written under a temporary name in the same folder and renamed by `finish`, so that neither an error
/// nor an interruption leaves half a file, and a file that was there before stays until the new one is whole.
/// Devices and named pipes are written as they are.
final class DataOutput: Sendable {
  /// Bytes are collected to about this many before they are written.
  static let bufferSize = 1 << 16

  private struct State {
    var buffer: [UInt8] = []
    var descriptor: Int32
    var isOpen = true
  }

  /// The output as the user named it.
  let name: String
  /// Whether a person looks at the output.
  let isTerminal: Bool

  /// The temporary file and the one that it becomes, or `nil` where the bytes go straight out.
  private let rename: (from: String, to: String)?
  private let state: Mutex<State>

  /// Opens an output; `nil` and `-` are standard output.
  init(path: String?) throws(OutputError) {
    guard let path, path != "-" else {
      name = "standard output"
      rename = nil
      isTerminal = SystemCall.isTerminal(SystemCall.standardOutput)
      state = Mutex(State(descriptor: SystemCall.standardOutput))
      return
    }
    name = path
    // A link stays a link: the file that it leads to is replaced.
    let target = Self.resolved(path)
    var information = stat()
    let exists = stat(target, &information) == 0
    if exists, information.st_mode & S_IFMT == S_IFDIR {
      throw .cannotWrite(path: path, reason: "is a directory")
    }
    if exists, information.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemProblem.last.reason) }
      rename = nil
      isTerminal = SystemCall.isTerminal(descriptor)
      state = Mutex(State(descriptor: descriptor))
      return
    }
    if exists, access(target, W_OK) != 0 { throw .cannotWrite(path: path, reason: SystemProblem.last.reason) }
    let temporary = Self.temporaryName(beside: target)
    Interruption.protect(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let problem = SystemProblem.last
      Interruption.release(temporary) {}
      throw .cannotWrite(path: path, reason: problem.reason)
    }
    if exists { fchmod(descriptor, information.st_mode & 0o7777) }
    rename = (temporary, target)
    isTerminal = false
    state = Mutex(State(descriptor: descriptor))
  }

  deinit { discard() }

  /// Writes text as UTF-8.
  func write(_ text: String) throws(OutputError) { try write(text.utf8) }

  /// Writes bytes; may be called from any thread, one call's bytes stay together.
  func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    let problem: SystemProblem? = state.withLock { state in
      precondition(state.isOpen, "an output is written after its end")
      state.buffer.append(contentsOf: bytes)
      return state.buffer.count >= Self.bufferSize || isTerminal ? Self.flush(&state) : nil
    }
    if let problem { throw error(problem) }
  }

  /// Hands on what has been collected, so that a reader at the other end sees it.
  func flush() throws(OutputError) {
    if let problem = state.withLock({ Self.flush(&$0) }) { throw error(problem) }
  }

  /// Writes the rest and gives a file its name; without this call the file never appears.
  func finish() throws(OutputError) {
    try flush()
    guard let rename else { return }
    let problem: SystemProblem? = state.withLock { state in
      var problem: SystemProblem?
      // Some file systems tell only here that the bytes did not fit.
      if close(state.descriptor) != 0 { problem = .last }
      state.isOpen = false
      Interruption.release(rename.from) {
        if problem == nil, Self.move(rename.from, rename.to) != 0 { problem = .last }
        if problem != nil { unlink(rename.from) }
      }
      return problem
    }
    if let problem { throw error(problem) }
  }

  /// Ends without a result; a file that was there before stays as it was.
  func discard() {
    guard let rename else { return }
    state.withLock { state in
      guard state.isOpen else { return }
      close(state.descriptor)
      state.isOpen = false
      Interruption.release(rename.from) { unlink(rename.from) }
    }
  }

  private static func flush(_ state: inout State) -> SystemProblem? {
    do throws(SystemProblem) { try SystemCall.writeAll(state.buffer, to: state.descriptor) } catch {
      state.buffer = []
      return error
    }
    state.buffer.removeAll(keepingCapacity: true)
    return nil
  }

  private func error(_ problem: SystemProblem) -> OutputError {
    problem.code == EPIPE ? .brokenPipe : .cannotWrite(path: name, reason: problem.reason)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The call of the system; the property of the same name hides it elsewhere in this type.
  private static func move(_ old: String, _ new: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(old, new)
    #elseif canImport(Musl)
      Musl.rename(old, new)
    #else
      Darwin.rename(old, new)
    #endif
  }

  private static let counter = Mutex(0)

  /// A name that no other process and no other output of this one uses.
  private static func temporaryName(beside path: String) -> String {
    let number = counter.withLock { count in
      count += 1
      return count
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return "\(folder).align-tool-\(getpid())-\(number).tmp"
  }
}
