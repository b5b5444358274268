/// English names and terms with the Chinese forms of each, found by their words.
///
/// A text of lines `Chinese|Chinese<TAB>English|English<TAB>kind`, with a fourth field `country|country` for places where
/// it is known; lines that begin with `#` are remarks.
/// Words are compared without case, marks, points and hyphens, by binary search.
package struct PhraseTable: Sendable {
  /// One English form.
  private struct Entry: Sendable {
    /// The form folded, in `folded`.
    var form: Stretch
    /// The Chinese forms, in `text`.
    var chinese: Stretch
    /// The codes of the countries that it lies in, in `text`.
    var countries: Stretch
    var kind: NameKind
    /// Whether the form is written in capitals, as WHO is and Who is not.
    var isAcronym: Bool
  }

  /// A range in half the size: there are thousands of entries, and tables are smaller than two gigabytes.
  private struct Stretch: Sendable {
    var start: Int32
    var end: Int32

    init(_ range: Range<Int>) { (start, end) = (Int32(range.lowerBound), Int32(range.upperBound)) }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// A line has some 35 bytes, and most lines have one English form of ten letters.
  private static let bytesForEntry = 32

  private var text: [UInt8]
  private var folded: [UInt8] = []
  private var entries: [Entry] = []

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - table: the text, UTF-8.
  ///   - file: its name, for messages.
  /// - Throws: `ReadError` for a line that is not three or four fields, an empty form or an unknown kind.
  /// - Complexity: O(*n* log *n*), O(*n*) where the English forms come in order.
  package init(_ table: [UInt8], file: String) throws(ReadError) {
    text = table
    entries.reserveCapacity(table.count / Self.bytesForEntry)
    folded.reserveCapacity(table.count / 2)
    var number = 0
    var start = 0
    let bytes = table.span
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      number += 1
      defer { start = end + 1 }
      let line = start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
      if line.isEmpty || bytes[line.lowerBound] == UInt8(ascii: "#") { continue }
      try add(bytes, line, file: file, number: number)
    }
    let folded = folded
    func precedes(_ left: Entry, _ right: Entry) -> Bool {
      Self.precedes(folded.span, left.form.range, right.form.range)
    }
    if entries.indices.dropFirst().contains(where: { precedes(entries[$0], entries[$0 - 1]) }) {
      // Most forms differ in their first letters, which are compared as one number.
      let beginnings = entries.map { Self.beginning(folded.span, $0.form.range) }
      let order = entries.indices.sorted { one, other in
        if beginnings[one] != beginnings[other] { return beginnings[one] < beginnings[other] }
        let (left, right) = (entries[one], entries[other])
        return precedes(left, right) || !precedes(right, left) && left.form.start < right.form.start
      }
      entries = order.map { entries[$0] }
    }
  }

  /// The first eight letters of a form, the first of them highest; zeros after the end of a shorter one.
  private static func beginning(_ bytes: Span<UInt8>, _ form: Range<Int>) -> UInt64 {
    var beginning: UInt64 = 0
    for offset in 0..<8 {
      beginning = beginning << 8 | (offset < form.count ? UInt64(bytes[form.lowerBound + offset]) : 0)
    }
    return beginning
  }

  /// The number of English forms.
  package var count: Int { entries.count }

  private mutating func add(_ bytes: Span<UInt8>, _ line: Range<Int>, file: String, number: Int)
    throws(ReadError)
  {
    func fail(_ problem: String, _ expected: String) -> ReadError {
      ReadError(.badData, file: file, line: number, problem: problem, expected: expected)
    }
    var next = line.lowerBound
    guard let chinese = text.nextField(from: &next, to: line.upperBound, separator: 0x09),
      let english = text.nextField(from: &next, to: line.upperBound, separator: 0x09),
      let kindName = text.nextField(from: &next, to: line.upperBound, separator: 0x09),
      case let countries = text.nextField(from: &next, to: line.upperBound, separator: 0x09),
      next > line.upperBound
    else {
      throw fail(
        "\(text.fields(line, separator: 0x09).count) fields in a line of a name table",
        "three: Chinese forms, English forms and a kind, with tabs between them; or four, with countries"
      )
    }
    guard let kind = Self.kind(bytes.extracting(kindName)) else {
      throw fail(
        "\(String(decoding: text[kindName], as: UTF8.self).quoted) is not a kind of name",
        "one of \(NameKind.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    guard !Self.hasEmptyForm(bytes.extracting(chinese)) else {
      throw fail("an empty Chinese form", "Chinese forms with | between them")
    }
    var start = english.lowerBound
    while let form = text.nextField(from: &start, to: english.upperBound, separator: UInt8(ascii: "|")) {
      let place = folded.count
      let isAcronym = LatinWords.fold(bytes, form, onto: &folded)
      guard folded.count > place else {
        throw fail("an empty English form", "English forms with | between them")
      }
      entries.append(
        Entry(
          form: Stretch(place..<folded.count),
          chinese: Stretch(chinese),
          countries: Stretch(countries ?? line.upperBound..<line.upperBound),
          kind: kind,
          isAcronym: isAcronym
        )
      )
    }
  }

  private static let kinds = NameKind.allCases.map { (kind: $0, name: Array($0.rawValue.utf8)) }

  private static func kind(_ name: Span<UInt8>) -> NameKind? {
    kinds.first { known in
      known.name.count == name.count && name.indices.allSatisfy { known.name[$0] == name[$0] }
    }?.kind
  }

  private static func hasEmptyForm(_ forms: Span<UInt8>) -> Bool {
    let stroke = UInt8(ascii: "|")
    guard !forms.isEmpty, forms[forms.count - 1] != stroke else { return true }
    return forms.indices.contains { forms[$0] == stroke && ($0 == 0 || forms[$0 - 1] == stroke) }
  }

  /// The entries whose form begins with `key`, among `range` of them: those equal to it come first.
  func prefixed(by key: ArraySlice<UInt8>, in range: Range<Int>) -> Range<Int> {
    func bound(_ isBefore: (Range<Int>) -> Bool) -> Int {
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let middle = (low + high) / 2
        if isBefore(entries[middle].form.range) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let first = bound { Self.compare(folded, $0, key) < 0 }
    let last = bound { Self.compare(folded, $0, key) <= 0 }
    return first..<last
  }

  /// Every entry.
  var all: Range<Int> { entries.indices }

  /// The entries of `range` whose form is `key`; acronyms only where the text writes the word in capitals.
  func equal(to key: ArraySlice<UInt8>, in range: Range<Int>, isAcronym: Bool) -> [Int] {
    range.prefix { entries[$0].form.range.count == key.count }.filter { isAcronym || !entries[$0].isAcronym }
  }

  /// What an entry names.
  func kind(_ entry: Int) -> NameKind { entries[entry].kind }

  /// The mark of a capital before the code of its country.
  private static let capital = UInt8(ascii: "=")

  /// The countries that an entry lies in, by the codes of ISO 3166.
  func countries(_ entry: Int) -> [String] {
    codes(entry).map { code in
      String(decoding: code.first == Self.capital ? code.dropFirst() : code, as: UTF8.self)
    }
  }

  /// The countries that an entry is the capital of, or the seat of whose government.
  func capitalOf(_ entry: Int) -> [String] {
    // Few entries are capitals.
    guard text[entries[entry].countries.range].contains(Self.capital) else { return [] }
    return codes(entry).filter { $0.first == Self.capital }.map {
      String(decoding: $0.dropFirst(), as: UTF8.self)
    }
  }

  private func codes(_ entry: Int) -> [ArraySlice<UInt8>] {
    let range = entries[entry].countries.range
    return range.isEmpty ? [] : text.fields(range, separator: UInt8(ascii: "|")).map { text[$0] }
  }

  /// The letters of an entry's English form, folded as `LatinWords` folds text.
  func englishForm(_ entry: Int) -> ArraySlice<UInt8> { folded[entries[entry].form.range] }

  /// Whether an entry's English form is written in capitals.
  func isAcronym(_ entry: Int) -> Bool { entries[entry].isAcronym }

  /// The Chinese forms of an entry, each as folded code points.
  func chineseForms(_ entry: Int, folding: ChineseFolding) -> [[UInt32]] {
    var forms: [[UInt32]] = []
    forEachChineseForm(entry, folding: folding) { forms.append($0) }
    return forms
  }

  /// Calls `body` with each of the Chinese forms of an entry, as folded code points.
  func forEachChineseForm(_ entry: Int, folding: ChineseFolding, _ body: ([UInt32]) -> Void) {
    var codes: [UInt32] = []
    forEachChineseForm(entry, folding: folding, in: &codes, body)
  }

  /// The same with room for the code points that serves many entries.
  func forEachChineseForm(
    _ entry: Int,
    folding: ChineseFolding,
    in codes: inout [UInt32],
    _ body: ([UInt32]) -> Void
  ) {
    let bytes = text.span
    codes.removeAll(keepingCapacity: true)
    var position = Int(entries[entry].chinese.start)
    let end = Int(entries[entry].chinese.end)
    while position < end {
      let scalar = bytes.scalar(at: position)
      position += max(1, scalar.width)
      if scalar.value == 0x7C {
        body(codes)
        codes.removeAll(keepingCapacity: true)
      } else {
        codes.append(folding.fold(scalar.value))
      }
    }
    body(codes)
  }

  /// Whether a form comes before a key, begins with it or is it (0), or comes after it.
  private static func compare(_ bytes: [UInt8], _ form: Range<Int>, _ key: ArraySlice<UInt8>) -> Int {
    var place = form.lowerBound
    for byte in key {
      guard place < form.upperBound else { return -1 }
      if bytes[place] != byte { return bytes[place] < byte ? -1 : 1 }
      place += 1
    }
    return 0
  }

  private static func precedes(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    for offset in 0..<min(left.count, right.count) {
      let (one, other) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
      if one != other { return one < other }
    }
    return left.count < right.count
  }
}
