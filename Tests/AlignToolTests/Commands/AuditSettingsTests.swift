import Foundation
import Testing

/// Baselines, severities and configuration files, as the command takes them.
@Suite struct AuditSettingsTests {
  private static let rows = "Press <b>OK</b>.\t请按<b>确定。\nHe came，and left.\t他来了，又走了。\n"

  private func checks(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      line.split(separator: "\"").drop { $0 != "check" }.dropFirst(2).first.map(String.init)
    }
  }

  @Test func aBaselineLeavesOutWhatIsAccepted() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    let first = try work.run("audit", "rows.tsv", "--baseline", "ok.json", "--update-baseline")
    #expect(first.exitCode == 0 && first.text == "2 pairs: no findings\n")
    let second = try work.run("audit", "rows.tsv", "--baseline", "ok.json", "--fail-on", "note")
    #expect(second.exitCode == 0)
    #expect(second.errorText.contains("ok.json: 2 accepted findings hidden"))
    try work.write("rows.tsv", "It is late.\t很晚了。\n" + Self.rows + "Press <i>OK</i>.\t请按确定。\n")
    let third = try work.run("audit", "rows.tsv", "--baseline", "ok.json", "--format", "jsonl")
    #expect(third.exitCode == 1 && checks(third.text) == ["tag", "tag"])
    try work.write("rows.tsv", "It is late.\t很晚了。\n")
    let fourth = try work.run("audit", "rows.tsv", "--baseline", "ok.json")
    #expect(fourth.exitCode == 0 && fourth.errorText.contains("2 accepted findings no longer found"))
  }

  @Test func aBaselineThatIsNotThereIsAnError() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    #expect(try work.run("audit", "rows.tsv", "--baseline", "gone.json").exitCode == 66)
    #expect(try work.run("audit", "rows.tsv", "--update-baseline").exitCode == 64)
  }

  @Test func severitiesOfChecks() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    let result = try work.run("audit", "rows.tsv", "--severity", "tag=note,width=error", "--format", "jsonl")
    #expect(result.text.contains(#""check":"tag","severity":"note""#))
    #expect(result.text.contains(#""check":"width","severity":"error""#))
    let unknown = try work.run("audit", "rows.tsv", "--severity", "tga=note")
    #expect(unknown.exitCode == 64)
  }

  private static let settings =
    #"{"audit": {"disable": ["tag"], "severity": {"width": "warning"}, "fail-on": "warning"}}"#

  /// Who delivers a text does not settle how it is audited.
  @Test(arguments: ["rows.tsv", "./rows.tsv", ".", "link.tsv"])
  func settingsBesideAnInputAreNotUsed(_ input: String) throws {
    let work = try Workspace()
    try work.write("folder/rows.tsv", Self.rows)
    try work.write("folder/.align.json", Self.settings)
    _ = try work.shell("ln -s rows.tsv folder/link.tsv")
    let path = "folder/\(input)"
    let result = try work.run("audit", path, "--format", "jsonl")
    #expect(checks(result.text).contains("tag"))
    #expect(
      result.errorText.contains(".align.json is not used because it is next to an input"),
      "\(result.errorText)"
    )
    let named = try work.run("audit", path, "--format", "jsonl", "--config", "folder/.align.json")
    #expect(Set(checks(named.text)) == ["width"])
    #expect(named.errorText == "Note: using the settings of folder/.align.json\n")
  }

  @Test(arguments: [
    ("cp s .align.json; align-tool audit folder/rows.tsv", ".align.json"),
    ("cp s folder/.align.json; cd folder; align-tool audit rows.tsv", ".align.json"),
    ("cp s .align.json; mkdir .git; cd folder; align-tool audit rows.tsv", "$PWD/.align.json"),
    (
      "mkdir home; cp s home/.align.json; HOME=$PWD/home align-tool audit folder/rows.tsv",
      "$PWD/home/.align.json"
    ),
  ])
  func settingsOfTheProjectAndOfHomeAreTold(_ script: String, _ file: String) throws {
    let work = try Workspace()
    try work.write("folder/rows.tsv", Self.rows)
    try work.write("s", Self.settings)
    let result = try work.shell("export HOME=$PWD/nobody; \(script) --format jsonl")
    #expect(checks(result.text) == ["width"], "\(result.errorText)")
    let path = file.replacing("$PWD", with: try work.shell("pwd -P").text.dropLast())
    #expect(result.errorText == "Note: using the settings of \(path)\n")
  }

  /// Without a repository the folders above are other people's.
  @Test func settingsAboveTheFolderAreNotUsed() throws {
    let work = try Workspace()
    try work.write("folder/rows.tsv", Self.rows)
    try work.write(".align.json", Self.settings)
    let result = try work.shell(
      "export HOME=$PWD/nobody; cd folder; align-tool audit rows.tsv --format jsonl"
    )
    #expect(checks(result.text).contains("tag") && result.errorText.isEmpty)
  }

  @Test func aConfigurationOfTheFolder() throws {
    let work = try Workspace()
    try work.write("folder/rows.tsv", Self.rows)
    try work.write(".align.json", Self.settings)
    let result = try work.run("audit", "folder/rows.tsv", "--format", "jsonl")
    #expect(checks(result.text) == ["width"] && result.exitCode == 1)
    // Flags go before the file.
    let flags = try work.run(
      words: [
        "audit", "folder/rows.tsv", "--format", "jsonl", "--enable", "tag", "--disable", "width", "--fail-on",
        "never",
      ]
    )
    #expect(checks(flags.text) == ["tag"] && flags.exitCode == 0)
  }

  @Test(arguments: [
    (#"{"audit": {"disabel": []}}"#, "unknown key 'disabel'", "did you mean 'disable'?"),
    (#"{"audti": {}}"#, "unknown key 'audti'", "did you mean 'audit'?"),
    (#"{"audit": {"disable": ["tga"]}}"#, "unknown check 'tga'", "did you mean 'tag'?"),
    (#"{"audit": {"severity": {"tag": "bad"}}}"#, "'severity' of 'tag' is 'bad'", "note, warning or error"),
    (#"{"audit": {"fail-on": 3}}"#, "'fail-on' is '3'", "'never'"),
    ("{", "not a JSON object", "audit"),
  ])
  func aWrongConfigurationIsToldOf(_ text: String, _ problem: String, _ expected: String) throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    try work.write("settings.json", text)
    let result = try work.run("audit", "rows.tsv", "--config", "settings.json")
    #expect(result.exitCode == 65)
    #expect(result.errorText.contains(problem) && result.errorText.contains(expected), "\(result.errorText)")
  }

  @Test func theScoreStandsAtTheEnd() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    let result = try work.run("audit", "rows.tsv", "--fail-on", "never", "--severity", "width=warning")
    #expect(result.text.contains("MQM penalty"))
    #expect(result.text.contains("design and markup/markup tag 25, locale conventions/character width 1"))
  }
}
