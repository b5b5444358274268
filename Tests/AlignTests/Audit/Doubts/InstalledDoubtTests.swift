import Foundation
import Testing

@testable import Align

/// What the models that are installed on this machine make of doubts, where they are.
@Suite(.enabled(if: InstalledEncoder.path != nil, "no encoder is installed"))
struct InstalledDoubtTests {
  private func findings(
    _ pairs: [(String, String)],
    minimumProbability: Double? = nil,
    withModels: Bool = true
  ) throws -> [Finding] {
    let folder = URL(fileURLWithPath: try #require(InstalledEncoder.path)).deletingLastPathComponent().path
    let resources = withModels ? try AlignerResources.installed(in: folder) : AlignerResources()
    return Auditor(
      names: ["negation", "opposite", "name-mismatch"],
      minimumProbability: minimumProbability,
      resources: resources
    ).findings(in: AlignedDocument(pairs))
  }

  private static let rights = [
    ("The ministry said on Monday that it would not open the three schools.", "该部周一表示，不会开办这三所学校。"),
    ("The river did not rise after the rain, so the lower fields were safe.", "雨后河水没有上涨，低处的田地平安无事。"),
    ("Profits rose by a third while debts fell sharply last year.", "去年利润增长三分之一，债务则大幅下降。"),
    ("The American president flew to Berlin to meet the chancellor.", "美国总统飞往柏林会见德国总理。"),
  ]

  @Test func rightPairsAreSilent() throws {
    #expect(try findings(Self.rights).filter { $0.severity > .note }.isEmpty)
  }

  /// A doubt that vectors were asked about tells what they said, and the same whatever pairs stand beside it.
  @Test func whatWasAskedIsTold() throws {
    let wrong = ("The ministry said on Monday that it would not open the three schools.", "该部周一表示，将开办这三所学校。")
    let alone = try findings([wrong], minimumProbability: 0)
    #expect(alone.contains { $0.check == "negation" && $0.grounds.contains { $0.hasPrefix("relief=") } })
    let beside = try findings([Self.rights[0], wrong, Self.rights[1]], minimumProbability: 0)
    #expect(beside.filter { $0.bead == 1 }.map(\.probability) == alone.map(\.probability))
    let without = try findings([wrong], minimumProbability: 0, withModels: false)
    #expect(!without.contains { $0.grounds.contains { $0.hasPrefix("relief=") } })
  }
}
