/// One thing that an audit looks for. A check is a file of its own in `Checks/` and a line in `Auditor.allChecks`.
public protocol AuditCheck: Sendable {
  /// What the check looks for, for `--list-checks`.
  var explanation: CheckExplanation { get }

  /// What it finds in a pair.
  func drafts(_ pair: AuditedPair) -> [FindingDraft]

  /// What it finds in a pair with neighbours; unless implemented, the same as in a pair alone.
  func drafts(_ pair: AuditedPair, beside neighbours: PairNeighbours) -> [FindingDraft]
}

extension AuditCheck {
  /// What the check finds in a pair alone.
  public func drafts(_ pair: AuditedPair, beside neighbours: PairNeighbours) -> [FindingDraft] {
    drafts(pair)
  }
}

/// A finding before it knows its document and its place in a file.
public struct FindingDraft: Sendable, Hashable {
  /// How bad it is.
  public var severity: Finding.Severity
  /// What each side says and means, in one sentence.
  public var message: String
  /// How likely it is a fault, 0 … 1, as measured; `nil` where nothing was measured.
  public var probability: Double?
  /// Whether it is so rarely a fault that it is reported only on request.
  public var isIdle = false
  /// What sentence vectors may tell more of; `nil` where the check is as sure as it can be.
  var doubt: Doubt?
  /// The evidence for and against a fault, as short names; empty where nothing was measured.
  public var grounds: [String]
  /// The words in the English text, in UTF-8 bytes; `nil` where something is missing there.
  public var english: Range<Int>?
  /// The words in the Chinese text, in UTF-8 bytes; `nil` where something is missing there.
  public var chinese: Range<Int>?

  /// Makes a draft from its parts.
  public init(
    severity: Finding.Severity,
    message: String,
    english: Range<Int>? = nil,
    chinese: Range<Int>? = nil,
    probability: Double? = nil,
    grounds: [String] = []
  ) {
    self.severity = severity
    self.message = message
    self.english = english
    self.chinese = chinese
    self.probability = probability
    self.grounds = grounds
  }

  /// Makes a draft whose severity follows how likely it is a fault: a warning where more often than not it is one, else a note.
  ///
  /// What is said of wording and form is never an error, however sure it is.
  /// The probability is the share of faults among the flagged rows where one row in 100 has such a fault, from the alarms on 6,543
  /// rows of news and magazine as they are and the rows that `scripts/damage.py` damages (2026-11-28).
  init(
    probability: Double,
    _ message: String,
    english: Range<Int>? = nil,
    chinese: Range<Int>? = nil
  ) {
    self.init(
      severity: min(.warning, NumberJudge.severity(probability)),
      message: message,
      english: english,
      chinese: chinese,
      probability: probability
    )
    isIdle = probability < NumberJudge.note
  }

  /// Makes a draft about words on one side.
  public init(_ severity: Finding.Severity, _ message: String, _ language: Language, _ range: Range<Int>) {
    self.init(
      severity: severity,
      message: message,
      english: language == .english ? range : nil,
      chinese: language == .chinese ? range : nil
    )
  }
}
