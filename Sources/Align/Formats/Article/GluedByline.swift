/// Cuts the author off the first line of an archive's body, where the two were run together: 陈设人民会议启幕 by 陈设.
///
/// The archive's articles repeat the headline and the author, each on a line of its own; in some the line end after the author is lost.
enum GluedByline {
  /// How far down the body the author may stand: behind a headline of up to three lines.
  private static let lastParagraph = 3
  /// Characters of a Chinese name; a longer byline names an office, which a sentence may begin with, too.
  private static let nameLengths = 2...4
  /// What follows a name that is the subject of its sentence.
  private static let continuations: Set<Character> = [
    "的", "说", "說", "是", "在", "等", "同", "先", "和", "与", "與", "及", "也", "又", "曾", "将", "將", "于", "於", "，", "、",
    "：", "（", "·", "。",
  ]

  /// The paragraphs of a body, the author's name in a paragraph of its own.
  ///
  /// - Parameters:
  ///   - author: the author as the head of the article has it.
  ///   - body: the paragraphs below the head, which begin with the headline.
  /// - Returns: the paragraphs, one more if the author was cut off.
  /// - Complexity: O(*n*) in the first paragraphs.
  static func cut(_ author: String, from body: [Paragraph]) -> [Paragraph] {
    guard nameLengths.contains(author.count),
      author.unicodeScalars.allSatisfy({ CharacterClass.isHan($0.value) }),
      let place = body.prefix(lastParagraph + 1).firstIndex(where: {
        $0.role != .heading && $0.role != .title
      }),
      place > 0, body[place].text.hasPrefix(author),
      let next = body[place].text.dropFirst(author.count).first, !continuations.contains(next)
    else { return body }
    let (name, rest) = body[place].split(at: author.utf8.count)
    var body = body
    body.replaceSubrange(
      place...place,
      with: [Paragraph(text: name.text, role: .heading, pieces: name.pieces), rest]
    )
    return body
  }
}
