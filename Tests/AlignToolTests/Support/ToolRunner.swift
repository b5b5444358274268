import Foundation
import Testing

/// Runs the built `align-tool` as a user would.
///
/// Its standard streams are files, so that no amount of output can block; what a pipe does is tested through
/// a shell with `runShell`.
enum ToolRunner {
  /// What a run left behind.
  struct Result {
    let output: [UInt8]
    let errorOutput: [UInt8]
    let exitCode: Int32

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    var errorText: String { String(decoding: errorOutput, as: UTF8.self) }
  }

  /// Why there is no result.
  enum Failure: Error { case noTool, timeLimit(seconds: Double) }

  /// Runs the tool with arguments and gives what came out.
  ///
  /// - Parameters:
  ///   - arguments: The words after the tool's name.
  ///   - input: What stands on standard input.
  ///   - environment: Variables on top of the test's own; an empty text removes one.
  ///   - folder: The working folder, or the test's own.
  ///   - timeLimit: Seconds after which the tool is killed.
  /// - Returns: What the tool wrote and the code that it ended with.
  /// - Throws: `Failure` when there is no tool or the time is over, or an error of the file system.
  static func run(
    _ arguments: [String],
    input: String = "",
    environment: [String: String] = [:],
    folder: URL? = nil,
    timeLimit: Double = 60
  ) throws -> Result {
    try run(
      tool(),
      arguments,
      input: Array(input.utf8),
      environment: environment,
      folder: folder,
      timeLimit: timeLimit
    )
  }

  /// Runs a bash script in which `align-tool` is the built tool.
  static func runShell(
    _ script: String,
    environment: [String: String] = [:],
    folder: URL? = nil,
    timeLimit: Double = 60
  ) throws -> Result {
    let path = try tool().deletingLastPathComponent().path
    let inherited = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try run(
      URL(fileURLWithPath: "/bin/bash"),
      ["-c", script],
      input: [],
      environment: environment.merging(["PATH": "\(path):\(inherited)"]) { $1 },
      folder: folder,
      timeLimit: timeLimit
    )
  }

  /// The built tool, which lies beside the test bundle.
  static func tool() throws -> URL {
    var candidates = ProcessInfo.processInfo.arguments.prefix(1).map { URL(fileURLWithPath: $0) }
    candidates += Bundle.allBundles.map(\.bundleURL)
    for candidate in candidates {
      var folder = candidate.resolvingSymlinksInPath()
      for _ in 0..<4 {
        folder.deleteLastPathComponent()
        let tool = folder.appendingPathComponent("align-tool")
        if FileManager.default.isExecutableFile(atPath: tool.path) { return tool }
      }
    }
    throw Failure.noTool
  }

  private static func run(
    _ executable: URL,
    _ arguments: [String],
    input: [UInt8],
    environment: [String: String],
    folder: URL?,
    timeLimit: Double
  ) throws -> Result {
    try withTemporaryFolder { streams in
      let names = ["input", "output", "error"].map { streams.appendingPathComponent($0) }
      try Data(input).write(to: names[0])
      for name in names.dropFirst() { try Data().write(to: name) }
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      var variables = ProcessInfo.processInfo.environment
      // What a person installed must not change what the tests see.
      variables["ALIGN_MODELS"] = "none"
      for (name, value) in environment { variables[name] = value.isEmpty ? nil : value }
      process.environment = variables
      if let folder { process.currentDirectoryURL = folder }
      let handles = try names.enumerated().map { index, name in
        try index == 0 ? FileHandle(forReadingFrom: name) : FileHandle(forWritingTo: name)
      }
      // A process that has ended keeps its handles for a while; over 1,350 open ones crash Foundation's `Process.run`.
      defer { for handle in handles { try? handle.close() } }
      process.standardInput = handles[0]
      process.standardOutput = handles[1]
      process.standardError = handles[2]
      let ended = DispatchSemaphore(value: 0)
      process.terminationHandler = { @Sendable _ in ended.signal() }
      try process.run()
      if ended.wait(timeout: .now() + timeLimit) == .timedOut {
        kill(process.processIdentifier, SIGKILL)
        throw Failure.timeLimit(seconds: timeLimit)
      }
      return Result(
        output: Array(try Data(contentsOf: names[1])),
        errorOutput: Array(try Data(contentsOf: names[2])),
        exitCode: process.terminationStatus
      )
    }
  }
}

/// Calls `body` with a new empty folder and removes it afterwards.
func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "align-tests-\(UUID().uuidString)"
  )
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
