import Foundation
import Synchronization

/// A program that does a part of the work which it is known to do well.
///
/// It is run without a shell, with its input named or open and nothing else. What it writes goes to files without names, so that
/// nothing is left behind however the process ends.
package struct ExternalProgram: Sendable, Hashable {
  /// The path of the program.
  let path: String

  /// Finds a program by its name; `nil` where no folder has it.
  init?(_ name: String, in folders: [String]) {
    let found = folders.lazy.map { $0 + "/" + name }.first(where: FileManager.default.isExecutableFile)
    guard let found else { return nil }
    path = found
  }

  /// What a run may take.
  struct Limits: Sendable, Hashable {
    /// Seconds after which it is ended.
    var seconds: Double
    /// The most that it may write, in bytes.
    var output: Int
    /// The most memory that it may take, in bytes; `nil` if the program is given that limit itself.
    var memory: Int?
  }

  /// The programs that run, and whether more may be started.
  private static let running = Mutex((processes: Set<Int32>(), isOver: false))

  /// Ends the programs that run and lets no more start, for a process that is about to end.
  package static func endAll() {
    running.withLock { running in
      running.isOver = true
      for process in running.processes { kill(process, SIGKILL) }
    }
  }

  /// The name of the program.
  private var name: String { InputFile.name(of: path) }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: its arguments; no shell sees them.
  ///   - file: the file that it works on, for messages.
  ///   - limits: what it may take.
  ///   - input: what it finds on its standard input.
  /// - Returns: what the program writes, as a file at its start that is gone when it is closed.
  /// - Throws: `ReadError` where it cannot be run, fails, or goes beyond a limit.
  func run(
    _ arguments: [String],
    for file: String,
    limits: Limits,
    from input: FileHandle = .nullDevice
  ) throws(ReadError) -> FileHandle {
    func error(_ problem: String, _ expected: String) -> ReadError {
      ReadError(.badData, file: file, problem: problem, expected: expected)
    }
    guard let output = NamelessFile.make(), let talk = NamelessFile.make() else {
      throw ReadError(
        .unreadable,
        file: file,
        problem: "cannot create a temporary file for its text",
        expected: "free space in \(NamelessFile.folder)"
      )
    }
    let outcome: Outcome
    do {
      outcome = try execute(arguments, from: input, to: output, talk, limits)
    } catch { throw ReadError(.unreadable, file: file, problem: "'\(name)' cannot be run: \(error)") }
    if !outcome.isInTime {
      throw error("'\(name)' took more than \(Int(limits.seconds)) seconds", "a smaller file")
    }
    if outcome.isTooLarge {
      throw error("'\(name)' writes more than \(limits.output >> 20) MiB", "a smaller file")
    }
    guard outcome.status == 0 else {
      let lines = outcome.talk.split(whereSeparator: \.isNewline)
      throw error(
        "'\(name)' cannot read it: \((lines.first.map(String.init) ?? "no reason given").quoted)",
        "an undamaged file"
      )
    }
    return output
  }

  private struct Outcome {
    var status: Int32 = 0
    var isInTime = true
    var isTooLarge = false
    var talk = ""
  }

  /// Seconds between two looks at the size of the output.
  private static let interval = 0.05
  /// What is kept of what a program says on its standard error, in bytes.
  private static let mostTalk = 2000

  private func execute(
    _ arguments: [String],
    from input: FileHandle,
    to output: FileHandle,
    _ talk: FileHandle,
    _ limits: Limits
  ) throws -> Outcome {
    let process = Process()
    let command = limited(arguments, limits)
    process.executableURL = URL(fileURLWithPath: command.path)
    process.arguments = command.arguments
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = talk
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { @Sendable _ in ended.signal() }
    let identifier = try Self.running.withLock { running in
      guard !running.isOver else { throw CancellationError() }
      try process.run()
      running.processes.insert(process.processIdentifier)
      return process.processIdentifier
    }
    defer { _ = Self.running.withLock { $0.processes.remove(identifier) } }
    var outcome = Outcome()
    let deadline = DispatchTime.now() + limits.seconds
    while ended.wait(timeout: .now() + Self.interval) == .timedOut {
      outcome.isTooLarge = NamelessFile.size(output) > limits.output
      outcome.isInTime = DispatchTime.now() < deadline
      guard outcome.isTooLarge || !outcome.isInTime else { continue }
      kill(identifier, SIGKILL)
      ended.wait()
      return outcome
    }
    outcome.isTooLarge = NamelessFile.size(output) > limits.output
    outcome.status = process.terminationReason == .exit ? process.terminationStatus : -1
    try talk.seek(toOffset: 0)
    outcome.talk = String(decoding: try talk.read(upToCount: Self.mostTalk) ?? Data(), as: UTF8.self)
    try output.seek(toOffset: 0)
    return outcome
  }

  /// The program and its arguments behind the one that has the system hold it to its limits, where there is one; these outlast
  /// this process.
  private func limited(_ arguments: [String], _ limits: Limits) -> (path: String, arguments: [String]) {
    guard let limiter = ExternalProgram("prlimit", in: DocumentText.usualFolders) else {
      return (path, arguments)
    }
    // One byte more, so that output that is too large can be told from output that just fits.
    var all = ["--cpu=\(Int(limits.seconds))", "--fsize=\(limits.output + 1)"]
    if let memory = limits.memory { all.append("--as=\(memory)") }
    return (limiter.path, all + ["--", path] + arguments)
  }
}
