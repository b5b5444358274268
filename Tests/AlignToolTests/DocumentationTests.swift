import Align
import Foundation
import Testing

@testable import align_tool

/// What the documents say is what the tool does.
@Suite struct DocumentationTests {
  /// The documents that people read, by their paths in the repository.
  private static let documents: [String] = {
    let root = URL(fileURLWithPath: Repository.path("."))
    let places = ["", "Documentation", "Fixtures", "Integrations", ".github", ".github/ISSUE_TEMPLATE"]
    return places.flatMap { place in
      let folder = root.appendingPathComponent(place).path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { $0.hasSuffix(".md") }.sorted().map { place.isEmpty ? $0 : "\(place)/\($0)" }
    }
  }()

  @Test func everyDocumentIsLookedAt() {
    for name in ["README.md", "CONTRIBUTING.md", "Documentation/checks.md", "Integrations/README.md"] {
      #expect(Self.documents.contains(name))
    }
  }

  /// A command of a session in a document, and what it shows.
  private struct Step {
    var command: String
    var output = ""
  }

  /// The steps of the blocks that are marked as `console`.
  private static func sessions(_ lines: [String]) -> [Step] {
    var steps: [Step] = []
    var isInside = false
    for line in lines {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].output += line + "\n"
      }
    }
    return steps
  }

  @Test func theSessionsOfReadmeAreAsTheyRun() throws {
    let work = try Workspace()
    let steps = Self.sessions(try Repository.lines("README.md"))
    #expect(steps.count { $0.command.hasPrefix("align-tool ") } >= 2)
    for step in steps {
      if step.command.hasPrefix("cat ") {
        try work.write(String(step.command.dropFirst(4)), step.output)
      } else {
        let result = try work.shell("{ \(step.command); } 2>&1")
        #expect(result.exitCode <= 1 && result.text == step.output, "\(step.command)\n\(result.text)")
      }
    }
  }

  @Test func checksAreThoseOfTheAuditor() throws {
    try Golden.expect(Self.checks, is: "../../Documentation/checks.md")
  }

  /// The page that explains every check.
  private static var checks: String {
    var text = """
      # Checks

      What `align-tool audit` looks for, as `align-tool audit --list-checks` explains it. `--disable` and `--enable` take these names, and so do
      `--severity check=level` and the [settings](configuration.md). The severity of a finding follows from how sure it is, within what
      is listed here.


      """
    text += "| check | severity | finds |\n|---|---|---|\n"
    for check in Auditor.explanations {
      text += "| [\(check.name)](#\(check.name)) | \(severities(check)) | \(cell(check.summary)) |\n"
    }
    for check in Auditor.explanations {
      text += "\n## \(check.name)\n\(check.summary)\n\n"
      if !check.isOnByDefault { text += "Off unless enabled.\n\n" }
      text += "- flags: \(check.flags)\n- passes: \(check.passes)\n"
    }
    return text
  }

  private static func severities(_ check: CheckExplanation) -> String {
    check.severities.map(\.rawValue).joined(separator: ", ")
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// The links of a document outside of code.
  private static func links(_ lines: [String]) -> [String] {
    var links: [String] = []
    var isCode = false
    for line in lines {
      if line.hasPrefix("```") { isCode.toggle() }
      if isCode || line.hasPrefix("    ") { continue }
      let plain = line.replacing(/`[^`]*`/, with: "")
      links += plain.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    }
    return links
  }

  /// The anchor that a heading has on the pages of a repository.
  private static func anchor(_ heading: String) -> String {
    let kept = heading.lowercased().filter {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " || $0 == "_"
    }
    return kept.replacing(" ", with: "-")
  }

  @Test(arguments: documents) func noLinkIsDead(document: String) throws {
    for link in Self.links(try Repository.lines(document)) where !link.contains(":") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let folder = document.split(separator: "/").dropLast().joined(separator: "/")
      let path = parts[0].isEmpty ? document : folder.isEmpty ? parts[0] : "\(folder)/\(parts[0])"
      let isThere = FileManager.default.fileExists(atPath: Repository.path(path))
      #expect(isThere, "\(document): \(link)")
      guard isThere, parts.count == 2 else { continue }
      let headings = try Repository.lines(path).filter { $0.hasPrefix("#") }
      let anchors = headings.map { Self.anchor(String($0.drop { $0 == "#" }.dropFirst())) }
      #expect(anchors.contains(parts[1]), "\(document): \(link)")
    }
  }

  /// The command lines in a document, in code of either kind.
  private static func commandLines(_ text: String) -> [[String]] {
    text.matches(of: /align-tool ([^`\n|>;"]+)/).map { match in
      match.1.split { " '$(){}".contains($0) }.map(String.init)
    }
  }

  @Test(arguments: documents) func commandsAndFlagsAreKnown(document: String) throws {
    for words in Self.commandLines(try Repository.text(document)) {
      var path = ["align-tool"]
      for word in words {
        guard everyCommand.contains(where: { $0.path == path + [word] }) else { break }
        path.append(word)
      }
      let isProse = path.count == 1
      guard !isProse, let entry = everyCommand.first(where: { $0.path == path }) else { continue }
      let names = Set(entry.specification.allFlags.flatMap { [$0.long, $0.negation ?? $0.long] })
      for word in words where word.hasPrefix("--") && word.count > 2 {
        let flag = word.split { "=.,:".contains($0) }.first.map(String.init) ?? word
        #expect(names.contains(flag), "\(document): \(words.joined(separator: " "))")
      }
    }
  }
}
