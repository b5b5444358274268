import Align
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
  /// About this many bytes are collected before they are written.
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
  /// Whether `finish` gives a file its name.
  var replacesFile: Bool { rename != nil }
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
    let target: String
    switch OutputPath(following: path) {
    case .descriptor(let number):
      let descriptor = fcntl(number, F_DUPFD_CLOEXEC, 3)
      guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemProblem.last.reason) }
      rename = nil
      isTerminal = SystemCall.isTerminal(descriptor)
      state = Mutex(State(descriptor: descriptor))
      return
    case .path(let path): target = path
    }
    var information = stat()
    let exists = FilePath.withSystemPath(target) { stat($0, &information) } == 0
    // Links that lead to each other are no place for a file, and stay.
    if !exists, errno == ELOOP { throw .cannotWrite(path: path, reason: SystemProblem.last.reason) }
    if exists, information.st_mode & S_IFMT == S_IFDIR {
      throw .cannotWrite(path: path, reason: "is a directory")
    }
    if exists, information.st_mode & S_IFMT != S_IFREG {
      let descriptor = FilePath.withSystemPath(target) { open($0, O_WRONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemProblem.last.reason) }
      rename = nil
      isTerminal = SystemCall.isTerminal(descriptor)
      state = Mutex(State(descriptor: descriptor))
      return
    }
    if exists, FilePath.withSystemPath(target, { access($0, W_OK) }) != 0 {
      throw .cannotWrite(path: path, reason: SystemProblem.last.reason)
    }
    for (ending, program) in [(".gz", "gzip"), (".zst", "zstd")] where path.lowercased().hasSuffix(ending) {
      let plain = path.dropLast(ending.count)
      throw .cannotWrite(
        path: path,
        reason: "outputs are not compressed; write '\(plain)' and run '\(program) \(plain)'"
      )
    }
    let temporary: TemporaryFile
    do throws(SystemProblem) { temporary = try TemporaryFile(beside: target) } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    // A file that was taken over has the mode that its maker gave it.
    let usual = 0o666 & ~Self.mask
    fchmod(temporary.descriptor, exists ? information.st_mode & 0o7777 : usual)
    rename = (temporary.path, target)
    isTerminal = false
    state = Mutex(State(descriptor: temporary.descriptor))
  }

  deinit { discard() }

  /// Writes text as UTF-8.
  func write(_ text: String) throws(OutputError) { try write(text.utf8) }

  /// Writes bytes; may be called from any thread, one call's bytes stay together.
  func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    let problem: SystemProblem? = state.withLock { state in
      precondition(state.isOpen, "an output is written after its end")
      if isTerminal {
        state.buffer += TerminalText.neutralised(Array(bytes))
      } else if bytes.count >= Self.bufferSize {
        // Many bytes go straight out, so that a document of a hundred megabytes is not held twice.
        return Self.flush(&state) ?? Self.write(Array(bytes), to: state.descriptor)
      } else {
        state.buffer.append(contentsOf: bytes)
      }
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
      // The bytes are on the disk before the name is, so that a loss of power leaves the old file or the new one.
      var problem = SystemCall.sync(state.descriptor)
      // Some file systems tell only here that the bytes did not fit.
      if close(state.descriptor) != 0, problem == nil { problem = .last }
      state.isOpen = false
      Interruption.release(rename.from) {
        if problem == nil, Self.move(rename.from, rename.to) != 0 { problem = .last }
        if problem != nil { Self.remove(rename.from) }
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
      Interruption.release(rename.from) { Self.remove(rename.from) }
    }
  }

  private static func flush(_ state: inout State) -> SystemProblem? {
    let problem = write(state.buffer, to: state.descriptor)
    if problem == nil { state.buffer.removeAll(keepingCapacity: true) } else { state.buffer = [] }
    return problem
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> SystemProblem? {
    do throws(SystemProblem) { try SystemCall.writeAll(bytes, to: descriptor) } catch { return error }
    return nil
  }

  private func error(_ problem: SystemProblem) -> OutputError {
    problem.code == EPIPE ? .brokenPipe : .cannotWrite(path: name, reason: problem.reason)
  }

  /// The rights that a new file does not get.
  private static let mask: mode_t = {
    let mask = umask(0)
    umask(mask)
    return mask
  }()

  private static func remove(_ path: String) { _ = FilePath.withSystemPath(path) { unlink($0) } }

  /// The call of the system; the property of the same name hides it elsewhere in this type.
  private static func move(_ old: String, _ new: String) -> Int32 {
    #if canImport(Glibc)
      FilePath.withSystemPath(old) { old in FilePath.withSystemPath(new) { Glibc.rename(old, $0) } }
    #elseif canImport(Musl)
      FilePath.withSystemPath(old) { old in FilePath.withSystemPath(new) { Musl.rename(old, $0) } }
    #else
      FilePath.withSystemPath(old) { old in FilePath.withSystemPath(new) { Darwin.rename(old, $0) } }
    #endif
  }
}
