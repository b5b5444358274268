/// One of the two languages that Align pairs.
///
/// Chinese is simplified or traditional, English British or American. Inside the engine the sides are always
/// called `english` and `chinese`, never source and target; formats translate at the edge.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  /// English; BCP 47 `en`.
  case english = "en"
  /// Chinese in any script; BCP 47 `zh`.
  case chinese = "zh"

  /// The other of the two.
  var other: Language { self == .english ? .chinese : .english }
}
