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

  /// One side of the pair.
  private struct Side {
    let text: [UInt8]
    let quantities: [Quantity]
    /// What separates two items of a list or two clauses.
    let marks: ByteMarks
    /// How far from its number an anchor may be, in bytes.
    let reach: Int
  }

  private let english: Side
  private let chinese: Side
  private let matching: QuantityMatching
  private let matches: [Int]
  /// In the order of the Chinese.
  private lazy var anchors = found()

  /// Some seven words of English, twelve characters of Chinese.
  private static let reach = (english: 44, chinese: 36)
  private static let englishMarks = ByteMarks([
    ", ", ". ", ";", ":", " and ", " while ", " or ", " but ", "–", "—",
  ])
  private static let chineseMarks = ByteMarks([
    "，", "；", "。", "、", "：", "和", "与", "及", "而", ", ", ". ", ";", ":", "—",
  ])

  /// Looks at a pair whose quantities are matched, at the matches of one with one among `matches`.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, matches: [Int]) {
    self.english = Side(
      text: english,
      quantities: matching.english,
      marks: Self.englishMarks,
      reach: Self.reach.english
    )
    self.chinese = Side(
      text: chinese,
      quantities: matching.chinese,
      marks: Self.chineseMarks,
      reach: Self.reach.chinese
    )
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
      english: String(decoding: english.text, as: UTF8.self),
      chinese: String(decoding: chinese.text, as: UTF8.self),
      tables: .standard
    )
    // A name that a side has twice may go with either number.
    var counts: (english: [ArraySlice<UInt8>: Int], chinese: [ArraySlice<UInt8>: Int]) = ([:], [:])
    for link in links {
      counts.english[english.text[link.english], default: 0] += 1
      counts.chinese[chinese.text[link.chinese], default: 0] += 1
    }
    let names = links.filter {
      counts.english[english.text[$0.english]] == 1 && counts.chinese[chinese.text[$0.chinese]] == 1
    }
    return (numbers + names.map { Anchor(english: $0.english, chinese: $0.chinese, match: nil) })
      .sorted { $0.chinese.lowerBound < $1.chinese.lowerBound }
  }

  /// How many anchors go with the same number of two on both sides, and how many with one here and the other there, of each
  /// number of the English.
  ///
  /// - Parameters:
  ///   - first: the place of a match of one quantity with one.
  ///   - second: the place of another one of its family.
  /// - Returns: the counts; of those that cross, by the English number.
  /// - Complexity: O(*a* log *q*) for *a* anchors and *q* quantities.
  func counts(_ first: Int, _ second: Int) -> (straight: Int, crossed: (first: Int, second: Int)) {
    let places = [matching.matches[first], matching.matches[second]]
    let numbers = (english: places.map { $0.english[0] }, chinese: places.map { $0.chinese[0] })
    let family = QuantityComparison.family(matching.chinese[numbers.chinese[0]])
    var straight = 0
    var crossed = (first: 0, second: 0)
    for anchor in anchors where anchor.match != first && anchor.match != second {
      if let match = anchor.match, !mayGo(matching.chinese[matching.matches[match].chinese[0]], with: family)
      {
        continue
      }
      guard let left = owner(of: anchor.english, among: numbers.english, on: english),
        let right = owner(of: anchor.chinese, among: numbers.chinese, on: chinese)
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
  /// - Complexity: O(log *a*) for *a* anchors, and linear in those of the stretch.
  func counts(inChinese range: Range<Int>, inEnglish one: Range<Int>, _ other: Range<Int>) -> (Int, Int) {
    var (low, high) = (0, anchors.count)
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].chinese.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let inside = anchors[low...].prefix { $0.chinese.lowerBound < range.upperBound }
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
  ///
  /// - Complexity: O(log *q*) for *q* quantities, and linear in those within reach.
  private func owner(of anchor: Range<Int>, among two: [Int], on side: Side) -> Int? {
    let families = two.map { QuantityComparison.family(side.quantities[$0]) }
    var best: (index: Int, gap: Int)?
    let start = side.quantities.firstIndex(endingBehind: anchor.lowerBound - side.reach - 1)
    for index in start..<side.quantities.count {
      let quantity = side.quantities[index]
      guard quantity.range.lowerBound <= anchor.upperBound + side.reach else { break }
      guard families.contains(QuantityComparison.family(quantity)), !quantity.range.overlaps(anchor) else {
        continue
      }
      let gap =
        quantity.range.lowerBound >= anchor.upperBound
        ? anchor.upperBound..<quantity.range.lowerBound : quantity.range.upperBound..<anchor.lowerBound
      guard gap.count <= side.reach, gap.count < best?.gap ?? .max,
        !gap.contains(where: { side.marks.stand(at: $0, in: side.text[...]) })
      else { continue }
      best = (index, gap.count)
    }
    return best.flatMap { two.firstIndex(of: $0.index) }
  }
}
