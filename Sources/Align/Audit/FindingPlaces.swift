/// Finds the line and column of words in a pair.
enum FindingPlaces {
  /// The place of a range of a side's joined text; of the side where the range is `nil`.
  ///
  /// Lines and columns are counted from where the segment, or the joined line that holds the place, begins in its file.
  static func place(
    _ range: Range<Int>?,
    side: AlignedPair.Side,
    text: String,
    separator: String,
    file: String
  ) -> Finding.Place {
    let utf8 = Array(text.utf8)
    var place = Finding.Place(text: text, file: file)
    if let range {
      place.quote = String(decoding: utf8[range], as: UTF8.self)
      place.quoteOffset = range.lowerBound
    }
    guard side.places.count == side.segments.count, !side.places.isEmpty else {
      place.line = side.lines?.lowerBound
      return place
    }
    let offset = range?.lowerBound ?? 0
    var start = 0
    for (segment, source) in zip(side.segments, side.places) {
      let end = start + segment.utf8.count
      if offset < end || source == side.places.last {
        (place.line, place.column) = position(in: segment, at: max(0, offset - start), from: source)
        break
      }
      start = end + separator.utf8.count
    }
    return place
  }

  private static func position(in segment: String, at offset: Int, from source: SourceSpan) -> (Int, Int?) {
    if source.column < 1 { return (source.line, nil) }
    let start = source.lineStarts.last { $0.offset <= offset }
    var line = start?.line ?? source.line
    var column = start?.column ?? source.column
    var previous: UInt8 = 0
    for byte in segment.utf8.prefix(offset).dropFirst(start?.offset ?? 0) {
      if byte == 0x0A && previous != 0x0D || byte == 0x0D {
        line += 1
        column = 1
      } else if byte != 0x0A, byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    return (min(line, source.lastLine), column)
  }
}
