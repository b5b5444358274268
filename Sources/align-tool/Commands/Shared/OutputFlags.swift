import Align
import Foundation

/// Flags that say how bitexts are written.
enum OutputFlags {
  static let original = Flag<LanguageChoice?>(
    "source",
    value: "language",
    .choice(LanguageChoice.self),
    "The language of the original",
    default: "as the input says, else en"
  )
  static let properties = Flag<PropertyChoice?>(
    "props",
    value: "choice",
    .choice(PropertyChoice.self),
    "The properties that TMX and XLIFF record with each pair",
    default: "all"
  )
  static let xliffVersion = Flag<XLIFFChoice?>(
    "xliff-version",
    value: "version",
    .choice(XLIFFChoice.self),
    "The version of XLIFF to write",
    default: "the input's, else 1.2"
  )

  static let layout = Flag<LayoutChoice?>(
    "layout",
    value: "layout",
    .choice(LayoutChoice.self),
    "How to arrange the two texts in a page (.xhtml) or a book (.epub)",
    default: "side-by-side in pages, interleaved in books"
  )

  /// The definitions, in the order of help.
  static let definitions = [
    original.definition, properties.definition, xliffVersion.definition, layout.definition,
  ]

  /// Takes what the flags say into the options of writers.
  static func apply(_ arguments: Arguments, to options: inout BitextWriterOptions) {
    options.source = arguments[original]?.language
    options.bookLayout = arguments[layout]?.layout
    options.properties = arguments[properties]?.choice ?? .all
    if let version = arguments[xliffVersion] { options.xliffVersion = version.version }
  }
}

/// How the two texts of a page or book are arranged.
struct LayoutChoice: FlagChoice {
  let layout: BitextWriterOptions.BookLayout

  static var allCases: [LayoutChoice] {
    BitextWriterOptions.BookLayout.allCases.map { LayoutChoice(layout: $0) }
  }

  var rawValue: String { layout.rawValue }

  init(layout: BitextWriterOptions.BookLayout) { self.layout = layout }

  init?(rawValue: String) {
    guard let layout = BitextWriterOptions.BookLayout(rawValue: rawValue) else { return nil }
    self.layout = layout
  }

  var summary: String {
    switch layout {
    case .sideBySide: "in two columns"
    case .interleaved: "one below the other, pair by pair"
    }
  }
}

/// How much TMX and XLIFF record about a pair.
enum PropertyChoice: String, FlagChoice {
  case all, few, none

  var summary: String {
    switch self {
    case .all: "everything known about the pair"
    case .few: "the document and the posterior"
    case .none: "only what the input had"
    }
  }

  var choice: BitextWriterOptions.PropertyChoice {
    switch self {
    case .all: .all
    case .few: .few
    case .none: .none
    }
  }
}

/// The versions of XLIFF that can be written.
struct XLIFFChoice: FlagChoice {
  let version: BitextWriterOptions.XLIFFVersion

  static var allCases: [XLIFFChoice] {
    BitextWriterOptions.XLIFFVersion.allCases.map { XLIFFChoice(version: $0) }
  }

  var rawValue: String { version.rawValue }

  init(version: BitextWriterOptions.XLIFFVersion) { self.version = version }

  init?(rawValue: String) {
    guard let version = BitextWriterOptions.XLIFFVersion(rawValue: rawValue) else { return nil }
    self.version = version
  }

  var summary: String {
    switch version {
    case .version1: "XLIFF 1.2, which most tools read"
    case .version2: "XLIFF 2.1"
    }
  }
}

extension ValueReader where Value == [TableColumnChoice] {
  /// Any number of `english=2` and `chinese=Target`, with commas between them or the flag repeated.
  static var columns: Self {
    ValueReader(initial: [], isRepeated: true) { (value, text) throws(ValueProblem) in
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init
        )
        guard sides.count == 2, !sides[1].isEmpty,
          let content = TableColumnChoice.Content(rawValue: sides[0])
        else {
          let names = quotedList(TableColumnChoice.Content.allCases.map(\.rawValue))
          throw ValueProblem(
            value: String(part),
            advice: "Please provide \(names) with a number or a name, as in 'english=2,chinese=3'."
          )
        }
        value = (value ?? []) + [TableColumnChoice(content: content, column: sides[1])]
      }
    }
  }
}
