/// The tags, placeholders and addresses of a text, those that the user's patterns find first.
struct PairMarks: Sendable {
  /// Every mark, in order.
  let marks: [MarkupReader.Mark]
  /// The patterns that needed too many steps.
  let givenUp: [String]
  /// The bytes that the user's patterns cover.
  private let own: [Range<Int>]
  /// The scalars of messages in which no number says anything; see `PlaceholderBranches`.
  private let passedOver: [Range<Int>]

  /// Reads a text.
  ///
  /// - Complexity: O(*n*), plus the steps that the patterns take.
  init(_ text: ScalarText, patterns: PlaceholderPatterns) {
    let own = patterns.marks(text)
    let found = PlaceholderBranches(MarkupReader.joined(own.marks, MarkupReader.spans(text)), in: text)
    marks = found.marks
    passedOver = found.passedOver
    givenUp = own.givenUp
    self.own = own.marks.map { text.bytes($0.range) }
  }

  /// The text with what the user's patterns match covered byte for byte, so that no number is read in it.
  func covered(_ utf8: [UInt8]) -> [UInt8] {
    if own.isEmpty { return utf8 }
    var covered = utf8
    for range in own { for index in range { covered[index] = PlaceholderMask.cover } }
    return covered
  }

  /// The quantities that are no part of a placeholder: the 2 of `%.2f` and of `{2}` counts nothing, nor does the 1 of
  /// `{n, plural, one {1 file} …}`, which `other` says in Chinese.
  func outsideOfPlaceholders(_ quantities: [Quantity], in text: ScalarText) -> [Quantity] {
    if quantities.isEmpty { return quantities }
    let ranges = (marks.filter { $0.kind == .placeholder }.map(\.range) + passedOver).map(text.bytes)
    if ranges.isEmpty { return quantities }
    return quantities.filter { quantity in !ranges.contains { $0.overlaps(quantity.range) } }
  }
}
