import Testing

@testable import Align

/// How scores become decisions, and how limits are read.
@Suite struct CorpusCleanerTests {
  private let markup = CorpusSamples.pair("<b>Hello</b> https://example.org/", "你好")

  @Test func theFirstRefusalEndsTheAskingUnlessAllAreAsked() {
    let cleaner = CorpusCleaner()
    let first = cleaner.judge(markup, asksAll: false)
    #expect(first.refusals.map { cleaner.names[$0] } == ["markup"])
    #expect(first.scores.last == .some(nil))
    let all = cleaner.judge(markup, asksAll: true)
    #expect(all.refusals.count > 1)
    #expect(all.refusals.first == first.refusals.first)
  }

  @Test func aLimitDecidesWithoutTheScoreChanging() throws {
    let limits = try FilterLimits(Array(#"{"markup": {"most": 5}, "web-address": {}}"#.utf8), file: "l.json")
    let strict = CorpusCleaner().judge(markup, asksAll: true)
    let cleaner = CorpusCleaner(limits: limits)
    let lenient = cleaner.judge(markup, asksAll: true)
    #expect(strict.scores == lenient.scores)
    #expect(!lenient.refusals.contains { ["markup", "web-address"].contains(cleaner.names[$0]) })
  }

  @Test func whatIsPrintedIsReadAgain() throws {
    let text = try FilterLimits(Array(#"{"numbers": {"least": -1, "most": 2.5}}"#.utf8), file: "l").text
    let read = try FilterLimits(Array(text.utf8), file: "l")
    #expect(read.text == text)
    for explanation in CorpusCleaner.allExplanations where explanation.name != "numbers" {
      #expect(read.limit(of: explanation) == explanation.limit)
    }
  }

  @Test(arguments: [
    ("[]", "the limits cannot be read"), ("{\"numbers\": 3}", "the limits cannot be read"),
    ("{\"nubmers\": {\"most\": 1}}", "unknown filter 'nubmers'"),
    ("{\"numbers\": {\"max\": 1}}", "the limit of 'numbers' has the unknown key 'max'"),
    ("{\"numbers\": {\"least\": 2, \"most\": 1}}", "the limit of 'numbers' lets nothing pass"),
  ])
  func badLimitsAreToldOf(_ text: String, _ problem: String) {
    let error = #expect(throws: ReadError.self) { try FilterLimits(Array(text.utf8), file: "l.json") }
    #expect(error?.description.hasPrefix("l.json: \(problem)") ?? false, "\(error?.description ?? "")")
  }

  @Test func talliesAddUp() {
    let cleaner = CorpusCleaner()
    let pairs = [markup, CorpusSamples.pair("He nodded.", "他点了点头。"), CorpusSamples.pair("", "他")]
    var whole = CleaningTally(filterCount: cleaner.filters.count)
    var sum = whole
    for pair in pairs {
      let judgement = cleaner.judge(pair, asksAll: true)
      whole.add(judgement)
      var part = CleaningTally(filterCount: cleaner.filters.count)
      part.add(judgement)
      sum.add(part)
    }
    #expect(whole == sum)
    #expect(whole.kept + whole.taken.reduce(0, +) == whole.pairs)
    #expect(zip(whole.taken, whole.refused).allSatisfy { $0 <= $1 })
  }
}
