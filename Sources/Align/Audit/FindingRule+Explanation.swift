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
