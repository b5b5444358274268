/// Writes the rows of a corpus that a census keeps, and where copies came from.
package struct CopyRemoval: Sendable {
  /// What is known of every row.
  package let census: CopyCensus
  /// What is added to the signatures of rows.
  package let signature: Signature
  /// Whether copies are listed.
  package let listsCopies: Bool

  /// The first line of the list of copies.
  package static let listHeader = "row\tdocument\tbead\tkept_row\tsimilarity\n"

  /// Makes a removal from its parts.
  package init(census: CopyCensus, signature: Signature, listsCopies: Bool) {
    self.census = census
    self.signature = signature
    self.listsCopies = listsCopies
  }

  /// What is written of a block.
  package struct Written: Sendable {
    /// The rows that are kept.
    package var output = BitextOutput()
    /// What could not be written as it stood.
    package var report = WriteReport()
    /// The lines of the list of copies.
    package var list: [UInt8] = []
  }

  /// Writes a block.
  ///
  /// A block that the census has not seen, because the file grew between the two readings, is left out.
  package func written(_ block: CorpusPipeline.Block, _ writer: CleaningPipeline.Writer) -> Written {
    var written = Written()
    var number = block.firstRow
    for document in block.documents {
      var kept = document
      kept.pairs = []
      kept.signature = Signature.joined(document.signature, signature)
      var notes: [RowNotes] = []
      for pair in document.pairs where number < census.counts.rows {
        let row = census.row(number)
        if listsCopies, census.occurrences(ofOriginalOf: number) > 1 {
          Self.append(number, document, pair, row, to: &written.list)
        }
        if row.original == number {
          kept.pairs.append(pair)
          notes.append(RowNotes([.count(row.occurrences)]))
        }
        number += 1
      }
      if kept.pairs.isEmpty { continue }
      switch writer {
      case .plain(let writer): writer.append(kept, number: 0, to: &written.output, report: &written.report)
      case .noted(let writer):
        writer.append(kept, notes: notes, number: 0, to: &written.output, report: &written.report)
      }
    }
    return written
  }

  private static func append(
    _ number: Int,
    _ document: AlignedDocument,
    _ pair: AlignedPair,
    _ row: CopyCensus.Row,
    to list: inout [UInt8]
  ) {
    JSONText.append(number, to: &list)
    list.append(0x09)
    TSVField.append(document.identifier, to: &list)
    list.append(0x09)
    list.append(contentsOf: String(pair.bead).utf8)
    list.append(0x09)
    JSONText.append(row.original, to: &list)
    list.append(0x09)
    list.append(contentsOf: (FixedDecimal.text(row.similarity) ?? "").utf8)
    list.append(0x0A)
  }
}
