/// One document as the scripts of the page take it.
///
///     {"name":"…","digest":"…","signature":"…","files":["…","…"],"metadata":{…},"tag":"zh-Hans",
///      "english":["…"],"chinese":["…"],"englishLines":[3],"chineseLines":[41],"sources":["length","numbers"],
///      "beads":[[7,2,1,0.9931,[1.2,6.1]]],
///      "links":[["number","same",[9,0,4],[9,2,6]]],
///      "findings":[[7,"unit","error","…","fingerprint",[9,0,4],null,"a.txt:3:14"]]}
///
/// Segments are numbered from 0 in the order of the pairs. A bead is its number, how many segments it takes
/// of each side, its posterior and what each source said; a span is segment, start and end in UTF-16 units,
/// several in a row where a link has several. The first number of a finding is the place of its pair.
struct HTMLDocumentData {
  private let document: AlignedDocument
  private let annotations: DocumentAnnotations
  private let english: [String]
  private let chinese: [String]
  /// The number of each pair's first segment.
  private var englishStarts: [Int] = []
  private var chineseStarts: [Int] = []

  init(_ document: AlignedDocument, annotations: DocumentAnnotations) {
    self.document = document
    self.annotations = annotations
    english = document.pairs.flatMap(\.english.segments)
    chinese = document.pairs.flatMap(\.chinese.segments)
    var starts = (0, 0)
    for pair in document.pairs {
      englishStarts.append(starts.0)
      chineseStarts.append(starts.1)
      starts.0 += pair.english.segments.count
      starts.1 += pair.chinese.segments.count
    }
  }

  /// The document as JSON.
  func json(_ report: inout WriteReport) -> [UInt8] {
    var bytes: [UInt8] = []
    func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    raw("{\"name\":")
    JSONText.append(document.identifier, to: &bytes)
    raw(",\"digest\":\"\(document.segmentsDigest)\",\"signature\":")
    JSONText.append(document.signature, to: &bytes)
    raw(",\"files\":")
    JSONText.append([document.englishFile, document.chineseFile], to: &bytes)
    raw(",\"metadata\":")
    JSONLWriter.append(document.metadata, to: &bytes)
    raw(",\"tag\":\"\(ChineseTag.tag(of: chinese))\",\"english\":")
    JSONText.append(english, to: &bytes)
    raw(",\"chinese\":")
    JSONText.append(chinese, to: &bytes)
    raw(",\"englishLines\":")
    JSONText.append(document.pairs.flatMap { Self.lines($0.english) }, to: &bytes)
    raw(",\"chineseLines\":")
    JSONText.append(document.pairs.flatMap { Self.lines($0.chinese) }, to: &bytes)
    appendBeads(to: &bytes, &report)
    appendLinks(to: &bytes)
    appendFindings(to: &bytes)
    raw("}")
    return bytes
  }

  /// The line of each segment; 0 where not known.
  private static func lines(_ side: AlignedPair.Side) -> [Int] {
    side.segments.indices.map { index in
      if side.places.count == side.segments.count { return side.places[index].line }
      return index == 0 ? side.lines?.lowerBound ?? 0 : 0
    }
  }

  private func appendBeads(to bytes: inout [UInt8], _ report: inout WriteReport) {
    func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    var sources: [String] = []
    for pair in document.pairs {
      for score in pair.evidence where !sources.contains(score.source) { sources.append(score.source) }
    }
    raw(",\"sources\":")
    JSONText.append(sources, to: &bytes)
    raw(",\"beads\":[")
    for (index, pair) in document.pairs.enumerated() {
      if index > 0 { raw(",") }
      raw("[\(pair.bead),\(pair.english.segments.count),\(pair.chinese.segments.count),")
      raw(PairProperties.number(pair.posterior, &report) ?? "null")
      raw(",[")
      let values = sources.map { source in
        pair.evidence.first { $0.source == source }
          .flatMap { PairProperties.number($0.logOdds, &report) } ?? "null"
      }
      raw((pair.evidence.isEmpty ? [] : values).joined(separator: ",") + "]]")
    }
    raw("]")
  }

