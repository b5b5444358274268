import Align

/// How findings are written.
struct FindingFormatChoice: FlagChoice, Equatable {
  let format: FindingFormat

  static var allCases: [FindingFormatChoice] {
    FindingFormat.allCases.map { FindingFormatChoice(format: $0) }
  }

  var rawValue: String { format.rawValue }

  init(format: FindingFormat) { self.format = format }

  init?(rawValue: String) {
    guard let format = FindingFormat(rawValue: rawValue) else { return nil }
    self.format = format
  }

  var summary: String {
    switch format {
    case .text: "each finding with its place in both texts, and a summary"
    case .jsonl: "one JSON object per finding"
    case .html: "a page for the browser, both texts side by side"
    case .json: "one JSON document, with counts"
    case .sarif: "SARIF 2.1.0, for code scanning and editors"
    case .junit: "JUnit XML, for CI systems"
    case .tsv: "one row per finding, with a header"
    case .xlsx: "an Excel workbook"
    }
  }
}

/// When findings make the command end with exit code 1.
enum FailOn: String, FlagChoice {
  case note, warning, error, never

  var summary: String {
    switch self {
    case .note: "any finding"
    case .warning: "a warning or an error"
    case .error: "an error"
    case .never: "never"
    }
  }

  /// The least severity that counts; `nil` for none.
  var severity: Finding.Severity? { Finding.Severity(rawValue: rawValue) }
}

/// What `--fail-on` takes: the severity from which on findings count, and checks of which every finding does.
struct FailRule: Equatable {
  /// The least severity; `nil` for none.
  var severity: Finding.Severity? = .error
  /// The checks.
  var checks: Set<String> = []

  /// Reads names with commas between them: a severity or `never`, and checks. Without a severity errors count.
  init(_ text: String) throws(ValueProblem) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      if let choice = FailOn(rawValue: part) {
        severity = choice.severity
      } else if CheckChoice(rawValue: part) != nil {
        checks.insert(part)
      } else {
        throw ValueProblem(value: part, advice: "Please provide one of \(Self.expected).")
      }
    }
  }

  /// Errors count.
  init() {}

  /// What may be named.
  static var expected: String { quotedList(FailOn.allCases.map(\.rawValue)) + ", or checks by their names" }

  /// Whether what was found makes the command fail.
  func isMet(by summary: FindingSummary) -> Bool {
    if let severity, let worst = summary.worst, worst >= severity { return true }
    return !checks.isEmpty && summary.rows(order: []).contains { checks.contains($0.check) }
  }
}

extension ValueReader where Value == FailRule {
  /// A severity and checks; the last one wins.
  static var failRule: Self {
    ValueReader(initial: FailRule(), choices: FailOn.choices) { (value, text) throws(ValueProblem) in
      value = try FailRule(text)
    }
  }
}

/// What `--severity` takes: the least severity to show, or a check and the severity of its findings.
struct SeverityRule: Equatable {
  /// The check; `nil` for the least severity to show.
  var check: String?
  /// The severity.
  var severity: Finding.Severity
}

extension ValueReader where Value == [SeverityRule]? {
  /// Any number of severities and of `check=severity`, with commas between them or the flag repeated.
  static var severityRules: Self {
    ValueReader(initial: .some(nil), isRepeated: true) { (value, text) throws(ValueProblem) in
      var rules = (value ?? nil) ?? []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init
        )
        let level = sides.last ?? ""
        guard let severity = Finding.Severity(rawValue: level) else {
          let names = quotedList(Finding.Severity.allCases.map(\.rawValue))
          throw ValueProblem(
            value: String(part),
            advice: "Please provide one of \(names), or 'check=severity'."
          )
        }
        if sides.count > 1 { _ = try CheckChoice.read(sides[0]) }
        rules.append(SeverityRule(check: sides.count > 1 ? sides[0] : nil, severity: severity))
      }
      value = .some(rules)
    }
  }
}

/// The checks of the auditor.
struct CheckChoice: FlagChoice, Equatable {
  let rawValue: String

  static var allCases: [CheckChoice] {
    Auditor.explanations.map { CheckChoice(name: $0.name) }
  }

  private init(name: String) { rawValue = name }

  init?(rawValue: String) {
    guard Auditor.explanations.contains(where: { $0.name == rawValue }) else { return nil }
    self.rawValue = rawValue
  }

  var summary: String {
    let sentence = Auditor.explanations.first { $0.name == rawValue }?.summary ?? ""
    return String(sentence.dropLast(sentence.hasSuffix(".") ? 1 : 0))
  }
}
