/// Writes the ladder of hunalign (Varga et al. 2005): lines `n TAB m TAB score` from (0, 0) to (N, M).
///
/// Each line is a rung: a bead begins at English segment *n* and Chinese segment *m* and reaches to the next
/// rung; the score on its line is its posterior, 0 where not known and on the last rung. A ladder holds only
/// beads that follow one another without gaps and crossings; a document with others is left out.
package struct LadderWriter: BitextWriter {
  /// Makes a writer.
  package init() {}

  /// Appends nothing.
  package func begin(_ output: inout BitextOutput) {}

  /// Appends a rung for each pair, and the last rung.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    var english = 0
    var chinese = 0
    let indexed = document.pairs.map { pair in
      IndexedBead(
        english: BeadsWriter.numbers(pair.english, &english),
        chinese: BeadsWriter.numbers(pair.chinese, &chinese),
        score: pair.posterior
      )
    }
    guard let beads = try? indexed.beads() else {
      report.leftOutPairs += document.pairs.count
      return
    }
    for bead in beads {
      let score = PairProperties.number(bead.posterior, &report) ?? "0"
      output.main.append(
        contentsOf: "\(bead.english.lowerBound)\t\(bead.chinese.lowerBound)\t\(score)\n".utf8
      )
      report.pairs += 1
    }
    let end = beads.last.map { ($0.english.upperBound, $0.chinese.upperBound) } ?? (0, 0)
    output.main.append(contentsOf: "\(end.0)\t\(end.1)\t0\n".utf8)
  }

  /// Appends nothing.
  package func finish(_ output: inout BitextOutput) {}
}