  private func appendLinks(to bytes: inout [UInt8]) {
    func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    func spans(_ spans: [PairLink.Span], _ segments: inout UTF16Ranges, _ start: Int) -> [Int] {
      spans.flatMap { span in
        let range = segments.range(span.scalars, in: span.segment)
        return [start + span.segment, range.lowerBound, range.upperBound]
      }
    }
    raw(",\"links\":[")
    var isFirst = true
    for (index, links) in annotations.links.enumerated() where !links.isEmpty {
      var english = UTF16Ranges(document.pairs[index].english.segments)
      var chinese = UTF16Ranges(document.pairs[index].chinese.segments)
      for link in links {
        if !isFirst { raw(",") }
        isFirst = false
        raw("[\"\(link.kind.rawValue)\",\"\(link.agreement.rawValue)\",")
        JSONText.append(spans(link.english, &english, englishStarts[index]), to: &bytes)
        raw(",")
        JSONText.append(spans(link.chinese, &chinese, chineseStarts[index]), to: &bytes)
        raw("]")
      }
    }
    raw("]")
  }

  private func appendFindings(to bytes: inout [UInt8]) {
    func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    var places: [Int: Int] = [:]
    for (index, pair) in document.pairs.enumerated() where places[pair.bead] == nil {
      places[pair.bead] = index
    }
    raw(",\"findings\":[")
    var isFirst = true
    for finding in annotations.findings {
      guard let index = places[finding.bead] else { continue }
      if !isFirst { raw(",") }
      isFirst = false
      let pair = document.pairs[index]
      raw("[\(index),")
      JSONText.append(finding.check, to: &bytes)
      raw(",\"\(finding.severity.rawValue)\",")
      JSONText.append(finding.message, to: &bytes)
      raw(",")
      JSONText.append(finding.fingerprint, to: &bytes)
      // English segments are joined with a space, Chinese ones with nothing.
      for (place, side, start, separatorLength) in [
        (finding.english, pair.english, englishStarts[index], 1),
        (finding.chinese, pair.chinese, chineseStarts[index], 0),
      ] {
        raw(",")
        if let found = Self.span(of: place, in: side, separatorLength: separatorLength) {
          JSONText.append(
            [start + found.segment, found.utf16.lowerBound, found.utf16.upperBound],
            to: &bytes
          )
        } else {
          raw("null")
        }
      }
      raw(",")
      let place =
        finding.english.quote.isEmpty && !finding.chinese.quote.isEmpty ? finding.chinese : finding.english
      JSONText.append(place.file.isEmpty && place.line == nil ? "" : place.description, to: &bytes)
      raw("]")
    }
    raw("]")
  }

  /// Where the quote of a finding stands by its offset in the joined segments, without one where it is found first; `nil`
  /// where it is in no segment.
  static func span(
    of place: Finding.Place,
    in side: AlignedPair.Side,
    separatorLength: Int
  ) -> (segment: Int, utf16: Range<Int>)? {
    guard !place.quote.isEmpty else { return nil }
    guard let offset = place.quoteOffset else { return first(place.quote, in: side) }
    var start = 0
    for (number, segment) in side.segments.enumerated() {
      let end = start + segment.utf8.count
      if offset < end || number == side.segments.count - 1 {
        let range = offset - start..<offset - start + place.quote.utf8.count
        guard offset >= start, range.upperBound <= segment.utf8.count else { return nil }
        let utf8 = segment.utf8
        let first = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let last = utf8.index(first, offsetBy: range.count)
        return (number, utf16Offset(first, in: segment)..<utf16Offset(last, in: segment))
      }
      start = end + separatorLength
    }
    return nil
  }

  private static func first(_ quote: String, in side: AlignedPair.Side) -> (segment: Int, utf16: Range<Int>)?
  {
    for (number, segment) in side.segments.enumerated() {
      guard let range = segment.utf8.firstRange(of: quote.utf8) else { continue }
      return (number, utf16Offset(range.lowerBound, in: segment)..<utf16Offset(range.upperBound, in: segment))
    }
    return nil
  }

  /// How many UTF-16 units are before a place; a String keeps marks of them, so that it does not count from its start.
  private static func utf16Offset(_ index: String.Index, in text: String) -> Int {
    text.utf16.distance(from: text.startIndex, to: index)
  }
}
