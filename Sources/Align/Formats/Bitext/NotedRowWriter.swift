/// Writes TSV or JSONL whose rows carry notes.
package struct NotedRowWriter: Sendable {
  /// The formats that can hold notes.
  package static let formats: [BitextFormat] = [.tsv, .jsonl]

  private let names: [String]
  private let isTable: Bool
  private let writer: any BitextWriter

  /// Makes a writer of notes with given names; `nil` where the format cannot hold them.
  package init?(_ format: BitextFormat, names: [String], options: BitextWriterOptions = BitextWriterOptions())
  {
    guard Self.formats.contains(format), let writer = format.makeWriter(options) else { return nil }
    self.names = names
    isTable = format == .tsv
    self.writer = writer
  }

  /// Appends what is before the first row.
  package func begin(_ output: inout BitextOutput) {
    writer.begin(&output)
    guard isTable, output.main.last == 0x0A else { return }
    output.main.removeLast()
    for name in names {
      output.main.append(0x09)
      output.main.append(contentsOf: name.utf8)
    }
    output.main.append(0x0A)
  }

  /// Appends the rows of a document, each with its notes.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - notes: notes in step with its pairs.
  ///   - number: the place of the document in the output.
  ///   - output: where the bytes go.
  ///   - report: what could not be written as it stood is added here.
  package func append(
    _ document: AlignedDocument,
    notes: [RowNotes],
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    precondition(notes.count == document.pairs.count, "notes for every pair")
    var row = document
    for (pair, notes) in zip(document.pairs, notes) {
      precondition(notes.values.count == names.count, "a value for every note")
      row.pairs = [pair]
      var rowReport = WriteReport()
      writer.append(row, number: number, to: &output, report: &rowReport)
      rowReport.documents = 0
      report.add(rowReport)
      // The line end, and the brace before it, come after the notes.
      output.main.removeLast(isTable ? 1 : 2)
      for (name, value) in zip(names, notes.values) {
        if isTable {
          output.main.append(0x09)
          TSVField.append(value.text, to: &output.main)
        } else {
          output.main.append(UInt8(ascii: ","))
          JSONText.append(name, to: &output.main)
          output.main.append(UInt8(ascii: ":"))
          value.append(to: &output.main)
        }
      }
      if !isTable { output.main.append(UInt8(ascii: "}")) }
      output.main.append(0x0A)
    }
    report.documents += 1
  }
}
