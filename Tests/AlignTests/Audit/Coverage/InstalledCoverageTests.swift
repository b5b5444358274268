import Foundation
import Testing

@testable import Align

/// What coverage finds with the models that are installed on this machine, where they are.
@Suite(.enabled(if: InstalledEncoder.path != nil, "no encoder is installed"))
struct InstalledCoverageTests {
  private let auditor: Auditor

  init() throws {
    let folder = URL(fileURLWithPath: try #require(InstalledEncoder.path)).deletingLastPathComponent().path
    auditor = Auditor(names: ["omission", "addition"], resources: try AlignerResources.installed(in: folder))
  }

  private static let pairs = [
    ("The ministry said on Monday that it would open three new schools.", "该部周一表示，将开办三所新学校。"),
    ("She took the train to the coast and stayed there for a week.", "她坐火车去了海边，在那里住了一周。"),
    ("The river rose after the rain, and the lower fields were flooded.", "雨后河水上涨，低处的田地被淹。"),
    ("Workers finished the bridge two months ahead of schedule.", "工人们提前两个月建成了大桥。"),
    ("The hospital has hired more nurses because many people are ill.", "由于病人很多，医院雇了更多护士。"),
    ("He studied chemistry at the university before he became a painter.", "他成为画家之前在大学学习化学。"),
    ("Farmers in the north are worried about the drought.", "北方的农民为旱情担忧。"),
    ("The film won two prizes at the festival in autumn.", "这部电影在秋季的电影节上获得两项奖。"),
  ]

  private func findings(_ pairs: [(String, String)]) -> [Finding] {
    auditor.findings(in: AlignedDocument(pairs)).filter { $0.severity > .note }
  }

  @Test func rightPairsAreSilent() { #expect(findings(Self.pairs).isEmpty) }

  /// A phrase of a language is told where the other one lacks it, and nothing of the pairs beside it.
  @Test(
    arguments: [
      (
        0,
        "The ministry said on Monday, in reply to a question about the price of bread and milk, that it would open three new schools.",
        nil
      ),
      (
        2,
        "The river rose after the rain, and the lower fields, where the old soldiers used to keep their horses, were flooded.",
        nil
      ),
      (3, nil, "工人们不顾严寒和大雪，在当地居民送来的热汤支持下，提前两个月建成了大桥。"),
      (5, nil, "他成为画家之前，听从了在银行工作的叔父的劝告，在大学学习化学。"),
    ] as [(Int, String?, String?)]
  )
  func whatOneSideSaysAloneIsTold(_ index: Int, _ english: String?, _ chinese: String?) {
    var pairs = Self.pairs
    pairs[index] = (english ?? pairs[index].0, chinese ?? pairs[index].1)
    let found = findings(pairs)
    #expect(found.map(\.bead) == [index], "\(found.map(\.message))")
    #expect(found.first?.check == (english == nil ? "omission" : "addition"))
  }
}
