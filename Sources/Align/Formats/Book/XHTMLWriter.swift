/// Writes one page to read, in both languages, which needs no other file and no script.
package struct XHTMLWriter: BitextWriter {
  private let page: BookPage

  /// Makes a writer; of the options, it uses the layout, side by side unless another is chosen, and the language tags.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    page = BookPage(
      layout: options.bookLayout ?? .sideBySide,
      tags: (options.tag(.english, of: nil), options.tag(.chinese, of: nil))
    )
  }

  /// Appends the head of the page.
  package func begin(_ output: inout BitextOutput) {
    output.main += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    output.main += page.head("English – 中文", style: "<style>\n\(BookPage.style)</style>")
  }

  /// Appends a document.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    report.pairs += document.pairs.count
    var xml = XMLAppender(output.main)
    output.main = []
    page.append(document, to: &xml)
    report.replacedCharacters += xml.replaced
    output.main = xml.bytes
  }

  /// Appends the end of the page.
  package func finish(_ output: inout BitextOutput) { output.main += "</body>\n</html>\n".utf8 }
}
