/// One thing that an audit looks for. A check is a file of its own in `Checks/` and a line in `Auditor.allChecks`.
public protocol AuditCheck: Sendable {
  /// What the check looks for, for `--list-checks`.
  var explanation: CheckExplanation { get }

  /// What it finds in a pair.
  func drafts(_ pair: AuditedPair) -> [FindingDraft]
}

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

  /// Makes an explanation from its parts.
  public init(
    name: String,
    summary: String,
    flags: String,
    passes: String,
    severities: [Finding.Severity]
  ) {
    self.name = name
    self.summary = summary
    self.flags = flags
    self.passes = passes
    self.severities = severities
  }
}

/// A finding before it knows its document and its place in a file.
public struct FindingDraft: Sendable, Hashable {
  /// How bad it is.
  public var severity: Finding.Severity
  /// What each side says and means, in one sentence.
  public var message: String
  /// The words in the English text, in UTF-8 bytes; `nil` where something is missing there.
  public var english: Range<Int>?
  /// The words in the Chinese text, in UTF-8 bytes; `nil` where something is missing there.
  public var chinese: Range<Int>?

  /// Makes a draft from its parts.
  public init(
    severity: Finding.Severity,
    message: String,
    english: Range<Int>? = nil,
    chinese: Range<Int>? = nil
  ) {
    self.severity = severity
    self.message = message
    self.english = english
    self.chinese = chinese
  }
}
