/// The error types of MQM that checks report (Multidimensional Quality Metrics, themqm.org; ISO 5060:2024), each as
/// `dimension/type`.
public enum QualityErrorType: String, Sendable, Hashable, Codable, CaseIterable {
  /// Says something else.
  case mistranslation = "accuracy/mistranslation"
  /// Lacks something that the original says.
  case omission = "accuracy/omission"
  /// Says something that the original does not.
  case addition = "accuracy/addition"
  /// Was left in the other language.
  case untranslated = "accuracy/untranslated"
  /// Gives one term in two ways.
  case inconsistentTerminology = "terminology/inconsistent use"
  /// Does not use the term that was agreed on.
  case wrongTerm = "terminology/wrong term"
  /// Is not written as the language's grammar has it.
  case grammar = "linguistic conventions/grammar"
  /// Is misspelt, or has no capitals.
  case spelling = "linguistic conventions/spelling"
  /// Has wrong or missing marks.
  case punctuation = "linguistic conventions/punctuation"
  /// Does not keep to how the language writes numbers.
  case numberFormat = "locale conventions/number format"
  /// Has marks of another script's width.
  case characterWidth = "locale conventions/character width"
  /// Lacks or breaks a tag, a placeholder or an address.
  case markup = "design and markup/markup tag"
  /// Is laid out otherwise: a heading, a list.
  case layout = "design and markup/layout"
  /// Is no error of the translation.
  case none
}
