/// What a reader is told beside the input.
public struct BitextReaderOptions: Sendable, Hashable {
  /// The English that is wanted where an input holds several (BCP 47: `en-GB`); `nil` for the input's own first choice.
  public var englishTag: String?
  /// The Chinese that is wanted where an input holds several (BCP 47: `zh-TW`); `nil` for the input's own first choice.
  public var chineseTag: String?
  /// The encoding of formats that do not tell theirs (CSV, subtitles); `nil` to recognise it.
  public var encoding: TextEncoding?

  /// Makes the options that apply where nothing else is said.
  public init() {}

  /// The tag that is wanted of a language.
  func tag(_ language: Language) -> String? { language == .english ? englishTag : chineseTag }
}
