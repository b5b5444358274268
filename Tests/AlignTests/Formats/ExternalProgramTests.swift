import Foundation
import Testing

@testable import Align

@Suite struct ExternalProgramTests {
  private static let folders = ["/usr/bin", "/bin"]
  private static let limits = ExternalProgram.Limits(seconds: 20, output: 1 << 20, memory: 1 << 30)

  /// Runs a program, and gives what it writes or what is wrong.
  private func run(
    _ name: String,
    _ arguments: [String],
    limits: ExternalProgram.Limits = Self.limits,
    from input: FileHandle = .nullDevice
  ) throws -> (text: String, problem: String) {
    let program = try #require(ExternalProgram(name, in: Self.folders))
    do {
      let output = try program.run(arguments, for: "x.docx", limits: limits, from: input)
      return (String(decoding: try output.readToEnd() ?? Data(), as: UTF8.self), "")
    } catch { return ("", "\(error)") }
  }

  @Test func whatAProgramWritesIsReadFromItsStart() throws {
    #expect(try run("printf", ["%s", "a; b $c"]).text == "a; b $c")
    #expect(try run("sh", ["-c", "pwd; echo $HOME"]).text == "/\n/nonexistent\n")
  }

  @Test func aProgramThatFailsSaysWhy() throws {
    let problem = try run("sh", ["-c", "echo no good >&2; exit 3"]).problem
    #expect(problem.hasPrefix("x.docx: 'sh' cannot read it: 'no good'"), "\(problem)")
  }

  @Test(arguments: [
    ("sleep", ["9"], "took more than 1 seconds"),
    ("head", ["-c", "3000000", "/dev/zero"], "writes more than 1 MiB"),
    ("head", ["-c", "1048577", "/dev/zero"], "writes more than 1 MiB"),
    ("cat", ["/dev/zero"], "writes more than 1 MiB"),
    ("sh", ["-c", "kill -9 $$"], "cannot read it: 'no reason given'"),
  ])
  func limitsHold(_ name: String, _ arguments: [String], _ says: String) throws {
    var limits = Self.limits
    if name == "sleep" { limits.seconds = 1 }
    let problem = try run(name, arguments, limits: limits).problem
    #expect(problem.contains(says), "\(problem)")
  }

  @Test func whatFitsIsNotTooLarge() throws {
    #expect(try run("head", ["-c", "1048576", "/dev/zero"]).text.utf8.count == 1 << 20)
  }

  #if os(Linux)
    @Test func aLimitOfMemoryHolds() throws {
      var limits = Self.limits
      limits.memory = 100 << 20
      let words = ["if=/dev/zero", "of=/dev/null", "count=1"]
      #expect(try run("dd", words + ["bs=10M"], limits: limits).problem == "")
      let problem = try run("dd", words + ["bs=500M"], limits: limits).problem
      #expect(problem.contains("'dd' cannot read it"), "\(problem)")
    }
  #endif
}
