/// How good a translation is by the errors that were found: penalty points for each thousand words (MQM, themqm.org).
///
/// A note is neutral and weighs 0, a warning is minor and weighs 1, an error is major and weighs 5, or is critical and weighs
/// 25 where its check says so. Words are those of the English text.
public struct QualityScore: Sendable, Hashable {
  /// How much an error weighs.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// No error.
    case neutral
    /// Does not mislead.
    case minor
    /// Misleads.
    case major
    /// Makes the text unusable.
    case critical

    /// The points of penalty: 0, 1, 5 and 25, as the MQM scoring model proposes.
    public var weight: Int {
      switch self {
      case .neutral: 0
      case .minor: 1
      case .major: 5
      case .critical: 25
      }
    }

    /// The severity of a finding in MQM's terms.
    public init(_ severity: Finding.Severity, isCritical: Bool = false) {
      switch severity {
      case .note: self = .neutral
      case .warning: self = .minor
      case .error: self = isCritical ? .critical : .major
      }
    }
  }

  /// English words that were looked at.
  public private(set) var words = 0
  /// Points of penalty by error type.
  public private(set) var penalties: [QualityErrorType: Int] = [:]
  private let checks: [String: CheckExplanation]

  /// Makes a score of nothing, with the checks that findings may come from.
  public init(checks: [CheckExplanation] = Auditor.explanations) {
    self.checks = Dictionary(checks.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Counts words.
  public mutating func add(words: Int) { self.words += words }

  /// Counts findings; those of an unknown check weigh as mistranslations.
  public mutating func add(_ findings: [Finding]) {
    for finding in findings {
      let check = checks[finding.check]
      let weight = Severity(finding.severity, isCritical: check?.isCritical ?? false).weight
      if weight > 0 { penalties[check?.errorType ?? .mistranslation, default: 0] += weight }
    }
  }

  /// All points of penalty.
  public var penalty: Int { penalties.values.reduce(0, +) }

  /// Points of penalty for each thousand words; `nil` without words.
  public var penaltyPerThousandWords: Double? {
    words == 0 ? nil : Double(penalty) * 1000 / Double(words)
  }
}
