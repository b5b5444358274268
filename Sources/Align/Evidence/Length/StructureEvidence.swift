/// Whether the layout of an English span and of a Chinese one agree: titles, headings, separators, paragraph breaks.
///
/// Paragraphs need not correspond one to one; a break on one side only merely costs something. Texts whose layout
/// shows nothing (a segment a line, all of one kind) give zeros throughout.
package struct StructureEvidence: EvidenceSource {
  /// The evidence that this source belongs to.
  package static let evidence = Evidence.length
  /// The names of the features, in the order in which they are written.
  package static let features = [
    "paragraph-start-shared", "paragraph-start-differs", "paragraph-break-inside", "role-shared",
    "role-differs", "roles-mixed", "heading-unpaired", "title-unpaired",
  ]

  private let english: Side
  private let chinese: Side
  /// Whether both sides show paragraphs of several segments.
  private let hasParagraphs: Bool

  /// Reads the layout of a document.
  package init(_ document: SegmentedDocument) {
    english = Side(document.english)
    chinese = Side(document.chinese)
    hasParagraphs = english.hasParagraphs && chinese.hasParagraphs
  }

  private struct Side: Sendable {
    var roles: [Segment.Role]
    var startsParagraph: [Bool]
    /// Paragraph starts before each segment, one more than there are segments.
    var starts: [Int32] = [0]
    var hasParagraphs: Bool

    init(_ segments: [Segment]) {
      // A caption is known from running text only by its words, which are a less certain sign than a line of its own.
      roles = segments.map { $0.role == .caption ? .sentence : $0.role }
      startsParagraph = segments.indices.map { index in
        index == 0 || segments[index].paragraph != segments[index - 1].paragraph
      }
      for start in startsParagraph { starts.append(starts[starts.count - 1] + (start ? 1 : 0)) }
      let paragraphs = Int(starts[starts.count - 1])
      hasParagraphs = paragraphs > 1 && paragraphs < segments.count
    }

    /// The one role of a span, or `nil` where it has several.
    func role(_ range: Range<Int>) -> Segment.Role? {
      let first = roles[range.lowerBound]
      return range.allSatisfy { roles[$0] == first } ? first : nil
    }
  }

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    table.clear(first..<first + Self.features.count, count: row.chinese.count)
    let shape = row.shape
    let stride = table.stride
    let span = row.english..<row.english + shape.english
    let role = span.isEmpty ? nil : english.role(span)
    var index = first * stride
    for start in row.chinese {
      defer { index += 1 }
      let otherSpan = start..<start + shape.chinese
      let otherRole = otherSpan.isEmpty ? nil : chinese.role(otherSpan)
      guard shape.isMatch else {
        let unpaired = role ?? otherRole
        if unpaired == .heading { table.values[index + 6 * stride] = 1 }
        if unpaired == .title { table.values[index + 7 * stride] = 1 }
        continue
      }
      if role == nil || otherRole == nil {
        table.values[index + 5 * stride] = 1
      } else if role == otherRole {
        if role != .sentence { table.values[index + 3 * stride] = 1 }
      } else {
        table.values[index + 4 * stride] = 1
      }
      guard hasParagraphs else { continue }
      let opens = english.startsParagraph[span.lowerBound]
      let otherOpens = chinese.startsParagraph[otherSpan.lowerBound]
      if opens && otherOpens { table.values[index] = 1 }
      if opens != otherOpens { table.values[index + stride] = 1 }
      let inside =
        english.starts[span.upperBound] - english.starts[span.lowerBound + 1]
        + chinese.starts[otherSpan.upperBound] - chinese.starts[otherSpan.lowerBound + 1]
      table.values[index + 2 * stride] = Float(min(inside, 3))
    }
  }
}
