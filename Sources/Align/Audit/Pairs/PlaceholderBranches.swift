/// Takes together what the branches of ICU's messages hold (ICU User Guide, “Formatting Messages”):
/// `{count, plural, one {…} other {…}}`.
///
/// A program shows one branch, and each language has those that its grammar needs: Chinese has `other` where English has `one`
/// besides. What several branches hold alike therefore counts once for the message, and the argument itself not again, which
/// `#` may stand for.
struct PlaceholderBranches {
  /// Messages in each other; those that are deeper are read as texts.
  private static let deepest = 8

  /// The marks, each once for a message.
  private(set) var marks: [MarkupReader.Mark] = []
  /// The scalars of messages that say nothing by themselves: the names of branches, and of a plural the branches beside `other`.
  private(set) var passedOver: [Range<Int>] = []

  private let text: ScalarText
  /// The brace that closes the one at an index; 0 where none does.
  private var closing: [Int] = []

  /// Reads the marks of a text, which are in order.
  ///
  /// - Complexity: O(*n*) in the text where it has such a message, else in the marks.
  init(_ marks: [MarkupReader.Mark], in text: ScalarText) {
    self.text = text
    guard marks.contains(where: { Self.kind($0, text) != nil }) else {
      self.marks = marks
      return
    }
    closing = Self.closing(text)
    self.marks = merged(marks[...], depth: 0)
  }

  /// What kind of message a mark is the head of; `nil` for other marks.
  private static func kind(_ mark: MarkupReader.Mark, _ text: ScalarText) -> String? {
    guard mark.kind == .placeholder, text[mark.range.lowerBound] == 0x7B,
      text[mark.range.upperBound - 1] != 0x7D
    else { return nil }
    let head = text.string(mark.range)
    return ["plural", "selectordinal", "select"].first { head.hasSuffix($0) }
  }

  private static func closing(_ text: ScalarText) -> [Int] {
    var closing = [Int](repeating: 0, count: text.count)
    var open: [Int] = []
    for index in 0..<text.count {
      if text[index] == 0x7B { open.append(index) }
      if text[index] == 0x7D, let last = open.popLast() { closing[last] = index }
    }
    return closing
  }

  /// A branch of a message: its name, and what is between its braces.
  private struct Branch {
    var name: String
    var range: Range<Int>
  }

  /// The branches after the head of a message, up to the brace that closes it.
  private func branches(from start: Int) -> [Branch] {
    var branches: [Branch] = []
    var index = start
    var word = start
    while index < text.count, text[index] != 0x7D {
      if text[index] == 0x7B {
        let end = closing[index]
        guard end > 0 else { break }
        let name = text.string(word..<index).split(whereSeparator: \.isWhitespace).last.map(String.init)
        branches.append(Branch(name: name ?? "", range: index + 1..<end))
        index = end
        word = end + 1
      }
      index += 1
    }
    return branches
  }

  /// The marks of a text, those in branches taken together.
  private mutating func merged(_ marks: ArraySlice<MarkupReader.Mark>, depth: Int) -> [MarkupReader.Mark] {
    var result: [MarkupReader.Mark] = []
    var index = marks.startIndex
    while index < marks.endIndex {
      let mark = marks[index]
      result.append(mark)
      index += 1
      guard depth < Self.deepest, let kind = Self.kind(mark, text) else { continue }
      // The argument counts with the head.
      var most = [mark.key: Int.max]
      var position = mark.range.upperBound
      for branch in branches(from: position) {
        passedOver.append(position..<branch.range.lowerBound)
        position = branch.range.upperBound
        if kind != "select", branch.name != "other" { passedOver.append(branch.range) }
        let start = index
        while index < marks.endIndex, marks[index].range.lowerBound < position { index += 1 }
        var counts: [String: Int] = [:]
        for inner in merged(marks[start..<index], depth: depth + 1) {
          let count = counts[inner.key, default: 0] + 1
          counts[inner.key] = count
          guard count > most[inner.key, default: 0] else { continue }
          most[inner.key] = count
          result.append(inner)
        }
      }
    }
    return result
  }
}
