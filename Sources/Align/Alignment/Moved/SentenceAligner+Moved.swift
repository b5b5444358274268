extension SentenceAligner {
  /// An alignment in which passages out of order are paired too, each aligned inside as a text of its own.
  ///
  /// Without an encoder nothing is looked for.
  func withMovedPassages(_ alignment: Alignment, of document: SegmentedDocument) -> Alignment {
    guard evidence.contains(.encoder), let encoder = resources.encoder else { return alignment }
    let search = MovedPassages(document, alignment: alignment)
    var moved: [Bead] = []
    for passage in search.passages(encoder) {
      for bead in align(search.text(of: passage), findsMoved: false).beads
      where !bead.english.isEmpty && !bead.chinese.isEmpty
        && (bead.posterior ?? 0) >= MovedPassages.leastPosterior
      {
        moved.append(bead.shifted(english: passage.english.lowerBound, chinese: passage.chinese.lowerBound))
      }
    }
    return moved.isEmpty ? alignment : search.alignment(with: moved)
  }
}

extension Bead {
  /// The bead of a passage in the text as a whole.
  fileprivate func shifted(english: Int, chinese: Int) -> Bead {
    var bead = self
    bead.english = self.english.lowerBound + english..<self.english.upperBound + english
    bead.chinese = self.chinese.lowerBound + chinese..<self.chinese.upperBound + chinese
    bead.isMoved = true
    return bead
  }
}
