/// Evidence for or against a candidate bead: lengths, punctuation, numbers, names …
///
/// A source is made once for each document and asked for rows of candidates while the search runs.
/// It knows nothing of the search; the search knows nothing of what the features mean.
package protocol EvidenceSource: Sendable {
  /// The name that `--evidence` and `explain` use; several sources may share one.
  static var evidence: Evidence { get }
  /// The names of the source's features, in the order in which it writes them.
  static var features: [String] { get }

  /// Writes the source's features for every candidate of a row.
  ///
  /// - Parameters:
  ///   - table: the table; candidate *c* of the row is column *c*.
  ///   - first: the table's feature that is the source's first.
  ///   - row: the candidates; `table` has room for them.
  func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow)
}

/// A kind of evidence that a user can switch on and off.
public enum Evidence: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Lengths, bead priors, punctuation and the structure that the text shows.
  case length
  /// Quantities that agree or disagree.
  case numbers
  /// Names of people, places and organisations.
  case names
  /// Words that translate each other.
  case lexicon
  /// Sentence vectors.
  case encoder

  /// The order in which evidence is listed.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    let order = Evidence.allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}
