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

  /// A program that helps ends with the tool, and its output goes with it.
  @Test(arguments: ["INT", "TERM", "KILL"]) func nothingIsLeftOfProgramsThatHelp(_ signal: String) throws {
    let work = try Workspace()
    let paragraphs = String(
      repeating: "<p>The river rose by three metres on Monday, and nobody was hurt.</p>\n",
      count: 40_000
    )
    try work.write("a.html", paragraphs)
    try work.write("b.txt", "好。\n")
    let result = try work.shell(
      """
      set -m; mkdir tmp; export TMPDIR=$PWD/tmp
      [ -x /usr/bin/pandoc ] || { echo no pandoc; exit; }
      align-tool align --english a.html --chinese b.txt -q & tool=$!
      for try in {1..60}; do helper=$(pgrep -P $tool pandoc) && break; sleep 0.1; done
      [ -n "$helper" ] && echo runs; kill -\(signal) $tool; wait $tool; echo $?
      # Nobody can end a program with a tool that is killed; it ends by itself.
      [ \(signal) = KILL ] && kill $helper
      # One that has ended may wait for somebody to ask how.
      sleep 0.2; case $(ps -o stat= -p $helper) in ""|Z*) ;; *) echo still runs ;; esac; ls -A tmp
      """
    )
    if result.text == "no pandoc\n" {
      print("SKIPPED: pandoc is missing; run scripts/setup-tests.sh")
      return
    }
    let code = ["INT": 130, "TERM": 143, "KILL": 137][signal] ?? 0
    #expect(result.text == "runs\n\(code)\n", "\(result.text)\(result.errorText)")
  }
}
