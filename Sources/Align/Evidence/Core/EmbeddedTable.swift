import CAlignData

/// The tables that are compiled in, as bytes; their origins are given next to them in `Sources/CAlignData`.
enum EmbeddedTable {
  static var readings: [UInt8] { unsafe copy(align_names_readings()) }
  static var cantonese: [UInt8] { unsafe copy(align_names_cantonese()) }
  static var romanisations: [UInt8] { unsafe copy(align_names_romanisations()) }
  static var simplified: [UInt8] { unsafe copy(align_names_simplified()) }
  static var surnames: [UInt8] { unsafe copy(align_names_surnames()) }
  static var words: [UInt8] { unsafe copy(align_names_words()) }
  static var gazetteer: [UInt8] { unsafe copy(align_names_gazetteer()) }
  static var cities: [UInt8] { unsafe copy(align_names_cities()) }
  static var englishWords: [UInt8] { unsafe copy(align_names_english_words()) }
  static var aroundNames: [UInt8] { unsafe copy(align_names_around()) }
  static var titles: [UInt8] { unsafe copy(align_names_titles()) }
  static var placeWords: [UInt8] { unsafe copy(align_names_place_words()) }
  static var names: [UInt8] { unsafe copy(align_names_table()) }
  static var ambiguousPlaces: [UInt8] { unsafe copy(align_names_ambiguous_places()) }
  static var nameSounds: [UInt8] { unsafe copy(align_names_sounds()) }
  static var chineseQuantities: [UInt8] { unsafe copy(align_quantities_chinese()) }
  static var englishQuantities: [UInt8] { unsafe copy(align_quantities_english()) }
  static var units: [UInt8] { unsafe copy(align_quantities_units()) }
  static var englishOrder: [UInt8] { unsafe copy(align_english_order()) }
  static var negation: [UInt8] { unsafe copy(align_polarity_negation()) }
  static var denials: [UInt8] { unsafe copy(align_polarity_denials()) }
  static var negationWeights: [UInt8] { unsafe copy(align_polarity_negation_weights()) }
  static var oppositeWeights: [UInt8] { unsafe copy(align_polarity_opposite_weights()) }
  static var doubtWeights: [UInt8] { unsafe copy(align_doubt_weights()) }
  static var coverageWeights: [UInt8] { unsafe copy(align_coverage_weights()) }
  static var nameExchangeWeights: [UInt8] { unsafe copy(align_names_exchange_weights()) }
  static var opposites: [UInt8] { unsafe copy(align_polarity_opposites()) }

  /// Tables are read once into a form to look things up in, so a copy costs little and keeps pointers out.
  private static func copy(_ table: AlignTable) -> [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: table.bytes, count: table.count))
  }
}

extension [UInt8] {
  /// The lines that hold something, without those that begin with `#`.
  var tableLines: [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(count / 64)
    let bytes = span
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if end > start, bytes[start] != UInt8(ascii: "#") {
        lines.append(start..<(bytes[end - 1] == 0x0D ? end - 1 : end))
      }
      start = end + 1
    }
    return lines
  }

  /// The parts of a range between two separators.
  func fields(_ range: Range<Int>, separator: UInt8) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var next = range.lowerBound
    while let field = nextField(from: &next, to: range.upperBound, separator: separator) {
      fields.append(field)
    }
    return fields
  }

  /// The part that begins at a place and ends before the next separator, after which the place moves; `nil` after the last part.
  @inline(__always)
  func nextField(from place: inout Int, to end: Int, separator: UInt8) -> Range<Int>? {
    guard place <= end else { return nil }
    let bytes = span
    let start = place
    while place < end, bytes[place] != separator { place += 1 }
    defer { place += 1 }
    return start..<place
  }
}

extension WordNumbers {
  /// The words of a table, one a line; lines that begin with `#` are remarks.
  init(lines table: [UInt8]) {
    self.init(bytes: table.count)
    let text = table.span
    for line in table.tableLines { add(text.extracting(line)) }
  }
}
