import Align
import Foundation

/// Runs modules of the user's Python, which downloads and unpacks packages.
enum PythonModule {
  /// What came of a run.
  struct Outcome {
    let succeeded: Bool
    /// The last line of what was said that is about an error, or the last line at all.
    let complaint: String
  }

  /// Runs `python3 -m module arguments…` to its end.
  ///
  /// - Throws: `ReadError` where there is no Python.
  static func run(_ module: String, _ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-m", module] + arguments
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch {
      throw ReadError(.unreadable, file: "python3", problem: "cannot be run", expected: "Python 3 with pip")
    }
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // What env(1) answers where there is no such program.
    if process.terminationStatus == 127 {
      throw ReadError(.noInput, file: "python3", problem: "no such program", expected: "Python 3 with pip")
    }
    let lines = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    let complaint = lines.last { $0.lowercased().contains("error") } ?? lines.last ?? "no word why"
    return Outcome(succeeded: process.terminationStatus == 0, complaint: complaint)
  }
}
