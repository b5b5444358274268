/// Cleans bitexts on several cores: judges every pair and writes those that are kept, or all of them with what was
/// thought of each.
package struct CleaningPipeline: Sendable {
  /// Judges the pairs.
  package var cleaner: CorpusCleaner
  /// Whether every row is written, with its scores and the reason why it would go.
  package var annotates: Bool

  /// The names of the notes on annotated rows.
  package static let noteNames = ["keep", "reasons", "scores"]

  /// Makes a pipeline from its parts.
  package init(cleaner: CorpusCleaner, annotates: Bool) {
    self.cleaner = cleaner
    self.annotates = annotates
  }

  /// A block of cleaned rows.
  package struct Cleaned: Sendable {
    /// The bytes of each writer.
    package var outputs: [BitextOutput] = []
    /// What each writer could not write as it stood.
    package var reports: [WriteReport] = []
    /// What was kept and what each filter took.
    package var tally: CleaningTally
  }

  /// How rows are written. The number that writers give documents is always 0: of the formats that can be written part by
  /// part, none has use for it.
  package enum Writer: Sendable {
    /// The rows that are kept.
    case plain(any BitextWriter)
    /// All rows with notes.
    case noted(NotedRowWriter)
  }

  /// Cleans a block: judges its pairs and writes them.
  package func clean(_ block: CorpusPipeline.Block, writers: [Writer]) -> Cleaned {
    var cleaned = Cleaned(tally: CleaningTally(filterCount: cleaner.filters.count))
    cleaned.outputs = writers.map { _ in BitextOutput() }
    cleaned.reports = writers.map { _ in WriteReport() }
    for document in block.documents {
      var kept = document
      kept.pairs = []
      kept.signature = Signature.joined(document.signature, cleaner.signature)
      var notes: [RowNotes] = []
      for pair in document.pairs {
        let judgement = cleaner.judge(pair, asksAll: annotates)
        cleaned.tally.add(judgement)
        guard annotates || judgement.isKept else { continue }
        kept.pairs.append(pair)
        if annotates { notes.append(self.notes(judgement)) }
      }
      if kept.pairs.isEmpty { continue }
      for (index, writer) in writers.enumerated() {
        switch writer {
        case .plain(let writer):
          writer.append(kept, number: 0, to: &cleaned.outputs[index], report: &cleaned.reports[index])
        case .noted(let writer):
          writer.append(
            kept,
            notes: notes,
            number: 0,
            to: &cleaned.outputs[index],
            report: &cleaned.reports[index]
          )
        }
      }
    }
    return cleaned
  }

  private func notes(_ judgement: CorpusCleaner.Judgement) -> RowNotes {
    let scores = zip(cleaner.names, judgement.scores).compactMap { name, score in
      score.map { RowNotes.Score(name: name, value: $0) }
    }
    let reasons = judgement.refusals.map { cleaner.names[$0] }.joined(separator: " ")
    return RowNotes([.flag(judgement.isKept), .text(reasons), .scores(scores)])
  }
}
