import Foundation
import Testing

/// The memories that the built tool makes of the seeds, as xmllint and PyPI's translate-toolkit read them.
///
/// `scripts/setup-tests.sh` installs both. Without them the tests are skipped with a line, but under CI they fail.
@Suite struct OutsideReaderTests {
  private static let tools = Repository.path(".build/test-tools")

  /// Whether the files that a test needs are there.
  private func has(_ paths: String...) -> Bool {
    let missing = paths.filter { !FileManager.default.fileExists(atPath: $0) }
    if missing.isEmpty { return true }
    let message = "\(missing.joined(separator: ", ")) missing; run scripts/setup-tests.sh"
    if ProcessInfo.processInfo.environment["CI"] == "true" {
      Issue.record("\(message)")
    } else {
      print("SKIPPED: \(message)")
    }
    return false
  }

  /// The seeds as TMX and JSONL.
  private func work() throws -> Workspace {
    let work = try Workspace()
    let result = try work.run("align", Repository.path("seeds"), "-o", "s.tmx", "-o", "s.jsonl")
    #expect(result.exitCode == 0, "\(result.errorText)")
    return work
  }

  @Test func theSeedsMemoryIsValid() throws {
    let dtd = Self.tools + "/tmx14.dtd"
    guard has(dtd) else { return }
    let result = try work().shell("xmllint --noout --nonet --dtdvalid '\(dtd)' s.tmx")
    #expect(result.exitCode == 0, "\(result.errorText.prefix(500))")
  }

  @Test func everyUnitOfTheSeedsMemoryIsIntact() throws {
    let python = Self.tools + "/venv/bin/python"
    guard has(python) else { return }
    let work = try work()
    let script = """
      import json
      from translate.storage import tmx
      for unit in tmx.tmxfile.parsefile("s.tmx").units:
        print(json.dumps([unit.source or "", unit.target or ""], ensure_ascii=False))
      """
    try work.write("read.py", script)
    let result = try work.shell("'\(python)' -X utf8 read.py")
    #expect(result.exitCode == 0, "\(result.errorText.suffix(500))")
    let units = try result.text.split(separator: "\n").map {
      try JSONDecoder().decode([String].self, from: Data($0.utf8))
    }
    let expected = try objects(work.text("s.jsonl")).map {
      [$0["english_text"] as? String, $0["chinese_text"] as? String].compactMap { $0 }
    }
    #expect(units.count > 100 && units == expected)
  }
}
