/// Finds what belongs together in the pairs of one document: numbers by their values, names by their
/// spelling.
///
/// Numbers are read segment by segment and matched within their pair. Names are read once for the whole
/// document, since a surname alone is recognised by the full name elsewhere.
package struct PairLinks: Sendable {
  private let document: AlignedDocument
  private let names: NameIndex
  private let words: QuantityWords
  /// The number of each pair's first segment among all segments of a side, with the end after the last.
  private let englishStarts: [Int]
  private let chineseStarts: [Int]

  /// Reads the names of a document.
  ///
  /// - Complexity: O(*n*) in the bytes of both texts.
  package init(_ document: AlignedDocument, words: QuantityWords = .standard) {
    self.document = document
    self.words = words
    names = NameIndex(
      english: document.pairs.flatMap(\.english.segments),
      chinese: document.pairs.flatMap(\.chinese.segments),
      tables: .standard
    )
    func starts(_ counts: [Int]) -> [Int] {
      var starts = [0]
      for count in counts { starts.append(starts[starts.count - 1] + count) }
      return starts
    }
    englishStarts = starts(document.pairs.map(\.english.segments.count))
    chineseStarts = starts(document.pairs.map(\.chinese.segments.count))
  }

  /// The links of a pair: numbers in the order of the English text, then names.
  ///
  /// A number that must not be left out and has no partner is a link with one side.
  ///
  /// - Parameter pair: the 0-based place of the pair in its document.
  /// - Returns: the links; a name links one place to one, a number may have several.
  /// - Complexity: O(*n*) in the text of the pair, O(*e* × *c*) in its quantities.
  package func links(_ pair: Int) -> [PairLink] {
    numbers(document.pairs[pair]) + names(pair)
  }

  private typealias Reading = (segment: Int, scalars: Range<Int>, quantity: Quantity)

  private func numbers(_ pair: AlignedPair) -> [PairLink] {
    guard !pair.english.isEmpty, !pair.chinese.isEmpty else { return [] }
    let english = readings(pair.english, .english)
    let chinese = readings(pair.chinese, .chinese)
    let matching = QuantityMatcher.match(
      english: english.map(\.quantity),
      chinese: chinese.map(\.quantity)
    )
    func spans(_ indices: [Int], _ readings: [Reading]) -> [PairLink.Span] {
      indices.map { PairLink.Span(segment: readings[$0].segment, scalars: readings[$0].scalars) }
    }
    return matching.matches.compactMap { match in
      let agreement: PairLink.Agreement
      switch match.agreement {
      case .equal: agreement = .same
      case .compatible: agreement = .compatible
      case .conflicting: agreement = .different
      case nil:
        let quantities = match.english.map { english[$0] } + match.chinese.map { chinese[$0] }
        guard quantities.allSatisfy({ $0.quantity.role == .hard }) else { return nil }
        agreement = .alone
      }
      return PairLink(
        kind: .number,
        agreement: agreement,
        english: spans(match.english, english),
        chinese: spans(match.chinese, chinese)
      )
    }
  }

  private func readings(_ side: AlignedPair.Side, _ language: Language) -> [Reading] {
    let reader = QuantityReader(language: language, words: words)
    return side.segments.enumerated().flatMap { segment, text in
      reader.quantities(in: text).map { (segment, Self.scalars(of: $0.range, in: text), $0) }
    }
  }

  private func names(_ number: Int) -> [PairLink] {
    let pair = document.pairs[number]
    let english = englishStarts[number]..<englishStarts[number + 1]
    let chinese = chineseStarts[number]..<chineseStarts[number + 1]
    return names.links(english: english, chinese: chinese).map { link in
      let left = link.englishSegment - english.lowerBound
      let right = link.chineseSegment - chinese.lowerBound
      let spans = (
        Self.scalars(of: link.english, in: pair.english.segments[left]),
        Self.scalars(of: link.chinese, in: pair.chinese.segments[right])
      )
      return PairLink(
        kind: .name,
        agreement: .same,
        english: [PairLink.Span(segment: left, scalars: spans.0)],
        chinese: [PairLink.Span(segment: right, scalars: spans.1)]
      )
    }
  }

  /// A range of UTF-8 bytes in Unicode scalars.
  private static func scalars(of range: Range<Int>, in text: String) -> Range<Int> {
    var start = 0
    var end = 0
    for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 {
      if offset < range.lowerBound { start += 1 }
      if offset < range.upperBound { end += 1 } else { break }
    }
    return start..<max(start, end)
  }
}
