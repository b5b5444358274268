/// English names and terms with the Chinese forms of each, found by their words.
///
/// A text of lines `Chinese|Chinese<TAB>English|English<TAB>kind`, with a fourth field `country|country` for places where
/// it is known; lines that begin with `#` are remarks.
/// Words are compared without case, marks, points and hyphens, by binary search.
package struct PhraseTable: Sendable {
  /// One English form.
  private struct Entry: Sendable {
    /// The form folded, in `folded`.
    var form: Range<Int>
    /// The Chinese forms, in `text`.
    var chinese: Range<Int>
    var kind: NameKind
    /// The codes of the countries that it lies in, in `text`.
    var countries: Range<Int>
    /// Whether the form is written in capitals, as WHO is and Who is not.
    var isAcronym: Bool
  }

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
    var number = 0
    var start = 0
    while start < table.count {
      var end = start
      while end < table.count, table[end] != 0x0A { end += 1 }
      number += 1
      defer { start = end + 1 }
      let line = start..<(end > start && table[end - 1] == 0x0D ? end - 1 : end)
      if line.isEmpty || table[line.lowerBound] == UInt8(ascii: "#") { continue }
      try add(line, file: file, number: number)
    }
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { !Self.precedes(folded, $1.form, $0.form) }
    if !isSorted {
      let bytes = folded
      entries.sort {
        if Self.precedes(bytes, $0.form, $1.form) { return true }
        if Self.precedes(bytes, $1.form, $0.form) { return false }
        return $0.form.lowerBound < $1.form.lowerBound
      }
    }
  }

  /// The number of English forms.
  package var count: Int { entries.count }

  private mutating func add(_ line: Range<Int>, file: String, number: Int) throws(ReadError) {
    let fields = text.fields(line, separator: 0x09)
    guard (3...4).contains(fields.count) else {
      throw ReadError(
        .badData,
        file: file,
        line: number,
        problem: "\(fields.count) fields in a line of a name table",
        expected:
          "three: Chinese forms, English forms and a kind, with tabs between them; or four, with countries"
      )
    }
    let name = String(decoding: text[fields[2]], as: UTF8.self)
    guard let kind = NameKind(rawValue: name) else {
      throw ReadError(
        .badData,
        file: file,
        line: number,
        problem: "the kind \(name.quoted) of a name is not known",
        expected: "one of \(NameKind.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    for form in text.fields(fields[0], separator: UInt8(ascii: "|")) where form.isEmpty {
      throw ReadError(
        .badData,
        file: file,
        line: number,
        problem: "an empty Chinese form",
        expected: "Chinese forms with | between them"
      )
    }
    for form in text.fields(fields[1], separator: UInt8(ascii: "|")) {
      let place = folded.count
      let (letters, isAcronym) = LatinWords.fold(text.span, form)
      folded += letters
      guard folded.count > place else {
        throw ReadError(
          .badData,
          file: file,
          line: number,
          problem: "an empty English form",
          expected: "English forms with | between them"
        )
      }
      entries.append(
        Entry(
          form: place..<folded.count,
          chinese: fields[0],
          kind: kind,
          countries: fields.count > 3 ? fields[3] : line.upperBound..<line.upperBound,
          isAcronym: isAcronym
        )
      )
    }
  }

  /// The entries whose form begins with `key`, among `range` of them: those equal to it come first.
  func prefixed(by key: ArraySlice<UInt8>, in range: Range<Int>) -> Range<Int> {
    func bound(_ isBefore: (Range<Int>) -> Bool) -> Int {
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let middle = (low + high) / 2
        if isBefore(entries[middle].form) { low = middle + 1 } else { high = middle }
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
    range.prefix { entries[$0].form.count == key.count }.filter { isAcronym || !entries[$0].isAcronym }
  }

  /// What an entry names.
  func kind(_ entry: Int) -> NameKind { entries[entry].kind }

  /// The countries that an entry lies in, by the codes of ISO 3166, and whether it is the capital of the first, which may
  /// stand for it.
  func countries(_ entry: Int) -> (codes: [String], isCapital: Bool) {
    let range = entries[entry].countries
    guard !range.isEmpty else { return ([], false) }
    let codes = text.fields(range, separator: UInt8(ascii: "|")).map {
      String(decoding: text[$0], as: UTF8.self)
    }
    return (codes.map { $0.hasPrefix("=") ? String($0.dropFirst()) : $0 }, codes[0].hasPrefix("="))
  }

  /// The letters of an entry's English form, folded as `LatinWords` folds text.
  func englishForm(_ entry: Int) -> ArraySlice<UInt8> { folded[entries[entry].form] }

  /// Whether an entry's English form is written in capitals.
  func isAcronym(_ entry: Int) -> Bool { entries[entry].isAcronym }

  /// The Chinese forms of an entry, each as folded code points.
  func chineseForms(_ entry: Int, folding: ChineseFolding) -> [[UInt32]] {
    let bytes = text.span
    return text.fields(entries[entry].chinese, separator: UInt8(ascii: "|")).map { form in
      var codes: [UInt32] = []
      var position = form.lowerBound
      while position < form.upperBound {
        let scalar = bytes.scalar(at: position)
        codes.append(folding.fold(scalar.value))
        position += max(1, scalar.width)
      }
      return codes
    }
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

  private static func precedes(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    bytes[left].lexicographicallyPrecedes(bytes[right])
  }
}
