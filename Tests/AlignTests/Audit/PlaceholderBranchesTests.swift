import Testing

@testable import Align

/// Messages with branches need not have the same branches in both languages.
@Suite struct PlaceholderBranchesTests {
  private func findings(_ english: String, _ chinese: String) -> [String] {
    let pair = AlignedPair(
      bead: 0,
      english: .init(segments: [english]),
      chinese: .init(segments: [chinese])
    )
    return Auditor(names: ["placeholder", "number-missing", "number-added", "number-mismatch"])
      .findings(in: AlignedDocument(identifier: "d", pairs: [pair])).map(\.message)
  }

  @Test(arguments: [
    ("{n, plural, one {1 file} other {{n} files}}", "{n, plural, other {{n}个文件}}"),
    ("{n, plural, one {# file} other {# files}}", "{n, plural, other {{n}个文件}}"),
    (
      "{n, plural, =0 {{who} has none} one {{who} has 1} other {{who} has #}}",
      "{n, plural, other {{who}有#个}}"
    ),
    (
      "{sex, select, male {He sent {x}} female {She sent {x}} other {They sent {x}}}",
      "{sex, select, other {发了{x}}}"
    ),
    (
      "{sex, select, male {{n, plural, one {He has {x}} other {He has {x}s}}} other {{n, plural, other {They have {x}}}}}",
      "{sex, select, other {{n, plural, other {有{x}}}}}"
    ),
    ("Press {1>OK<1} and {2}.", "请按{1>确定<1}和{2}。"),
  ])
  func rightTranslationsPass(_ english: String, _ chinese: String) {
    #expect(findings(english, chinese) == [])
  }

  @Test(arguments: [
    ("{n, plural, one {1 file} other {{n} files}}", "{m, plural, other {{m}个文件}}"),
    ("{n, plural, other {{who} has #}}", "{n, plural, other {有#个}}"),
    ("Press {1>OK<1}.", "请按{1>确定。"), ("Press {1>OK<1}.", "请按确定<1}。"),
  ])
  func whatIsLostIsFound(_ english: String, _ chinese: String) {
    #expect(!findings(english, chinese).isEmpty)
  }

  @Test(arguments: ["{n, plural, ", "{n, plural, other {", "{n, plural, other {}}", "{1>", "<1}"])
  func longRowsAreReadOnce(_ part: String) {
    let text = ScalarText(String(repeating: part, count: 5000))
    _ = PlaceholderBranches(MarkupReader.spans(text), in: text)
  }
}
