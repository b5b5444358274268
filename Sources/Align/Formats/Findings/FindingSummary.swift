/// How many findings there were, by check and severity.
public struct FindingSummary: Sendable, Hashable {
  /// The findings of one check.
  public struct Row: Sendable, Hashable {
    /// The name of the check.
    public var check: String
    /// How many of its findings are errors.
    public var errors = 0
    /// How many are warnings.
    public var warnings = 0
    /// How many are notes.
    public var notes = 0

    /// Makes a row without findings.
    public init(check: String) { self.check = check }

    /// How many findings of a severity there are.
    public subscript(severity: Finding.Severity) -> Int {
      get {
        switch severity {
        case .error: errors
        case .warning: warnings
        case .note: notes
        }
      }
      set {
        switch severity {
        case .error: errors = newValue
        case .warning: warnings = newValue
        case .note: notes = newValue
        }
      }
    }

    /// `1 error, 2 notes`; empty where there is no finding.
    public var words: String {
      Finding.Severity.allCases.reversed().compactMap { severity in
        let count = self[severity]
        return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
      }.joined(separator: ", ")
    }
  }

  /// The number of pairs that were checked.
  public private(set) var pairs = 0
  /// The worst finding; `nil` where there is none.
  public private(set) var worst: Finding.Severity?
  private var counts: [String: Row] = [:]

  /// Makes an empty summary.
  public init() {}

  /// Counts the findings of some pairs.
  public mutating func add(_ findings: [Finding], pairs: Int) {
    self.pairs += pairs
    for finding in findings {
      counts[finding.check, default: Row(check: finding.check)][finding.severity] += 1
      worst = max(worst ?? finding.severity, finding.severity)
    }
  }

  /// A row for each check that found something: those of `order` first, in that order, then others by name.
  public func rows(order: [String]) -> [Row] {
    let known = order.compactMap { counts[$0] }
    let others = counts.values.filter { !order.contains($0.check) }
    return known + others.sorted { $0.check.utf8.lexicographicallyPrecedes($1.check.utf8) }
  }

  /// All rows in one, named `total`.
  public var total: Row {
    var total = Row(check: "total")
    for row in counts.values {
      for severity in Finding.Severity.allCases { total[severity] += row[severity] }
    }
    return total
  }
}
