/// A placeholder that one side lacks.
struct PlaceholderCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "placeholder",
    summary: "A placeholder that a program fills in is on one side only, or was changed.",
    flags: #""{count} files of %s" → {数量}个%s的文件"#,
    passes: #""{0} of {1}" → {1}的{0}; "%s has %d" → %2$d、%1$s; 100%, 5% dearer"#,
    severities: [.error],
    errorType: .markup,
    isCritical: true
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    let givenUp = Set(pair.englishMarks.givenUp + pair.chineseMarks.givenUp).sorted()
    return MarkComparison.drafts(pair, [.placeholder], severity: .error, severityOfMissing: .error)
      + givenUp.map { pattern in
        FindingDraft(
          severity: .note,
          message: "the pattern \(pattern.quoted) was not matched against this pair: it takes too many steps"
        )
      }
  }
}
