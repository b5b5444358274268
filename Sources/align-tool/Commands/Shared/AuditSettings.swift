import Align

/// What an audit uses, of the configuration file and the command line together: flags go before the file.
struct AuditSettings {
  /// The checks in use.
  var checks: Set<String>
  /// Severities of checks.
  var severities: [String: Finding.Severity]
  /// The least severity that is shown.
  var least: Finding.Severity
  /// When to end with exit code 1.
  var failOn: FailRule
  /// The file of the accepted findings; `nil` for none.
  var baselinePath: String?
  /// Placeholders of the user's own: those of the file, and those of the command line.
  var placeholders: PlaceholderPatterns

  /// Puts the settings together.
  ///
  /// - Throws: a `UsageError` for a pattern that cannot be used; those of the file were tried when it was read.
  init(_ configuration: AuditConfiguration, _ arguments: Arguments) throws(UsageError) {
    let patterns = arguments[AuditCommand.placeholder]
    do throws(PlaceholderPatterns.Problem) {
      placeholders = try PlaceholderPatterns(configuration.placeholders + patterns)
    } catch {
      throw UsageError(
        "The value '\(error.pattern)' is invalid for '--placeholder <regex>': \(error.reason)."
      )
    }
    let disabled = (arguments[AuditCommand.disable] ?? []).map(\.rawValue)
    let enabled = (arguments[AuditCommand.enable] ?? []).map(\.rawValue)
    checks = Set(Auditor.explanations.filter(\.isOnByDefault).map(\.name))
    checks.formUnion(configuration.enabled)
    checks.subtract(configuration.disabled)
    checks.formUnion(enabled)
    checks.subtract(disabled)
    severities = configuration.severities
    least = .note
    for choice in arguments[AuditCommand.severity] ?? [] {
      if let check = choice.check { severities[check] = choice.severity } else { least = choice.severity }
    }
    failOn =
      arguments.contains(AuditCommand.failOn)
      ? arguments[AuditCommand.failOn] : configuration.failOn ?? arguments[AuditCommand.failOn]
    baselinePath = arguments[AuditCommand.baseline] ?? configuration.baseline
  }
}
