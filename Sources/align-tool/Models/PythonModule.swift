import Align
import Foundation

/// Runs modules of the user's Python, which downloads and unpacks packages.
///
/// Nothing of the current folder is run: the interpreter is one that is at an absolute path, it works in a folder that nobody
/// else writes to, and it is isolated (`-I`), so that a `pip.py` that lies about is no module to it.
enum PythonModule {
  /// What came of a run.
  struct Outcome {
    let succeeded: Bool
    /// The last line of what was said that is about an error, or the last line at all.
    let complaint: String
  }

  /// Runs `python3 -I -m module arguments…` to its end; paths in the arguments must be absolute.
  ///
  /// - Throws: `ReadError` where there is no Python.
  static func run(_ module: String, _ arguments: [String], in folder: String) throws -> Outcome {
    guard let interpreter = interpreter() else {
      throw ReadError(.noInput, file: "python3", problem: "no such program", expected: "Python 3 with pip")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = ["-I", "-m", module] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch {
      throw ReadError(.unreadable, file: "python3", problem: "cannot be run", expected: "Python 3 with pip")
    }
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    let complaint = lines.last { $0.lowercased().contains("error") } ?? lines.last ?? "no reason given"
    return Outcome(succeeded: process.terminationStatus == 0, complaint: complaint)
  }

  /// The first `python3` in the folders of `PATH`, those passed over that are relative to where one happens to be.
  private static func interpreter() -> String? {
    (SystemCall.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
      .filter { $0.hasPrefix("/") }
      .map { "\($0)/python3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
