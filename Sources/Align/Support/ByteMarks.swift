/// Short marks that are looked for at places of a text in UTF-8: commas, “and”, 和.
struct ByteMarks: Sendable {
  private let marks: [[UInt8]]

  /// Takes marks, none of them empty.
  init(_ marks: [String]) { self.marks = marks.map { Array($0.utf8) } }

  /// Whether one of the marks is at a place of a text, whole.
  func stand(at index: Int, in text: ArraySlice<UInt8>) -> Bool {
    marks.contains { text[index] == $0[0] && text[index...].starts(with: $0) }
  }

  /// What of a range of a text stands from its last mark on, all of it where there is none; it begins with a whole character.
  func clause(of range: Range<Int>, in text: [UInt8]) -> ArraySlice<UInt8> {
    let start = range.first { text[$0] & 0xC0 != 0x80 } ?? range.upperBound
    let mark = (start..<range.upperBound).last { stand(at: $0, in: text[...]) }
    return text[(mark ?? start)..<range.upperBound]
  }
}
