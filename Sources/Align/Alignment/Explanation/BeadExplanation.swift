/// Why a bead was chosen: what each source of evidence said, and what would be in its place.
public struct BeadExplanation: Sendable, Hashable {
  /// What one kind of evidence said, with what it rests on.
  public struct Statement: Sendable, Hashable {
    /// What it is about.
    public var aspect: Aspect
    /// Log-odds for the bead against leaving its segments unpaired, in nats.
    public var logOdds: Double
    /// What was found, as a phrase; empty where the links say it all.
    public var remark: String
    /// The pieces of evidence that can be pointed at.
    public var links: [EvidenceLink]
  }

  /// A kind of evidence; finer than `Evidence`, since one source may cover several aspects.
  public enum Aspect: String, Sendable, Hashable, Codable, CaseIterable {
    /// How common the bead's shape is.
    case shape
    /// How well the two lengths fit.
    case lengths
    /// Marks that agree or differ.
    case punctuation
    /// Titles, headings, paragraphs.
    case layout
    /// Quantities.
    case numbers
    /// Names.
    case names
    /// Words.
    case lexicon
    /// Sentence vectors.
    case encoder
    /// Beginning and going on with a gap; only in a difference of alignments.
    case gaps

    /// The evidence that it belongs to.
    public var evidence: Evidence {
      switch self {
      case .shape, .lengths, .punctuation, .layout, .gaps: .length
      case .numbers: .numbers
      case .names: .names
      case .lexicon: .lexicon
      case .encoder: .encoder
      }
    }
  }

  /// The best alignment without the bead, against the best one with it.
  public struct RunnerUp: Sendable, Hashable {
    /// How much better the best alignment with the bead is, in nats; negative where the best one lacks it and many
    /// lesser ones made up for that.
    public var margin: Double
    /// The beads that the runner-up has instead, in text order.
    public var beads: [Bead]
    /// What `beads` would replace in the best alignment that has the bead: the bead itself, and any neighbours.
    public var replaced: [Bead]
    /// The margin, broken down by aspect.
    public var difference: [(aspect: Aspect, nats: Double)] {
      Aspect.allCases.compactMap { aspect in differences[aspect].map { (aspect, $0) } }
    }

    var differences: [Aspect: Double]
  }

  /// The 0-based number of the bead.
  public var number: Int
  /// The bead, with its posterior and its evidence by source.
  public var bead: Bead
  /// The evidence for and against it; none for a bead with an empty side, the baseline of the log-odds.
  public var statements: [Statement]
  /// What would stand there without it; `nil` where nothing else can.
  public var runnerUp: RunnerUp?
  /// The evidence in use.
  public var signature: Signature

  /// The sum of all log-odds, in nats.
  public var total: Double { statements.reduce(0) { $0 + $1.logOdds } }
}
