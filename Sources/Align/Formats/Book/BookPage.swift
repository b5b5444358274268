/// The pages of a bilingual book: XHTML that any browser and reading device shows, without a script.
struct BookPage {
  /// How the two texts are arranged.
  let layout: BitextWriterOptions.BookLayout
  /// The language tags of the texts.
  let tags: (english: String, chinese: String)

  /// What every page looks like; colours and fonts are the reader's.
  static let style = """
    body { line-height: 1.5; max-width: 70em; margin: 0 auto; padding: 0 1em }
    h2 { text-align: center; margin: 2em 0 1em }
    p { margin: 0 0 .3em }
    .pair { margin: 0 0 .9em }
    .pair p[lang|=zh], td[lang|=zh] { line-height: 1.7 }
    table { width: 100%; border-collapse: collapse; table-layout: fixed }
    td { vertical-align: top; padding: .3em .7em; border-top: 1px solid #8883 }

    """

  /// Appends a whole page around some sections.
  func page(_ title: String, style: String, body: [UInt8]) -> [UInt8] {
    var xml = XMLAppender([])
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.bytes += head(title, style: style)
    xml.bytes += body
    xml.raw("</body>\n</html>\n")
    return xml.bytes
  }

  /// Everything before the sections of a page.
  func head(_ title: String, style: String) -> [UInt8] {
    var xml = XMLAppender([])
    xml.raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"\(tags.english)\" ")
    xml.raw("xml:lang=\"\(tags.english)\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    xml.element("title", text: title)
    xml.raw("\n\(style)\n</head>\n<body>\n")
    return xml.bytes
  }

  /// The title of a document: its own, or its name.
  static func title(_ document: AlignedDocument) -> String {
    document.metadata["title"].flatMap { $0.isEmpty ? nil : $0 } ?? document.identifier
  }

  /// Appends a document as a section; an empty side leaves its place empty.
  func append(_ document: AlignedDocument, to xml: inout XMLAppender) {
    xml.raw("<section>\n")
    xml.element("h2", text: Self.title(document))
    xml.raw("\n")
    if layout == .sideBySide { xml.raw("<table>\n") }
    for pair in document.pairs {
      if layout == .sideBySide {
        xml.raw("<tr class=\"pair\">")
        append(pair.englishText, "td", tags.english, to: &xml)
        append(pair.chineseText, "td", tags.chinese, to: &xml)
        xml.raw("</tr>\n")
      } else {
        xml.raw("<div class=\"pair\">")
        if !pair.english.isEmpty { append(pair.englishText, "p", tags.english, to: &xml) }
        if !pair.chinese.isEmpty { append(pair.chineseText, "p", tags.chinese, to: &xml) }
        xml.raw("</div>\n")
      }
    }
    if layout == .sideBySide { xml.raw("</table>\n") }
    xml.raw("</section>\n")
  }

  private func append(_ text: String, _ element: String, _ tag: String, to xml: inout XMLAppender) {
    xml.element(element, [("lang", tag), ("xml:lang", tag)], text: text)
  }
}
