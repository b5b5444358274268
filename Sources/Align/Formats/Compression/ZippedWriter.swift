/// Writes what another writer writes as the one file of a ZIP archive, as `.xlz` is of XLIFF.
package struct ZippedWriter: BitextWriter {
  /// The extension of such an archive, with its point.
  package static let fileExtension = ".xlz"

  private let writer: any BitextWriter
  private let name: String

  /// Makes a writer around another one; `name` is that of the file in the archive.
  package init(_ writer: any BitextWriter, name: String = "content.xlf") {
    self.writer = writer
    self.name = name
  }

  /// An archive lists at its end what is where.
  package var needsWholeOutput: Bool { true }

  /// Appends what the writer begins with.
  package func begin(_ output: inout BitextOutput) { writer.begin(&output) }

  /// Appends a document.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    writer.append(document, number: number, to: &output, report: &report)
  }

  /// Makes the archive.
  package func finish(_ output: inout BitextOutput) {
    writer.finish(&output)
    var zip = StoredZip()
    zip.add(name, output.main)
    zip.finish()
    output.main = zip.bytes
  }
}
