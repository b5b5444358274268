/// What a writer is given besides the documents.
public struct BitextWriterOptions: Sendable, Hashable {
  /// The versions of XLIFF.
  public enum XLIFFVersion: String, Sendable, Hashable, CaseIterable {
    /// XLIFF 1.2 (OASIS 2008), which most translation tools read.
    case version1 = "1.2"
    /// XLIFF 2.1 (OASIS 2018), which every reader of 2.0 reads.
    case version2 = "2.1"
  }

  /// The name of the tool, for the heads of TMX and XLIFF.
  public var tool = "align-tool"
  /// The version of the tool.
  public var toolVersion = "0"
  /// When the output was made; `nil` leaves the date out.
  public var creationDate: Timestamp?
  /// The language tag of English (BCP 47); `nil` for the tag of the units, else `en`.
  public var englishTag: String?
  /// The language tag of Chinese (BCP 47); `nil` for that of the units, or `zh`.
  public var chineseTag: String?
  /// The language that was translated; `nil` for that of the units, or English.
  public var source: Language?
  /// Which properties of a pair are written beside its texts.
  public var properties = PropertyChoice.all
  /// Metadata that have a column of their own in TSV; all other fields share the last column.
  public var metadataColumns = ["title", "author", "date", "page"]
  /// Whether beads name each document in a comment line, so that several can be in one file.
  public var namesDocuments = false
  /// Width of the two-column text, in terminal columns, ≥ 40.
  public var width = 80
  /// The name of the English document in an alignment in XCES.
  public var englishDocument = "text.en.xml"
  /// The name of the Chinese document in an alignment in XCES.
  public var chineseDocument = "text.zh.xml"
  /// How the two texts of a page or book are arranged; `nil` for the default.
  public var bookLayout: BookLayout?
  /// Whether an alignment in XCES is written as InterText keeps it.
  public var isInterText = false
  /// The version of XLIFF.
  public var xliffVersion = XLIFFVersion.version1
  /// XLIFF marks a pair for review where its posterior is below this.
  public var reviewBelow = 0.9

  /// How two texts are arranged on a page.
  public enum BookLayout: String, Sendable, Hashable, CaseIterable {
    /// In two columns.
    case sideBySide = "side-by-side"
    /// One below the other, pair by pair.
    case interleaved
  }

  /// Which properties of a pair TMX and XLIFF write.
  public enum PropertyChoice: String, Sendable, Hashable, CaseIterable {
    /// All that is known: what another run needs to read the same pairs again.
    case all
    /// The document and the posterior.
    case few
    /// None but what the file itself said of the unit.
    case none

    /// Whether a property of `PairProperties` is written.
    func includes(_ name: String) -> Bool {
      switch self {
      case .all: true
      case .few: name == "document" || name == "posterior"
      case .none: false
      }
    }
  }

  /// The language tag of a side of a unit, in the form of BCP 47.
  func tag(_ language: Language, of unit: UnitMetadata?) -> String {
    let chosen = language == .english ? englishTag : chineseTag
    let own = language == .english ? unit?.englishTag : unit?.chineseTag
    for tag in [chosen, own] {
      if let tag, case let tag = LanguageTag.normalised(tag), !tag.isEmpty { return tag }
    }
    return language.rawValue
  }

  /// The language that was translated in a document.
  func source(of document: AlignedDocument) -> Language {
    source ?? document.pairs.first?.unit?.source ?? .english
  }

  /// Makes the options that apply where nothing else is said.
  public init() {}
}
