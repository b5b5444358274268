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
    case .text: "each finding with its place in both texts, and a table"
    case .jsonl: "a JSON object for each finding"
    case .html: "a page for the browser, with the texts side by side"
    case .json: "one JSON document with the counts"
    case .sarif: "SARIF 2.1.0, for code scanning and editors"
    case .junit: "JUnit XML, for CI systems"
    case .tsv: "a row for each finding, with a header"
    case .xlsx: "a workbook for spreadsheet programs"
    }
  }
}

/// When findings make the command end with exit code 1.
enum FailOn: String, FlagChoice {
  case note, warning, error, never

  var summary: String {
    switch self {
    case .note: "at any finding"
    case .warning: "at a warning or an error"
    case .error: "at an error"
    case .never: "never"
    }
  }

  /// The least severity that counts; `nil` for none.
  var severity: Finding.Severity? { Finding.Severity(rawValue: rawValue) }
}

/// A severity as `--severity` takes it.
enum SeverityChoice: String, FlagChoice {
  case note, warning, error

  var summary: String {
    switch self {
    case .note: "everything worth knowing"
    case .warning: "what a person should look at"
    case .error: "what is wrong"
    }
  }

  /// The severity that the library knows.
  var severity: Finding.Severity { Finding.Severity(rawValue: rawValue) ?? .note }
}

/// The checks of the auditor.
struct CheckChoice: FlagChoice, Equatable {
  let rawValue: String

  static var allCases: [CheckChoice] {
    Auditor.allChecks.map { CheckChoice(name: $0.explanation.name) }
  }

  private init(name: String) { rawValue = name }

  init?(rawValue: String) {
    guard Auditor.allChecks.contains(where: { $0.explanation.name == rawValue }) else { return nil }
    self.rawValue = rawValue
  }

  var summary: String {
    let sentence = Auditor.allChecks.first { $0.explanation.name == rawValue }?.explanation.summary ?? ""
    return String(sentence.dropLast(sentence.hasSuffix(".") ? 1 : 0))
  }
}
