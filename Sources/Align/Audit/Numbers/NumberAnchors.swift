/// What is known to be the same on both sides of a pair, names and other numbers, and with which of two numbers each goes:
/// “$14 billion for Israel and $60 billion for Kyiv” and 向基辅提供600亿美元，向以色列提供140亿美元.
///
/// A class, so that names are looked for only where two numbers may be exchanged, and once.
final class NumberAnchors {
  /// Something that both sides name once.
  private struct Anchor {
    let english: Range<Int>
    let chinese: Range<Int>
    /// The match of quantities that it is; `nil` for a name.
    let match: Int?
  }

  private let english: [UInt8]
  private let chinese: [UInt8]
  private let matching: QuantityMatching
  private let matches: [Int]
  private lazy var anchors = found()

  /// How far from its number an anchor may be, in bytes: some seven words of English, twelve characters of Chinese.
  private static let reach = (english: 44, chinese: 36)
  private static let englishMarks = ByteMarks([
    ", ", ". ", ";", ":", " and ", " while ", " or ", " but ", "–", "—",
  ])
  private static let chineseMarks = ByteMarks([
    "，", "；", "。", "、", "：", "和", "与", "及", "而", ", ", ". ", ";", ":", "—",
  ])

  /// Looks at a pair whose quantities are matched, at the matches of one with one among `matches`.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, matches: [Int]) {
    self.english = english
    self.chinese = chinese
    self.matching = matching
    self.matches = matches
  }

  /// The numbers and the names that both sides have.
  ///
  /// - Complexity: O(*n* log *n*) in the text.
  private func found() -> [Anchor] {
    let numbers = matches.map { match in
      Anchor(
        english: matching.english[matching.matches[match].english[0]].range,
        chinese: matching.chinese[matching.matches[match].chinese[0]].range,
        match: match
      )
    }
    let links = NameIndex.links(
      english: String(decoding: english, as: UTF8.self),
      chinese: String(decoding: chinese, as: UTF8.self),
      tables: .standard
    )
    // A name that a side has twice may go with either number.
    let names = links.filter { link in !links.contains { $0 != link && areAlike(link, $0) } }
    return numbers + names.map { Anchor(english: $0.english, chinese: $0.chinese, match: nil) }
  }

  /// Whether two links are of one name.
  private func areAlike(_ link: NameLink, _ other: NameLink) -> Bool {
    english[link.english].elementsEqual(english[other.english])
      || chinese[link.chinese].elementsEqual(chinese[other.chinese])
      || link.chinese.overlaps(other.chinese)
  }

  /// How many anchors go with the same number of two on both sides, and how many with one here and the other there, of each
  /// number of the English.
  ///
  /// - Parameters:
  ///   - first: the place of a match of one quantity with one.
  ///   - second: the place of another one of its family.
  /// - Returns: the counts; of those that cross, by the English number.
  /// - Complexity: O(*a* × *q*) for *a* anchors and *q* quantities.
  func counts(_ first: Int, _ second: Int) -> (straight: Int, crossed: (first: Int, second: Int)) {
    let places = [matching.matches[first], matching.matches[second]]
    let family = QuantityComparison.family(matching.chinese[places[0].chinese[0]])
    var straight = 0
    var crossed = (first: 0, second: 0)
    for anchor in anchors where anchor.match != first && anchor.match != second {
      if let match = anchor.match, !mayGo(matching.chinese[matching.matches[match].chinese[0]], with: family)
      {
        continue
      }
      guard
        let left = owner(
          of: anchor.english,
          among: places.map { $0.english[0] },
          matching.english,
          english,
          Self.englishMarks,
          Self.reach.english
        ),
        let right = owner(
          of: anchor.chinese,
          among: places.map { $0.chinese[0] },
          matching.chinese,
          chinese,
          Self.chineseMarks,
          Self.reach.chinese
        )
      else { continue }
      if left == right {
        straight += 1
      } else if left == 0 {
        crossed.first += 1
      } else {
        crossed.second += 1
      }
    }
    return (straight, crossed)
  }

  /// How many anchors of a stretch of the Chinese are in one stretch of the English, and how many in another.
  ///
  /// - Complexity: O(*a*) for *a* anchors.
  func counts(inChinese range: Range<Int>, inEnglish one: Range<Int>, _ other: Range<Int>) -> (Int, Int) {
    let inside = anchors.filter { range.contains($0.chinese.lowerBound) }
    return (
      inside.count { one.contains($0.english.lowerBound) },
      inside.count { other.contains($0.english.lowerBound) }
    )
  }

  /// Whether a number may belong to one of two numbers of another family; how long something lasts, and how far two shares are apart, belongs
  /// to both.
  private func mayGo(_ anchor: Quantity, with family: QuantityComparison.Family) -> Bool {
    let its = QuantityComparison.family(anchor)
    guard its != family, anchor.kind != .multiple, anchor.kind != .fraction, anchor.kind != .duration else {
      return false
    }
    switch family {
    case .date, .time: return its != .date && its != .time
    case .share, .points: return its != .share && its != .points
    default: return true
    }
  }

  /// Which of two quantities an anchor goes with, 0 or 1: the nearest of their family with no mark between, if it is one of the two and
  /// nearer than all others.
  private func owner(
    of anchor: Range<Int>,
    among two: [Int],
    _ quantities: [Quantity],
    _ text: [UInt8],
    _ marks: ByteMarks,
    _ reach: Int
  ) -> Int? {
    let family = QuantityComparison.family(quantities[two[0]])
    let other = QuantityComparison.family(quantities[two[1]])
    var best: (index: Int, gap: Int)?
    for (index, quantity) in quantities.enumerated() {
      let its = QuantityComparison.family(quantity)
      guard its == family || its == other, !quantity.range.overlaps(anchor) else { continue }
      let gap =
        quantity.range.lowerBound >= anchor.upperBound
        ? anchor.upperBound..<quantity.range.lowerBound : quantity.range.upperBound..<anchor.lowerBound
      guard gap.count <= reach, gap.count < best?.gap ?? .max,
        !gap.contains(where: { marks.stand(at: $0, in: text[...]) })
      else { continue }
      best = (index, gap.count)
    }
    return best.flatMap { two.firstIndex(of: $0.index) }
  }
}
