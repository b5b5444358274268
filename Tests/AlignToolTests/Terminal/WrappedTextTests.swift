import Testing

@testable import align_tool

/// Lines of so many columns.
@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("一二三四五", 4, ["一二", "三四", "五"]),
    ("共29名", 4, ["共29", "名"]),
    ("一二。三", 4, ["一", "二。", "三"]),
    ("extraordinary", 5, ["extra", "ordin", "ary"]),
    ("", 5, [""]),
    ("a  b", 5, ["a  b"]),
  ])
  func linesFit(text: String, width: Int, expected: [String]) {
    #expect(WrappedText.lines(text, width: width) == expected)
  }

  @Test func noLineIsWiderThanAskedAndNothingIsLost() {
    let text = "Xinhua News Agency, 5th August: 新华社5日讯 中央各工业交通部门最近派出大批工作组到生产第一线，使领导工作。"
    for width in 2...40 {
      let lines = WrappedText.lines(text, width: width)
      #expect(lines.allSatisfy { WrappedText.width($0) <= width }, "\(width): \(lines)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
