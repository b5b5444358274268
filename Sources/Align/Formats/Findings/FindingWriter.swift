/// Writes findings as bytes, in the order in which they come.
///
/// An output is `begin`, the findings one after the other, `finish`. Bytes are appended as soon as the format allows;
/// a writer that needs all findings first says so, and holds them until `finish`.
public protocol FindingWriter {
  /// Appends what comes before the first finding.
  mutating func begin(_ output: inout [UInt8])

  /// Appends a finding.
  mutating func append(_ finding: Finding, to output: inout [UInt8])

  /// Appends what is after the last finding.
  ///
  /// - Parameters:
  ///   - summary: All that was found, which may be more than what was appended.
  ///   - output: Where the bytes go.
  mutating func finish(_ summary: FindingSummary, to output: inout [UInt8])

  /// Findings that were appended and that the format has no room for.
  var leftOutFindings: Int { get }
}

extension FindingWriter {
  /// Most formats have room for everything.
  public var leftOutFindings: Int { 0 }

  /// The bytes of findings as one complete output.
  public mutating func write(_ findings: [Finding], pairs: Int) -> [UInt8] {
    var output: [UInt8] = []
    begin(&output)
    for finding in findings { append(finding, to: &output) }
    var summary = FindingSummary()
    summary.add(findings, pairs: pairs)
    finish(summary, to: &output)
    return output
  }
}

/// The options of a writer of findings.
public struct FindingWriterOptions: Sendable, Hashable {
  /// The name of the tool.
  public var tool = "align-tool"
  /// The version of the tool.
  public var toolVersion = AlignVersion.current
  /// The checks that were used, in the order in which they are listed.
  public var rules: [FindingRule] = []
  /// From this severity on a finding is a failed test in JUnit; `nil` where none is.
  public var failsAt: Finding.Severity? = .error
  /// The checks of which every finding is a failed test in JUnit.
  public var failingChecks: Set<String> = []

  /// Makes the options that apply where nothing else is said.
  public init() {}
}

/// What a check looks for, as formats describe it.
public struct FindingRule: Sendable, Hashable {
  /// The name of the check, as findings bear it: lower case, words joined with `-`.
  public var name: String
  /// What it looks for, as a sentence.
  public var summary: String
  /// What it flags and what it lets pass, as lines of text.
  public var details: String
  /// The usual severity of its findings.
  public var severity: Finding.Severity

  /// Makes a rule from its parts.
  public init(name: String, summary: String, details: String, severity: Finding.Severity) {
    self.name = name
    self.summary = summary
    self.details = details
    self.severity = severity
  }
}
