import Testing

@testable import Align

/// What an explanation says of a real document.
@Suite struct ExplanationTests {
  private let document: SegmentedDocument
  private let aligner: SentenceAligner

  private static let dictionary = """
    煤矿\tcoal mine
    工人\tworker
    大米\trice
    """

  init() throws {
    let path = Repository.path("seeds/001_83cb44dda1b502d0.txt")
    let read = DocumentReader().documents(of: .article(path: path))
    document = Segmenter().segment(try #require(try read.first?.get()))
    aligner = SentenceAligner()
  }

  @Test func whatIsSaidAddsUp() throws {
    let alignment = aligner.align(document)
    for number in stride(from: 0, to: alignment.beads.count, by: 5) {
      let explanation = try #require(aligner.explain(document, bead: number))
      #expect(explanation.bead == alignment.beads[number])
      #expect(explanation.signature == alignment.signature)
      for evidence in explanation.bead.evidence {
        let parts = explanation.statements.filter { $0.aspect.evidence.rawValue == evidence.source }
        #expect(abs(parts.reduce(0) { $0 + $1.logOdds } - evidence.logOdds) < 1e-3, "\(evidence)")
      }
      let runnerUp = try #require(explanation.runnerUp)
      let difference = runnerUp.difference.reduce(0) { $0 + $1.nats }
      #expect(abs(difference - runnerUp.margin) < 1e-2, "\(difference) \(runnerUp.margin)")
      #expect(!runnerUp.beads.isEmpty)
      #expect(
        runnerUp.replaced.contains {
          $0.english == explanation.bead.english || $0.chinese == explanation.bead.chinese
        }
      )
      // Both alternatives take the same segments, null beads apart, which may stand anywhere.
      func segments(_ beads: [Bead]) -> [[Int]] {
        [beads.flatMap { Array($0.english) }.sorted(), beads.flatMap { Array($0.chinese) }.sorted()]
      }
      #expect(segments(runnerUp.beads) == segments(runnerUp.replaced))
    }
  }

  @Test func thereIsNoBeadBehindTheLast() {
    let count = aligner.align(document).beads.count
    #expect(aligner.explain(document, bead: count) == nil && aligner.explain(document, bead: -1) == nil)
  }

  /// However many beads the two paths do not share, the edges are gone through once.
  @Test func theEdgesAreGoneThroughOnce() {
    final class Counter { var steps = 0 }
    let counter = Counter()
    let edges = (0..<100).map { LatticeEdge(english: $0, chinese: $0, shape: 0, posterior: 0.25) }
    let all = (edges + edges).lazy.map { edge in
      counter.steps += 1
      return edge
    }
    let beads = RunnerUpSearch.beads(edges, of: all)
    #expect(counter.steps == 200)
    #expect(beads.map(\.english.lowerBound) == Array(0..<100) && beads.allSatisfy { $0.posterior == 0.5 })
  }

  /// Links as `English|Chinese|relation`.
  private func links(_ links: [EvidenceLink], _ document: SegmentedDocument) -> [String] {
    links.map { link in
      func text(_ places: [EvidenceLink.Place], _ segments: [Segment]) -> String {
        places.map { String(decoding: Array(segments[$0.segment].text.utf8)[$0.bytes], as: UTF8.self) }
          .joined(separator: "+")
      }
      return
        "\(text(link.english, document.english))|\(text(link.chinese, document.chinese))|\(link.relation)"
    }
  }

  @Test func linksPointIntoTheTexts() throws {
    let document = SegmentedDocument(
      ["At the coal mine Shi Guoliang met 29 workers.", "They ate rice."],
      ["在煤矿，施国良会见了二十九名工人。", "他们吃大米三斤。"]
    )
    let lexicon = try Lexicon(Array(Self.dictionary.utf8), file: "d")
    let words = LexiconLinks(document, english: 0..<2, chinese: 0..<2, lexicon: lexicon).links()
    #expect(
      links(words, document) == ["coal mine|煤矿|same", "workers|工人|same", "rice|大米|same"]
    )
    let numbers = QuantityLinks.links(document, english: 0..<2, chinese: 0..<2)
    #expect(
      links(numbers, document) == ["29 workers|二十九名|same", "|三斤|alone"]
        || links(numbers, document) == ["29|二十九名|same", "|三斤|alone"]
    )
    let names = NameIndex(document).evidenceLinks(english: 0..<2, chinese: 0..<2)
    #expect(links(names, document) == ["Shi Guoliang|施国良|same"])
    let elsewhere = NameIndex(document).evidenceLinks(english: 0..<1, chinese: 1..<2)
    #expect(links(elsewhere, document) == ["Shi Guoliang||alone"])
  }

  @Test func everyFeatureOfMarksAndLayoutHasAPhrase() {
    for feature in PunctuationEvidence.features + StructureEvidence.features {
      #expect(!FeatureWords.phrase(feature).isEmpty)
      #expect(FeatureWords.phrase(feature) != feature)
    }
  }
}
