/// Writes a book for reading devices (EPUB 3.3, W3C), in both languages, a chapter for each document.
///
/// The same documents give the same bytes. A book has room for 10,000 chapters and 1 GiB; what comes after that is left out and
/// counted.
package struct EPUBWriter: BitextWriter {
  private static let mostChapters = 10_000
  private static let mostBytes = 1 << 30
  /// What ends a chapter until the archive is made, and its title: characters that no XML holds.
  private static let chapterEnd: UInt8 = 0x1E
  private static let titleEnd: UInt8 = 0x1F

  private let page: BookPage
  private let modified: String

  /// Makes a writer; of the options, it uses the layout, interleaved unless another is chosen, the language tags and the date.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    page = BookPage(
      layout: options.bookLayout ?? .interleaved,
      tags: (options.tag(.english, of: nil), options.tag(.chinese, of: nil))
    )
    modified = (options.creationDate ?? Timestamp(secondsSince1970: 0)).extendedText
  }

  /// An archive lists at its end what is where.
  package var needsWholeOutput: Bool { true }

  /// Appends nothing.
  package func begin(_ output: inout BitextOutput) {}

  /// Appends a chapter.
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
    xml.text(BookPage.title(document))
    xml.bytes.append(Self.titleEnd)
    page.append(document, to: &xml)
    xml.bytes.append(Self.chapterEnd)
    report.replacedCharacters += xml.replaced
    output.main = xml.bytes
  }

  /// Makes the book of the chapters that were appended.
  package func finish(_ output: inout BitextOutput) {
    var report = WriteReport()
    finish(&output, report: &report)
  }

  /// Makes the book of the chapters that were appended.
  package func finish(_ output: inout BitextOutput, report: inout WriteReport) {
    var chapters: [(title: String, content: [UInt8])] = []
    var size = 0
    for chapter in output.main.split(separator: Self.chapterEnd) {
      let end = chapter.firstIndex(of: Self.titleEnd) ?? chapter.startIndex
      let content = chapter[(end + 1)...]
      if chapters.count == Self.mostChapters || size + content.count > Self.mostBytes {
        let left = Self.pairs(content)
        report.pairs -= left
        report.pairsWithoutRoom += left
        continue
      }
      size += content.count
      chapters.append((String(decoding: chapter[..<end], as: UTF8.self), Array(content)))
    }
    // A book without a chapter is none to a reader.
    if chapters.isEmpty { chapters = [("–", Array("<p>–</p>\n".utf8))] }
    output.main = archive(chapters)
  }

  private static func pairs(_ content: ArraySlice<UInt8>) -> Int {
    let mark = Array("class=\"pair\"".utf8)
    var count = 0
    var position = content.startIndex
    while let found = content[position...].firstRange(of: mark) {
      count += 1
      position = found.upperBound
    }
    return count
  }

  /// The archive; its first file says what it is, as the standard wants it.
  private func archive(_ chapters: [(title: String, content: [UInt8])]) -> [UInt8] {
    var zip = StoredZip()
    zip.add("mimetype", Array("application/epub+zip".utf8))
    zip.add("META-INF/container.xml", Array(Self.container.utf8))
    zip.add("EPUB/book.opf", package(chapters))
    zip.add("EPUB/nav.xhtml", navigation(chapters.map(\.title)))
    zip.add("EPUB/style.css", Array(BookPage.style.utf8))
    let style = "<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>"
    for (index, chapter) in chapters.enumerated() {
      // The title was escaped when the chapter was made.
      let title = Self.unescaped(chapter.title)
      zip.add("EPUB/\(Self.name(index))", page.page(title, style: style, body: chapter.content))
    }
    zip.finish()
    return zip.bytes
  }

  private static func name(_ index: Int) -> String { "chapter-\(index + 1).xhtml" }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#13;", with: "\r")
      .replacing("&amp;", with: "&")
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
        <rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
    </container>

    """

  private func package(_ chapters: [(title: String, content: [UInt8])]) -> [UInt8] {
    let identity = CRC32.checksum(chapters.flatMap(\.content))
    var items = ""
    var spine = ""
    for index in chapters.indices {
      items +=
        "    <item id=\"c\(index + 1)\" href=\"\(Self.name(index))\" media-type=\"application/xhtml+xml\"/>\n"
      spine += "    <itemref idref=\"c\(index + 1)\"/>\n"
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:identifier id="id">align-\(identity)</dc:identifier>
          <dc:title>\(chapters[0].title)</dc:title>
          <dc:language>\(page.tags.english)</dc:language>
          <dc:language>\(page.tags.chinese)</dc:language>
          <meta property="dcterms:modified">\(modified)</meta>
        </metadata>
        <manifest>
          <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
          <item id="style" href="style.css" media-type="text/css"/>
      \(items)  </manifest>
        <spine>
      \(spine)  </spine>
      </package>

      """
    return Array(text.utf8)
  }

  private func navigation(_ titles: [String]) -> [UInt8] {
    var xml = XMLAppender([])
    xml.raw("<nav xmlns:epub=\"http://www.idpf.org/2007/ops\" epub:type=\"toc\">\n<ol>\n")
    for (index, title) in titles.enumerated() {
      xml.raw("<li><a href=\"\(Self.name(index))\">\(title)</a></li>\n")
    }
    xml.raw("</ol>\n</nav>\n")
    return page.page("English – 中文", style: "", body: xml.bytes)
  }
}
