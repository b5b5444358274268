/// What a reader is told beside the input.
public struct BitextReaderOptions: Sendable, Hashable {
  /// The English that is wanted where an input holds several (BCP 47: `en-GB`); `nil` for the input's own first choice.
  public var englishTag: String?
  /// The Chinese that is wanted where an input holds several (BCP 47: `zh-TW`); `nil` for the input's own first choice.
  public var chineseTag: String?
  /// The encoding of formats that do not tell theirs (TSV, CSV, JSONL, subtitles …); `nil` to recognise it.
  public var encoding: TextEncoding?

  /// Which columns of a table hold what, by their numbers from 1 or their names; empty for what the table itself tells.
  public var columns: [TableColumnChoice] = []
  /// Whether units keep the markup of their file, so that the same format can be written as it was.
  public var keepsMarkup = false
  /// The language that was translated, where the format does not tell; `nil` where nobody said.
  public var source: Language?

  /// Makes the default options.
  public init() {}

  /// The tag that is wanted of a language.
  func tag(_ language: Language) -> String? { language == .english ? englishTag : chineseTag }
}
