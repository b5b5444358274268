/// Appends a row of a worksheet, cell by cell.
struct XLSXRow {
  /// The longest text of a cell, in UTF-16 units, by the specifications of Excel.
  static let longestText = 32_767

  /// The number of the row; `nil` where the rows before it are not known, which the format allows.
  private let number: Int?
  private var xml: XMLAppender
  private var column = 0

  /// Begins a row where a buffer of rows ends.
  init(number: Int?, bytes: [UInt8]) {
    self.number = number
    xml = XMLAppender(bytes)
    xml.raw(number.map { "<row r=\"\($0)\">" } ?? "<row>")
  }

  /// How many characters were written that the format cannot hold.
  var replacedCharacters: Int { xml.replaced }

  /// Texts whose end does not fit a cell.
  private(set) var cutTexts = 0

  /// The first row: names in bold.
  static func head(_ names: [String], isNumbered: Bool = true) -> [UInt8] {
    var row = XLSXRow(number: isNumbered ? 1 : nil, bytes: [])
    for name in names { row.text(name, style: XLSXStyles.head) }
    return row.finished()
  }

  /// Appends a cell of text; an empty one is left out.
  mutating func text(_ text: String, style: Int = XLSXStyles.wrapped) {
    guard begin(!text.isEmpty, "t=\"inlineStr\" s=\"\(style)\"") else { return }
    xml.raw("<is>")
    if text.utf16.count > Self.longestText { cutTexts += 1 }
    run(Self.cut(text))
    xml.raw("</is></c>")
  }

  /// Appends a cell of text in which a part is bold and red.
  mutating func marked(_ parts: (before: String, quote: String, after: String)) {
    let length = [parts.before, parts.quote, parts.after].reduce(0) { $0 + $1.utf16.count }
    guard !parts.quote.isEmpty, length <= Self.longestText else {
      text(parts.before + parts.quote + parts.after)
      return
    }
    guard begin(true, "t=\"inlineStr\" s=\"\(XLSXStyles.wrapped)\"") else { return }
    xml.raw("<is>")
    for (part, isMarked) in [(parts.before, false), (parts.quote, true), (parts.after, false)]
    where !part.isEmpty {
      xml.raw("<r>")
      if isMarked { xml.raw(XLSXStyles.markedRun) }
      run(part)
      xml.raw("</r>")
    }
    xml.raw("</is></c>")
  }

  /// Appends a cell of a number.
  mutating func number(_ value: Int) {
    guard begin(true, "s=\"\(XLSXStyles.wrapped)\"") else { return }
    xml.raw("<v>\(value)</v></c>")
  }

  /// Appends a cell of a decimal number; `nil` leaves it out.
  mutating func decimal(_ value: Double?) {
    let text = value.flatMap(FixedDecimal.text)
    guard begin(text != nil, "s=\"\(XLSXStyles.wrapped)\""), let text else { return }
    xml.raw("<v>\(text)</v></c>")
  }

  /// The buffer with the row at its end.
  mutating func finished() -> [UInt8] {
    xml.raw("</row>\n")
    return xml.bytes
  }

  /// Goes on to the next column and opens its cell, if it is to have one.
  private mutating func begin(_ isThere: Bool, _ attributes: String) -> Bool {
    defer { column += 1 }
    guard let number else {
      // Cells without a place of their own stand one after the other.
      xml.raw(isThere ? "<c \(attributes)>" : "<c/>")
      return isThere
    }
    if isThere { xml.raw("<c r=\"\(XLSXParts.letters(column))\(number)\" \(attributes)>") }
    return isThere
  }

  private mutating func run(_ text: String) {
    xml.raw("<t xml:space=\"preserve\">")
    xml.text(Self.escaped(text))
    xml.raw("</t>")
  }

  /// A text that does not fit a cell ends with an ellipsis.
  private static func cut(_ text: String) -> String {
    guard text.utf16.count > longestText else { return text }
    var kept = String.UnicodeScalarView()
    var length = 1
    for scalar in text.unicodeScalars {
      length += UTF16.width(scalar)
      if length > longestText { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// Line ends as LF, and `_x0041_` as it is: readers take that form for an escape (ECMA-376, ST_Xstring).
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    guard source.contains(0x0D) || source.contains(UInt8(ascii: "_")) else { return text }
    for (index, byte) in source.enumerated() {
      if byte == 0x0D {
        if index + 1 < source.count, source[index + 1] == 0x0A { continue }
        bytes.append(0x0A)
      } else if byte == UInt8(ascii: "_"), isEscape(source[index...]) {
        bytes.append(contentsOf: "_x005F_".utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let form = Array(bytes.prefix(7))
    return form.count == 7 && form[1] == UInt8(ascii: "x") && form[6] == UInt8(ascii: "_")
      && form[2..<6].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
