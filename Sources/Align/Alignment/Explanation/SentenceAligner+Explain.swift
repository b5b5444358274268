extension SentenceAligner {
  /// Aligns a document and explains why one of its beads was chosen.
  ///
  /// What each source said is scored with the weights of the second pass, as in `Bead.evidence`. The runner-up is the best
  /// path through the lattice of the second pass that avoids the bead, and the margin is what separates it from the best
  /// path through the bead: exact, not a difference of posteriors.
  ///
  /// - Returns: `nil` where the alignment has no bead of that number.
  /// - Complexity: that of `align`, three times at most.
  public func explain(_ document: SegmentedDocument, bead number: Int) -> BeadExplanation? {
    let solution = solveByDraft(document)
    guard solution.path.indices.contains(number) else { return nil }
    let edge = solution.path[number]
    var bead = Self.bead(edge)
    let origin = origin(of: bead, in: solution)
    var account = EvidenceAccount(evidence: origin.solution.evidence, model: origin.model)
    bead.evidence = account.scores(english: bead.english, chinese: bead.chinese)
    var explainer = BeadExplainer(
      document,
      solution: origin.solution,
      model: origin.model,
      resources: resources
    )
    return BeadExplanation(
      number: number,
      bead: bead,
      statements: explainer.statements(bead, edge: edge),
      runnerUp: explainer.runnerUp(edge),
      signature: signature
    )
  }
}
