import Foundation
import Testing

@testable import align_tool

@Suite struct InterruptionTests {
  @Test func anInterruptionEndsWith130AndLeavesNoFile() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "align-tests-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("x.txt").path
    await #expect(processExitsWith: .exitCode(130)) { [path = path as String] in
      Interruption.install()
      let output = try DataOutput(path: path)
      try output.write("half")
      try output.flush()
      kill(getpid(), SIGINT)
      sleep(20)
      try output.finish()
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
