/// A group of adjacent English segments and the adjacent Chinese segments that say the same.
///
/// Either side may be empty (an omission or an addition), never both. An empty range keeps its place:
/// `chinese = 5..<5` says that the English segments come before Chinese segment 5.
public struct Bead: Sendable, Hashable {
  /// The English segments, 0-based.
  public var english: Range<Int>
  /// The Chinese segments, 0-based.
  public var chinese: Range<Int>
  /// The probability of exactly this bead given everything that is known, 0 … 1; `nil` where none was computed.
  public var posterior: Double?
  /// What each source of evidence said for the bead.
  public var evidence: [EvidenceScore]
  /// Whether the two sides are out of order: the Chinese is that of another place in the text.
  public var isMoved = false

  /// Makes a bead from its parts.
  public init(
    english: Range<Int>,
    chinese: Range<Int>,
    posterior: Double? = nil,
    evidence: [EvidenceScore] = []
  ) {
    self.english = english
    self.chinese = chinese
    self.posterior = posterior
    self.evidence = evidence
  }
}

/// What one source of evidence said for a bead.
public struct EvidenceScore: Sendable, Hashable {
  /// The name of the source, as `--evidence` takes it: `length`, `numbers` …
  public var source: String
  /// Log-odds for the bead against leaving its segments unpaired, in nats; positive values favour the bead.
  public var logOdds: Double

  /// Makes a score from its parts.
  public init(source: String, logOdds: Double) {
    self.source = source
    self.logOdds = logOdds
  }
}
