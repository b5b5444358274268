/// Writes findings as the XML of JUnit, in the form that Jenkins, GitLab and their kin read.
///
/// A document is a test suite, a finding a test case: a failed one if its severity is at least `failsAt`, else one that was
/// skipped. The last suite has a case that passed for each check that found nothing, so that an audit without findings
/// still shows what was tried. A suite is held until its document ends, because its counts are in its head.
package struct JUnitWriter: FindingWriter {
  private struct Suite {
    var name: String
    var cases: [UInt8] = []
    var tests = 0
    var failures = 0
    var skipped = 0
  }

  private let options: FindingWriterOptions
  private var suite: Suite?

  /// Makes a writer; of the options, it uses the tool, the rules and what fails.
  package init(_ options: FindingWriterOptions = FindingWriterOptions()) { self.options = options }

  /// Appends the root element.
  package mutating func begin(_ output: inout [UInt8]) {
    var xml = XMLAppender(output)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.open("testsuites", [("name", options.tool + " audit")])
    xml.raw("\n")
    output = xml.bytes
  }

  /// Appends the suite that has ended, if one has, and keeps the finding for the next one.
  package mutating func append(_ finding: Finding, to output: inout [UInt8]) {
    if let current = suite, !current.name.utf8.elementsEqual(finding.document.utf8) { flush(to: &output) }
    var suite = self.suite ?? Suite(name: finding.document)
    self.suite = nil
    suite.tests += 1
    let first = finding.firstPlace
    var xml = XMLAppender(suite.cases)
    suite.cases = []
    var attributes = [
      ("classname", finding.document), ("name", "\(finding.check) \(first.description)"), ("time", "0"),
    ]
    if !first.file.isEmpty { attributes.append(("file", first.file)) }
    if let line = first.line { attributes.append(("line", String(line))) }
    xml.open("testcase", attributes)
    let isSevere = options.failsAt.map { finding.severity >= $0 } ?? false
    if isSevere || options.failingChecks.contains(finding.check) {
      suite.failures += 1
      xml.element(
        "failure",
        [("type", finding.severity.rawValue), ("message", finding.message)],
        text: Self.text(finding)
      )
    } else {
      suite.skipped += 1
      xml.open(
        "skipped",
        [("type", finding.severity.rawValue), ("message", finding.message)],
        isEmpty: true
      )
      xml.element("system-out", text: Self.text(finding))
    }
    xml.raw("</testcase>\n")
    suite.cases = xml.bytes
    self.suite = suite
  }

  /// Appends the last suites.
  package mutating func finish(_ summary: FindingSummary, to output: inout [UInt8]) {
    flush(to: &output)
    let found = summary.rows(order: []).map(\.check)
    var passed = Suite(name: "checks without findings")
    var xml = XMLAppender([])
    for rule in options.rules where !found.contains(rule.name) {
      xml.open("testcase", [("classname", passed.name), ("name", rule.name), ("time", "0")], isEmpty: true)
      xml.raw("\n")
      passed.tests += 1
    }
    passed.cases = xml.bytes
    if passed.tests > 0 { Self.append(passed, to: &output) }
    output.append(contentsOf: "</testsuites>\n".utf8)
  }

  private mutating func flush(to output: inout [UInt8]) {
    guard let suite else { return }
    self.suite = nil
    Self.append(suite, to: &output)
  }

  private static func append(_ suite: Suite, to output: inout [UInt8]) {
    var xml = XMLAppender(output)
    output = []
    xml.open(
      "testsuite",
      [
        ("name", suite.name), ("tests", String(suite.tests)), ("failures", String(suite.failures)),
        ("errors", "0"), ("skipped", String(suite.skipped)), ("time", "0"),
      ]
    )
    xml.raw("\n")
    xml.bytes.append(contentsOf: suite.cases)
    xml.raw("</testsuite>\n")
    output = xml.bytes
  }

  /// The finding with both sides, as lines.
  private static func text(_ finding: Finding) -> String {
    """
    \(finding.firstPlace.description): \(finding.severity.rawValue): \(finding.message) [\(finding.check)]
    English (\(finding.english.description)): \(finding.english.text)
    Chinese (\(finding.chinese.description)): \(finding.chinese.text)
    """
  }
}
