/// Reads the bilingual article layout of newspaper archives.
///
///     Title: …                    ### Chinese title
///     Author: …                   Chinese author
///     Date: …                     1960-08-06
///     Page: …                     第1版()
///                                 专栏：
///     English body                    Chinese body
///     **Named Entities** …
///     <hr />
///     Original:
///
/// (left column first, then the right one). The values of the English head may be blank or wrapped over lines; older
/// articles have `Edition:` for `Page:`. The title of each side is its first paragraph. What the heads say becomes
/// metadata: `title`, `author`, `date`, `page` (or `edition`), `named-entities`, `chinese-title`, `chinese-author`,
/// `chinese-date`, `chinese-page`, `chinese-column`.
package struct ArticleReader: Sendable, Hashable {
  /// Makes a reader.
  package init() {}

  /// Whether a file begins as an article does; `false` for a file that cannot be read, or only once.
  package static func isArticle(_ path: String) -> Bool {
    guard let file = InputFile.openTwice(path) else { return false }
    defer { try? file.close() }
    guard let start = try? InputFile.nextBlock(file, path),
      let source = try? TextDecoder().decode(Array(start.prefix(startSize)), name: path)
    else { return false }
    let lines = ArticleLines(source)
    return lines.nextText(from: 0).map { EnglishArticleHead(lines, from: $0) != nil } ?? false
  }

  /// Bytes by which an article is recognised; few, so that no character is cut where the title is.
  private static let startSize = 4096

  /// Reads an article.
  ///
  /// - Throws: `ReadError` of kind `badData` for a text without a head, without a rule, or with an empty side.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package func read(_ source: SourceText, identifier: String) throws(ReadError) -> BilingualDocument {
    func fault(_ line: Int, column: Int? = nil, _ problem: String, expected: String) -> ReadError {
      ReadError(.badData, file: source.name, line: line, column: column, problem: problem, expected: expected)
    }
    let lines = ArticleLines(source)
    guard let first = lines.nextText(from: 0) else {
      throw fault(1, "the file holds no text", expected: "an article that begins with Title:")
    }
    guard let head = EnglishArticleHead(lines, from: first) else {
      throw fault(
        first + source.firstLine,
        column: 1,
        "the article does not begin with its title",
        expected: "a line that begins with Title:"
      )
    }
    guard let rule = lines.firstRule(from: head.end) else {
      throw fault(
        source.lineCount + source.firstLine - 1,
        "the article has no Chinese part",
        expected: "a line <hr />, a line Original: and the Chinese text after the English"
      )
    }
    let entities = lines.namedEntities(head.end..<rule)
    let englishBody = ParagraphBuilder(language: .english)
      .paragraphs(of: head.end..<(entities ?? rule), in: source, title: head.title?.text)
    if englishBody.isEmpty {
      throw fault(
        min(head.end, rule) + source.firstLine,
        "the English part is empty",
        expected: "English text between the head and the line <hr />"
      )
    }
    let chineseHead = ChineseArticleHead(lines, from: rule + 1)
    var chineseBody = ParagraphBuilder(language: .chinese)
      .paragraphs(of: chineseHead.end..<source.lineCount, in: source, title: chineseHead.title?.text)
    if chineseBody.isEmpty {
      throw fault(
        rule + source.firstLine,
        "the Chinese part is empty",
        expected: "Chinese text after the line <hr />"
      )
    }

    if let author = chineseHead.fields.first(where: { $0.name == "chinese-author" }) {
      chineseBody = GluedByline.cut(author.value, from: chineseBody)
    }
    var metadata = Metadata(head.fields)
    if let entities {
      metadata["named-entities"] = lines.joined(entities + 1..<rule)
    }
    for field in chineseHead.fields { metadata[field.name] = field.value }
    return BilingualDocument(
      identifier: identifier,
      metadata: metadata,
      english: side(source, title: head.title, englishBody),
      chinese: side(source, title: chineseHead.title, chineseBody)
    )
  }

  /// A side of an article: its title, where it has one, is the first paragraph.
  private func side(_ source: SourceText, title: Paragraph?, _ body: [Paragraph]) -> BilingualDocument.Side {
    BilingualDocument.Side(source: source, paragraphs: (title.map { [$0] } ?? []) + body)
  }
}
