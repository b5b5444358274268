/// Makes further training documents out of gold ones: segments left out, segments joined, layout shown.
///
/// Real texts vary in ways that a handful of gold documents does not: whole passages are missing, a splitter joined
/// two sentences, paragraphs differ between the sides. Training on such variations keeps the weights from leaning on
/// accidents of the gold sets.
package struct GoldVariation: Sendable {
  /// The share of segments that are left out on each side.
  package var omissions = 0.0
  /// The share of beads between which segments of one side are joined with the next bead's.
  package var joins = 0.0
  /// Whether headings and paragraphs are marked, mostly alike on both sides.
  package var showsLayout = false

  /// Makes a variation that changes nothing.
  package init() {}

  /// Shares of the marks that layout variation sets: a paragraph every four beads, one in six of them on one side
  /// only; a heading every thirty beads.
  private static let paragraphStart = 0.25
  private static let oneSided = 0.15
  private static let innerBreak = 0.04
  private static let heading = 0.035

  private struct Builder {
    var segments: [Segment] = []
    var paragraph = 0

    mutating func append(_ segment: Segment, opens: Bool, role: Segment.Role) -> Int {
      if opens, !segments.isEmpty { paragraph += 1 }
      var segment = segment
      segment.paragraph = paragraph
      segment.role = role
      segments.append(segment)
      return segments.count - 1
    }
  }

  /// Applies the variation; beads that are not in text order are given back unchanged.
  package func apply(to original: GoldDocument, seed: UInt64) -> GoldDocument {
    var random = SeededRandom(seed: seed)
    guard let beads = try? original.gold.beads() else { return original }
    var english = Builder()
    var chinese = Builder()
    var gold: [IndexedBead] = []
    var joinsNext = false
    for bead in beads {
      // With several segments on both sides, nobody knows which belong together, so none can be left out.
      let isWhole = bead.english.count > 1 && bead.chinese.count > 1
      let englishKept = bead.english.filter { _ in isWhole || !random.chance(omissions) }
      let chineseKept = bead.chinese.filter { _ in isWhole || !random.chance(omissions) }
      if englishKept.isEmpty, chineseKept.isEmpty { continue }
      let starts = showsLayout && random.chance(Self.paragraphStart)
      let isHeading =
        showsLayout && bead.english.count < 2 && bead.chinese.count < 2 && random.chance(Self.heading)
      let role = isHeading ? Segment.Role.heading : .sentence
      var englishNew: [Int] = []
      var chineseNew: [Int] = []
      let englishOpens = isHeading || (starts && !random.chance(Self.oneSided))
      let chineseOpens = isHeading || (starts && !random.chance(Self.oneSided))
      for (place, index) in englishKept.enumerated() {
        let opens = place == 0 ? englishOpens : showsLayout && random.chance(Self.innerBreak)
        let known = showsLayout ? role : original.document.english[index].role
        englishNew.append(
          english.append(original.document.english[index], opens: opens || !showsLayout, role: known)
        )
      }
      for (place, index) in chineseKept.enumerated() {
        let opens = place == 0 ? chineseOpens : showsLayout && random.chance(Self.innerBreak)
        let known = showsLayout ? role : original.document.chinese[index].role
        chineseNew.append(
          chinese.append(original.document.chinese[index], opens: opens || !showsLayout, role: known)
        )
      }
      if joinsNext, let last = gold.last, !last.english.isEmpty, !last.chinese.isEmpty, !englishNew.isEmpty,
        !chineseNew.isEmpty
      {
        join(&gold, &english, &chinese, englishNew, chineseNew, onEnglish: random.chance(0.5))
      } else if englishNew.isEmpty || chineseNew.isEmpty {
        gold += englishNew.map { IndexedBead(english: [$0], chinese: []) }
        gold += chineseNew.map { IndexedBead(english: [], chinese: [$0]) }
      } else {
        gold.append(IndexedBead(english: englishNew, chinese: chineseNew))
      }
      joinsNext = random.chance(joins)
    }
    var document = original.document
    document.english = english.segments
    document.chinese = chinese.segments
    return GoldDocument(set: original.set, group: original.group, document: document, gold: gold)
  }

  /// Joins the last segment of the last bead and the first of a new one on one side, which makes the two beads one.
  private func join(
    _ gold: inout [IndexedBead],
    _ english: inout Builder,
    _ chinese: inout Builder,
    _ englishNew: [Int],
    _ chineseNew: [Int],
    onEnglish: Bool
  ) {
    var bead = gold.removeLast()
    func merge(_ builder: inout Builder, _ new: [Int], separator: String) -> [Int] {
      let first = new[0]
      builder.segments[first - 1].text += separator + builder.segments[first].text
      builder.segments.remove(at: first)
      return new.dropLast()
    }
    bead.english += onEnglish ? merge(&english, englishNew, separator: " ") : englishNew
    bead.chinese += onEnglish ? chineseNew : merge(&chinese, chineseNew, separator: "")
    gold.append(bead)
  }
}
