import Testing

@testable import Align

@Suite struct PairLinksTests {
  private func links(_ english: [String], _ chinese: [String]) -> [String] {
    let pair = AlignedPair(bead: 0, english: .init(segments: english), chinese: .init(segments: chinese))
    let document = AlignedDocument(identifier: "x", pairs: [pair])
    func words(_ spans: [PairLink.Span], _ segments: [String]) -> String {
      spans.map { span in
        let scalars = Array(segments[span.segment].unicodeScalars)[span.scalars]
        return "\(span.segment) " + String(String.UnicodeScalarView(scalars))
      }.joined(separator: " & ")
    }
    return PairLinks(document).links(0).map {
      "\($0.kind) \($0.agreement): \(words($0.english, english)) = \(words($0.chinese, chinese))"
    }
  }

  @Test(arguments: [
    (["It made 1.1 million tons."], ["生产一百一十万吨。"], ["number same: 0 1.1 million tons = 0 一百一十万吨"]),
    (["It made 1.1 million tons."], ["生产一百零一万吨。"], ["number different: 0 1.1 million tons = 0 一百零一万吨"]),
    (["It made 300 tons."], ["生产了很多。"], ["number alone: 0 300 tons = "]),
    // A character outside of the basic plane is one scalar.
    (["𠀀 Go.", "In 1960 he left."], ["𠀀走。", "他一九六○年离开。"], ["number same: 1 1960 = 1 一九六○年"]),
    (
      ["Deng Xiaoping spoke in Beijing."], ["邓小平在北京讲话。"],
      ["name same: 0 Deng Xiaoping = 0 邓小平", "name same: 0 Beijing = 0 北京"]
    ),
    (["300 tons"], [], []), ([], ["三百吨"], []),
  ])
  func whatBelongsTogether(_ english: [String], _ chinese: [String], _ expected: [String]) {
    #expect(links(english, chinese) == expected)
  }

  @Test func namesAreReadForTheWholeDocument() {
    let pairs = [
      (["Li Dazhao taught."], ["李大钊教书。"]), (["Then Li left."], ["后来李走了。"]),
    ].enumerated().map {
      AlignedPair(bead: $0, english: .init(segments: $1.0), chinese: .init(segments: $1.1))
    }
    let links = PairLinks(AlignedDocument(identifier: "x", pairs: pairs))
    #expect(links.links(0).count { $0.kind == .name } == 1)
    let surname = links.links(1).filter { $0.kind == .name }
    #expect(surname.map { $0.chinese.map(\.scalars) } == [[2..<3]])
  }
}
