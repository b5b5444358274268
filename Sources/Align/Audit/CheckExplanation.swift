/// What a check looks for, and what it lets pass.
public struct CheckExplanation: Sendable, Hashable {
  /// The name of the check: lower case, words joined with `-`.
  public var name: String
  /// What it looks for, as a sentence.
  public var summary: String
  /// An example of what it flags.
  public var flags: String
  /// An example of what it lets pass.
  public var passes: String
  /// The severities that its findings may have, the usual one first.
  public var severities: [Finding.Severity]
  /// What kind of error its findings are.
  public var errorType: QualityErrorType
  /// Whether its errors make a text unusable, as a lost placeholder does; they weigh as critical.
  public var isCritical: Bool
  /// Whether it runs unless it is disabled.
  public var isOnByDefault: Bool

  /// Makes an explanation from its parts.
  public init(
    name: String,
    summary: String,
    flags: String,
    passes: String,
    severities: [Finding.Severity],
    errorType: QualityErrorType = .mistranslation,
    isCritical: Bool = false,
    isOnByDefault: Bool = true
  ) {
    self.name = name
    self.summary = summary
    self.flags = flags
    self.passes = passes
    self.severities = severities
    self.errorType = errorType
    self.isCritical = isCritical
    self.isOnByDefault = isOnByDefault
  }
}

extension FindingRule {
  /// The rule of a check.
  public init(_ explanation: CheckExplanation) {
    self.init(
      name: explanation.name,
      summary: explanation.summary,
      details: "Flags: \(explanation.flags)\nPasses: \(explanation.passes)",
      severity: explanation.severities.first ?? .warning
    )
  }
}
