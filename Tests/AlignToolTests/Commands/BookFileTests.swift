import Foundation
import Testing

/// Pages and books to read, as readers take them.
@Suite struct BookFileTests {
  private static let rows =
    "document\tenglish\tchinese\ta\tOne & <two>.\t一和〈二〉。\na\tOnly \"English\".\t\nb & c\t\t只有中文。\nb & c\tLast.\t最后。\n"
    .replacingOccurrences(of: "chinese\ta\t", with: "chinese\na\t")

  private func work() throws -> Workspace {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    return work
  }

  private func has(_ program: String) throws -> Bool {
    if try work().shell("command -v \(program)").exitCode == 0 { return true }
    if ProcessInfo.processInfo.environment["CI"] == "true" {
      Issue.record("\(program) is missing; run scripts/setup-tests.sh")
    } else {
      print("SKIPPED: \(program) is missing; run scripts/setup-tests.sh")
    }
    return false
  }

  @Test(arguments: ["book.epub", "page.xhtml"], [nil, "side-by-side", "interleaved"])
  func bothTextsAreThere(_ name: String, _ layout: String?) throws {
    let work = try work()
    let flags = layout.map { ["--layout", $0] } ?? []
    let made = try work.run(words: ["convert", "rows.tsv", "-o", name] + flags)
    #expect(made.exitCode == 0, "\(made.errorText)")
    let again = try work.run(words: ["convert", "rows.tsv", "-o", "again-" + name] + flags)
    #expect(try again.exitCode == 0 && work.bytes(name) == work.bytes("again-" + name))
    guard try has("xmllint"), try has("pandoc"), try has("unzip") else { return }
    if name.hasSuffix("epub") {
      // The first file is stored and says what the archive is, from byte 30 on.
      #expect(try Array(work.bytes(name)[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
      let files = try work.shell(
        "unzip -tq \(name) && unzip -Z1 \(name) && unzip -q \(name) -d x && cat x/EPUB/book.opf"
      )
      #expect(files.exitCode == 0, "\(files.errorText)")
      for part in [
        "META-INF/container.xml", "EPUB/nav.xhtml", "EPUB/chapter-2.xhtml", "<dc:language>en</dc:language>",
        "<dc:language>zh</dc:language>", "<itemref idref=\"c2\"/>", "property=\"dcterms:modified\"",
      ] { #expect(files.text.contains(part), "\(part)") }
      let valid = try work.shell(
        "xmllint --noout --nonet x/EPUB/*.xhtml x/EPUB/book.opf x/META-INF/container.xml"
      )
      #expect(valid.exitCode == 0 && valid.errorText.isEmpty, "\(valid.errorText)")
      #expect(files.text.contains("<dc:title>a</dc:title>"))
    } else {
      let valid = try work.shell("xmllint --noout --nonet \(name)")
      #expect(valid.exitCode == 0 && valid.errorText.isEmpty, "\(valid.errorText)")
      #expect(try !work.text(name).contains("script"))
    }
    let from = name.hasSuffix("epub") ? "epub" : "html"
    let text = try work.shell("pandoc -f \(from) -t plain --wrap=none \(name)").text
    var rest = text[...]
    for part in ["a", "One & <two>.", "一和〈二〉。", "Only \"English\".", "b & c", "只有中文。", "Last.", "最后。"] {
      guard let range = rest.range(of: part) else {
        Issue.record("\(part) is missing or out of order: \(text)")
        continue
      }
      rest = rest[range.upperBound...]
    }
    let isTable = layout == "side-by-side" || layout == nil && from == "html"
    let source = try isTable ? work.shell("pandoc -f \(from) -t native \(name)").text : ""
    #expect(!isTable || source.contains("Table"), "\(source)")
  }

  @Test func alignMakesABook() throws {
    let work = try Workspace()
    let result = try work.run(
      "align",
      Repository.path("seeds"),
      "-o",
      "seeds.epub",
      "-o",
      "seeds.xhtml",
      "--models",
      "none"
    )
    #expect(result.exitCode == 0, "\(result.errorText)")
    let page = try work.text("seeds.xhtml")
    #expect(page.components(separatedBy: "<section>").count == 6 && page.contains("<h2>"))
    // A book is read as any document with both languages in it.
    let read = try work.run("convert", "seeds.epub", "--format", "tsv")
    if read.errorText.contains("not installed") { return }
    #expect(read.exitCode == 0, "\(read.errorText)")
    let rows = read.text.split(separator: "\n").dropFirst()
    #expect(rows.count >= 113 && rows.count < 125, "\(rows.count)")
  }

  @Test func nothingIsABookAsWell() throws {
    let work = try Workspace()
    try work.write("rows.tsv", "english\tchinese\n")
    #expect(try work.run("convert", "rows.tsv", "-o", "a.epub").exitCode == 0)
    guard try has("pandoc") else { return }
    #expect(try work.shell("pandoc -f epub -t plain a.epub").exitCode == 0)
  }
}
