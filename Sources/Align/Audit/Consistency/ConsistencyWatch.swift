/// Looks over a whole document for segments that are translated in two ways.
///
/// Of each text that occurred it keeps hashes and the start of its translation, and of at most `mostTexts`, so that memory is
/// bounded however long a translation memory is.
struct ConsistencyWatch {
  static let explanation = CheckExplanation(
    name: "inconsistent",
    summary: "The same text is translated differently elsewhere in the document.",
    flags: #""Save the file before you go." → 离开前请保存文件。 and 请先存档。"#,
    passes: "translations that differ only in marks or spaces; for short segments it is a note",
    severities: [.warning, .note],
    errorType: .inconsistentTerminology
  )
  static let repetitionExplanation = CheckExplanation(
    name: "repeated",
    summary: "The same pair occurs again in the document.",
    flags: "the same row twice in a translation memory",
    passes: "pairs that differ on one side",
    severities: [.note],
    errorType: .none,
    isOnByDefault: false
  )

  private struct Seen {
    var other: UInt64
    var bead: Int
    var line: Int?
    var excerpt: String
  }

  /// Texts that are remembered of each side; about 20 MB.
  private static let mostTexts = 100_000
  /// Scalars of a translation that a message shows.
  private static let excerptLength = 40

  private let names: Set<String>
  private let severities: [String: Finding.Severity]
  private var document: String?
  private var english: [UInt64: Seen] = [:]
  private var chinese: [UInt64: Seen] = [:]

  /// Makes a watch that has seen nothing.
  init(_ auditor: Auditor) {
    names = auditor.names
    severities = auditor.severities
  }

  /// Whether any of its checks is in use.
  static func isNeeded(_ names: Set<String>) -> Bool {
    names.contains(explanation.name) || names.contains(repetitionExplanation.name)
  }

  /// The findings of a block with those of the watch among them; blocks must come in the order of the text.
  ///
  /// - Complexity: O(1) a pair.
  mutating func findings(_ block: AuditedBlock) -> [Finding] {
    guard Self.isNeeded(names) else { return block.findings.flatMap { $0 } }
    if document != block.document {
      document = block.document
      english.removeAll(keepingCapacity: true)
      chinese.removeAll(keepingCapacity: true)
    }
    var all: [Finding] = []
    for (findings, digest) in zip(block.findings, block.digests) {
      all += findings
      if let finding = look(digest) { all.append(finding) }
    }
    return all
  }

  private mutating func look(_ digest: PairDigest) -> Finding? {
    guard let template = digest.finding, digest.english != 0, digest.chinese != 0 else { return nil }
    let before = english[digest.english]
    let reverse = chinese[digest.chinese]
    remember(digest, template)
    if let before, before.other == digest.chinese {
      return made(
        template,
        Self.repetitionExplanation,
        .note,
        "the same pair is in \(Self.place(before))"
      )
    }
    if let before {
      let message = "the same English is paired with “\(before.excerpt)” in \(Self.place(before))"
      return made(template, Self.explanation, digest.isLong ? .warning : .note, message)
    }
    if let reverse, reverse.other != digest.english {
      let message = "the same Chinese is paired with “\(reverse.excerpt)” in \(Self.place(reverse))"
      return made(template, Self.explanation, digest.isLong ? .warning : .note, message)
    }
    return nil
  }

  private mutating func remember(_ digest: PairDigest, _ finding: Finding) {
    func seen(_ other: UInt64, _ text: String, _ line: Int?) -> Seen {
      let scalars = text.unicodeScalars
      let end = scalars.index(scalars.startIndex, offsetBy: Self.excerptLength, limitedBy: scalars.endIndex)
      let excerpt = end.map { $0 < scalars.endIndex ? String(scalars[..<$0]) + "…" : text } ?? text
      return Seen(other: other, bead: finding.bead, line: line, excerpt: excerpt)
    }
    if english.count < Self.mostTexts, english[digest.english] == nil {
      english[digest.english] = seen(digest.chinese, finding.chinese.text, finding.chinese.line)
    }
    if chinese.count < Self.mostTexts, chinese[digest.chinese] == nil {
      chinese[digest.chinese] = seen(digest.english, finding.english.text, finding.english.line)
    }
  }

  private static func place(_ seen: Seen) -> String {
    seen.line.map { "line \($0)" } ?? "pair \(seen.bead)"
  }

  private func made(
    _ template: Finding,
    _ explanation: CheckExplanation,
    _ severity: Finding.Severity,
    _ message: String
  ) -> Finding? {
    guard names.contains(explanation.name) else { return nil }
    var finding = template
    finding.check = explanation.name
    finding.severity = severities[explanation.name] ?? severity
    finding.message = message
    return finding
  }
}

/// What was found in some pairs of a document.
struct AuditedBlock: Sendable {
  /// The document.
  var document: String
  /// The findings of each pair, without fingerprints.
  var findings: [[Finding]] = []
  /// What the watch over repetitions needs of each pair, in step with `findings`.
  var digests: [PairDigest] = []
  /// The words of the English texts.
  var words = 0
}
