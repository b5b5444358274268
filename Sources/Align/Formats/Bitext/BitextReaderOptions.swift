/// The options of a reader.
public struct BitextReaderOptions: Sendable, Hashable {
  /// The English that is wanted where an input holds several (BCP 47: `en-GB`); `nil` for the input's own first choice.
  public var englishTag: String?
  /// The Chinese that is wanted where an input holds several (BCP 47: `zh-TW`); `nil` for the input's own first choice.
  public var chineseTag: String?
  /// The encoding of formats that do not declare theirs (TSV, CSV, JSONL, subtitles …); `nil` to detect it.
  public var encoding: TextEncoding?

  /// Which columns of a table hold what, by their numbers from 1 or their names; empty for what the table itself shows.
  public var columns: [TableColumnChoice] = []
  /// Whether units keep the markup of their file, so that the same format can be written as it was.
  public var keepsMarkup = false
  /// The language that was translated, if the format does not say; `nil` if unknown.
  public var source: Language?

  /// Makes the default options.
  public init() {}

  /// The tag that is wanted of a language.
  func tag(_ language: Language) -> String? { language == .english ? englishTag : chineseTag }
}
