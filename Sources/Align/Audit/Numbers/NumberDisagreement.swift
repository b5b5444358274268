/// Quantities of the two sides that do not say quite the same.
struct NumberDisagreement: Sendable, Hashable {
  /// In what way they differ; each kind is reported by the check of that name.
  enum Kind: Sendable, Hashable {
    /// Another value.
    case mismatch
    /// Only the Chinese has it.
    case missing
    /// Only the English has it.
    case added
    /// Another percentage or fraction.
    case percent
    /// Another date or time.
    case date
    /// The same number with another unit or currency.
    case unit
    /// Another end of an interval.
    case range
    /// One side is less exact.
    case vaguer
    /// One side says what the other leaves to be inferred.
    case inferable
  }

  /// In what way they differ.
  var kind: Kind
  /// How bad it is.
  var severity: Finding.Severity
  /// The English quantity, if there is one.
  var english: Quantity?
  /// The Chinese quantity, if there is one.
  var chinese: Quantity?
  /// What to say behind the two values, if there is more to say.
  var remark = ""
}

extension AuditedPair {
  /// The findings of the numeric check of a kind.
  func drafts(_ kind: NumberDisagreement.Kind) -> [FindingDraft] {
    disagreements.filter { $0.kind == kind }.map { disagreement in
      FindingDraft(
        severity: disagreement.severity,
        message: sentence(disagreement),
        english: disagreement.english?.range,
        chinese: disagreement.chinese?.range
      )
    }
  }

  /// What each side says and means.
  private func sentence(_ disagreement: NumberDisagreement) -> String {
    let remark = disagreement.remark.isEmpty ? "" : "; " + disagreement.remark
    switch (disagreement.english, disagreement.chinese) {
    case (let english?, let chinese?):
      let quote = englishQuote(english.range)
      let equals = quote == english.meaning ? "" : " = \(english.meaning)"
      return
        "\(chineseQuote(chinese.range)) is \(chinese.meaning); English has \"\(quote)\"\(equals)\(remark)"
    case (nil, let chinese?):
      return "\(chineseQuote(chinese.range)) (\(chinese.meaning)) has no counterpart in the English\(remark)"
    case (let english?, nil):
      let quote = englishQuote(english.range)
      let meaning = quote == english.meaning ? "" : " (\(english.meaning))"
      return "\"\(quote)\"\(meaning) has no counterpart in the Chinese\(remark)"
    case (nil, nil): return disagreement.remark
    }
  }
}
