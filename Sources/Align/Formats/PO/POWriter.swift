/// Writes gettext PO: English as `msgid`, Chinese as `msgstr`, or the other way round where Chinese was translated.
///
/// An entry that needs a review is fuzzy. Notes are comments, contexts are in `msgctxt`; a text that comes a second time
/// has the number of its pair as its context, since a catalogue holds each entry once; one that comes again with the same
/// translation in another document is left out and counted. A pair without an original has no place
/// in a catalogue and is counted.
package struct POWriter: BitextWriter {
  private let options: BitextWriterOptions

  /// Makes a writer; of the options, it uses the tool, its version, the language tags, the source and the review threshold.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) { self.options = options }

  /// Appends the header.
  package func begin(_ output: inout BitextOutput) {
    let target = (options.source ?? .english).other
    let tag = options.tag(target, of: nil).replacing("-", with: "_")
    output.main += Array("msgid \"\"\nmsgstr ".utf8)
    POString.append(
      "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
        + "Language: \(tag)\nPlural-Forms: nplurals=1; plural=0;\n"
        + "X-Generator: \(options.tool) \(options.toolVersion)\n",
      to: &output.main
    )
    output.main.append(0x0A)
  }

  /// Appends an entry for each pair.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    if document.pairs.isEmpty { report.leftOutDocuments += 1 }
    let source = options.source(of: document)
    var seen = Set<String>()
    for pair in document.pairs {
      guard !(source == .english ? pair.english : pair.chinese).isEmpty else {
        report.leftOutPairs += 1
        continue
      }
      let text = pair.writtenText(source)
      var context = pair.unit?.context
      if seen.contains((context ?? "") + "\u{4}" + text) {
        context = (context.map { $0 + ", " } ?? "") + "\(document.identifier) \(pair.bead)"
      }
      seen.insert((context ?? "") + "\u{4}" + text)
      append(pair, source, context, to: &output.main)
      report.pairs += 1
      leaveOut(pair, &report)
    }
  }

  /// Appends nothing.
  package func finish(_ output: inout BitextOutput) {
    var report = WriteReport()
    finish(&output, report: &report)
  }

  /// Whether an entry comes again in another document is known at the end.
  package var needsWholeOutput: Bool { true }

  /// Takes out what was written twice, in several documents; a text with another translation there has a context of its own.
  package func finish(_ output: inout BitextOutput, report: inout WriteReport) {
    var catalogue = POCatalogue()
    output.main = catalogue.withoutCopies(output.main)
    report.leaveOut("repeated message", catalogue.copies)
  }

  private func append(_ pair: AlignedPair, _ source: Language, _ context: String?, to bytes: inout [UInt8]) {
    func line(_ start: String, _ text: String) {
      for part in text.split(separator: "\n", omittingEmptySubsequences: true) {
        bytes += Array("\(start) \(part)\n".utf8)
      }
    }
    bytes.append(0x0A)
    for note in pair.unit?.notes ?? [] { line(note.author == "developer" ? "#." : "#", note.text) }
    var flags: [String] = []
    for field in pair.unit?.fields ?? [] where field.language == nil {
      if field.name == "reference" { line("#:", field.value) }
      if field.name == "flags" { flags += field.value.split(separator: ",").map(\.trimmingWhiteSpace) }
    }
    let target = pair.writtenText(source.other)
    if isFuzzy(pair), !target.isEmpty { flags.insert(UnitMetadata.fuzzy, at: 0) }
    if !flags.isEmpty { line("#,", flags.joined(separator: ", ")) }
    func string(_ keyword: String, _ text: String) {
      bytes += Array((keyword + " ").utf8)
      POString.append(text, to: &bytes)
      bytes.append(0x0A)
    }
    if let context { string("msgctxt", context) }
    string("msgid", pair.writtenText(source))
    string("msgstr", target)
  }

  private func isFuzzy(_ pair: AlignedPair) -> Bool {
    if let posterior = pair.posterior { return !(posterior >= options.reviewBelow) }
    return pair.unit?.state == .needsReview || pair.unit?.state == .initial
  }

  private func leaveOut(_ pair: AlignedPair, _ report: inout WriteReport) {
    guard let unit = pair.unit else { return }
    if !unit.identifier.isEmpty { report.leaveOut("identifier") }
    report.leaveOut(
      "field",
      unit.fields.count { $0.language != nil || $0.name != "reference" && $0.name != "flags" }
    )
  }
}
