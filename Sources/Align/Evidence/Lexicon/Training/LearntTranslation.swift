/// A Chinese word and an English one that a corpus shows to translate each other.
package struct LearntTranslation: Sendable, Hashable {
  /// The Chinese word.
  package var chinese: String
  /// The English word, in its most frequent form.
  package var english: String
  /// How sure it is, 0 … 1: the geometric mean of p(English | Chinese) and p(Chinese | English).
  package var probability: Double

  /// Makes a translation from its parts.
  package init(chinese: String, english: String, probability: Double) {
    self.chinese = chinese
    self.english = english
    self.probability = probability
  }

  /// The translation as a line of the file that `Lexicon` reads: Chinese TAB English TAB probability.
  package var line: String { "\(chinese)\t\(english)\t\(FixedDecimal.text(probability) ?? "0")\n" }
}
