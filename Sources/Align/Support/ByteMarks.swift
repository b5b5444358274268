/// Short marks that are looked for at places of a text in UTF-8: commas, “and”, 和.
struct ByteMarks: Sendable {
  private let marks: [[UInt8]]

  /// Takes marks, none of them empty.
  init(_ marks: [String]) { self.marks = marks.map { Array($0.utf8) } }

  /// Whether one of the marks is at a place of a text, whole.
  func stand(at index: Int, in text: ArraySlice<UInt8>) -> Bool {
    marks.contains { text[index] == $0[0] && text[index...].starts(with: $0) }
  }
}
