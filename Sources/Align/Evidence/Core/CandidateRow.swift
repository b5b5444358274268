/// Candidate beads of one shape that start at one English segment and at adjacent Chinese segments.
///
/// Evidence is asked for whole rows, so that no call is made per candidate.
package struct CandidateRow: Sendable {
  /// The first English segment of every candidate (the segment before which a `0-1` bead stands).
  package let english: Int
  /// The first Chinese segments of the candidates, one candidate each.
  package let chinese: Range<Int>
  /// The shape of every candidate; all candidates lie inside the document.
  package let shape: BeadShape

  /// Makes a row from its parts.
  package init(english: Int, chinese: Range<Int>, shape: BeadShape) {
    self.english = english
    self.chinese = chinese
    self.shape = shape
  }
}
