/// Where segments begin inside the joined text of a side, in Unicode scalars, so that they can be cut apart
/// again.
///
///     segments   "Yes."  "No."           joined  "Yes. No."
///     breaks     0 5 8                    starts 0 and 5, length 8
///
/// The length comes last so that a text that was edited since is noticed and not cut in the wrong places.
enum SegmentBreaks {
  /// The breaks of a side; `nil` if the joined text alone shows them (no segment, or one that is not empty).
  static func breaks(of side: AlignedPair.Side, language: Language) -> [Int]? {
    if side.segments.isEmpty || (side.segments.count == 1 && !side.segments[0].isEmpty) { return nil }
    let joint = language == .english ? 1 : 0
    var breaks: [Int] = []
    var position = 0
    for segment in side.segments {
      breaks.append(position)
      position += segment.unicodeScalars.count + joint
    }
    breaks.append(position - joint)
    return breaks
  }

  /// The segments of a joined text; `nil` where the breaks do not fit it.
  static func segments(of text: String, breaks: [Int]?, language: Language) -> [String]? {
    guard let breaks else {
      let trimmed = text.trimmingWhiteSpace
      return trimmed.isEmpty ? [] : [trimmed]
    }
    let scalars = text.unicodeScalars
    let joint = language == .english ? 1 : 0
    let count = scalars.count
    guard breaks.count >= 2, breaks[0] == 0, breaks[breaks.count - 1] == count else { return nil }
    var index = scalars.startIndex
    var segments: [String] = []
    for number in 0..<breaks.count - 1 {
      let isLast = number == breaks.count - 2
      let start = breaks[number]
      let (end, overflows) = breaks[number + 1].subtractingReportingOverflow(isLast ? 0 : joint)
      guard !overflows, start <= end, end <= count else { return nil }
      let endIndex = scalars.index(index, offsetBy: end - start)
      segments.append(String(text[index..<endIndex]))
      index = endIndex
      if !isLast, joint == 1 {
        guard index < scalars.endIndex, scalars[index] == " " else { return nil }
        index = scalars.index(after: index)
      }
    }
    return segments
  }
}
