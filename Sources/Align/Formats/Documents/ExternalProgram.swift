import Foundation

/// A program that does a part of the work which it is known to do well.
struct ExternalProgram: Sendable, Hashable {
  /// The path of the program.
  let path: String

  /// Finds a program by its name; `nil` where no folder has it.
  init?(_ name: String, in folders: [String]) {
    let found = folders.lazy.map { $0 + "/" + name }.first(where: FileManager.default.isExecutableFile)
    guard let found else { return nil }
    path = found
  }

  /// The name of the program.
  private var name: String { InputFile.name(of: path) }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: what it is told; no shell sees them.
  ///   - file: the file that it works on, for messages.
  ///   - timeLimit: seconds after which it is ended.
  ///   - largest: the most that it may write, in bytes.
  /// - Returns: what the program writes.
  /// - Throws: `ReadError` where it cannot be run, fails, or goes beyond a limit.
  func run(_ arguments: [String], for file: String, timeLimit: Double, largest: Int) throws(ReadError)
    -> [UInt8]
  {
    let folder = try Self.makeFolder(for: file)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appendingPathComponent("output")
    try run(arguments, for: file, timeLimit: timeLimit, largest: largest, in: folder, to: output)
    return try InputFile.read(output.path)
  }

  /// Makes a folder that nobody else can look into.
  static func makeFolder(for file: String) throws(ReadError) -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("align-" + UUID().uuidString)
    do {
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      return folder
    } catch {
      throw ReadError(
        .unreadable,
        file: file,
        problem: "cannot create a temporary folder for its text",
        expected: "room in \(FileManager.default.temporaryDirectory.path)"
      )
    }
  }

  /// Runs the program in a folder and lets it write to a file there.
  func run(
    _ arguments: [String],
    for file: String,
    timeLimit: Double,
    largest: Int,
    in folder: URL,
    from input: FileHandle = FileHandle.nullDevice,
    to output: URL
  ) throws(ReadError) {
    func error(_ problem: String, _ expected: String) -> ReadError {
      ReadError(.badData, file: file, problem: problem, expected: expected)
    }
    let outcome: Outcome
    do {
      outcome = try execute(
        arguments,
        in: folder,
        from: input,
        to: output,
        timeLimit: timeLimit,
        largest: largest
      )
    } catch { throw ReadError(.unreadable, file: file, problem: "'\(name)' cannot be run: \(error)") }
    if !outcome.isInTime {
      throw error("'\(name)' took more than \(Int(timeLimit)) seconds", "a smaller file")
    }
    if outcome.isTooLarge { throw error("'\(name)' writes more than \(largest >> 20) MiB", "a smaller file") }
    guard outcome.status == 0 else {
      let lines = outcome.talk.split(whereSeparator: \.isNewline)
      throw error(
        "'\(name)' cannot read it: \((lines.first.map(String.init) ?? "no word why").quoted)",
        "a whole file"
      )
    }
  }

  private struct Outcome {
    var status: Int32
    var isInTime = true
    var isTooLarge = false
    var talk = ""
  }

  /// Seconds between two looks at the size of the output.
  private static let interval = 0.05

  private func execute(
    _ arguments: [String],
    in folder: URL,
    from input: FileHandle,
    to output: URL,
    timeLimit: Double,
    largest: Int
  ) throws -> Outcome {
    let talk = folder.appendingPathComponent("talk")
    for file in [output, talk] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8"]
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: talk)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { @Sendable _ in ended.signal() }
    try process.run()
    func size() -> Int {
      (try? FileManager.default.attributesOfItem(atPath: output.path))?[.size] as? Int ?? 0
    }
    var outcome = Outcome(status: 0)
    let deadline = DispatchTime.now() + timeLimit
    while ended.wait(timeout: .now() + Self.interval) == .timedOut {
      outcome.isTooLarge = size() > largest
      outcome.isInTime = DispatchTime.now() < deadline
      guard outcome.isTooLarge || !outcome.isInTime else { continue }
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      return outcome
    }
    outcome.isTooLarge = size() > largest
    outcome.status = process.terminationStatus
    outcome.talk = String(decoding: try Data(contentsOf: talk).prefix(2000), as: UTF8.self)
    return outcome
  }
}
