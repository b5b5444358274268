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
  /// The English quantity, if there is one.
  var english: Quantity?
  /// The Chinese quantity, if there is one.
  var chinese: Quantity?
  /// What to say after the two values, if there is more to say.
  var remark = ""
  /// What speaks for a fault and against it.
  var features: Set<NumberFeature> = []

  /// How likely a person calls it a fault, 0 … 1.
  var probability: Double { NumberJudge.probability(features) }

  /// How bad it is.
  var severity: Finding.Severity { NumberJudge.severity(probability) }

  /// Whether it is hardly ever a fault, and no difference of exactness either.
  var isIdle: Bool { probability < NumberJudge.note && NumberJudge.slight.isDisjoint(with: features) }
}
