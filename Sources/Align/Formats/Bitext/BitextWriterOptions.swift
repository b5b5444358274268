/// What a writer is told beside the documents.
public struct BitextWriterOptions: Sendable, Hashable {
  /// The versions of XLIFF.
  public enum XLIFFVersion: String, Sendable, Hashable, CaseIterable {
    /// XLIFF 1.2 (OASIS 2008), which most translation tools read.
    case version1 = "1.2"
    /// XLIFF 2.0 (OASIS 2014).
    case version2 = "2.0"
  }

  /// The name of the tool, for the heads of TMX and XLIFF.
  public var tool = "align-tool"
  /// The version of the tool.
  public var toolVersion = "0"
  /// When the output was made; `nil` leaves the date out.
  public var creationDate: Timestamp?
  /// The language tag of English (BCP 47).
  public var englishTag = "en"
  /// The language tag of Chinese (BCP 47).
  public var chineseTag = "zh"
  /// Metadata that have a column of their own in TSV; all other fields share the last column.
  public var metadataColumns = ["title", "author", "date", "page"]
  /// Whether beads name each document in a comment line, so that several can stand in one file.
  public var namesDocuments = false
  /// Width of the two-column text, in terminal columns, ≥ 40.
  public var width = 80
  /// The version of XLIFF.
  public var xliffVersion = XLIFFVersion.version1
  /// XLIFF marks a pair for review where its posterior is below this.
  public var reviewBelow = 0.9

  /// Makes the options that apply where nothing else is said.
  public init() {}
}
