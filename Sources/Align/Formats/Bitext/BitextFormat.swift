/// The formats that hold aligned text, by the names that `--format` takes.
public enum BitextFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// Translation Memory eXchange 1.4.
  case tmx
  /// Tab-separated values, one bead a line.
  case tsv
  /// One JSON object a line, one line a bead.
  case jsonl
  /// Segment numbers of each bead (`[0, 1]:[0]:0.9731`), as vecalign writes them.
  case beads
  /// Segment numbers at which beads begin, as hunalign writes them.
  case ladder
  /// Two files whose lines correspond, as Moses takes them.
  case moses
  /// XML Localisation Interchange File Format, 1.2 or 2.0.
  case xliff
  /// A page for the browser; written only.
  case html
  /// Two columns for people to read, which can also be read back.
  case text
  /// Comma-separated values with a header.
  case csv
  /// A workbook.
  case xlsx
  /// Messages of a program, as gettext keeps them.
  case po
  /// Subtitles (SubRip, WebVTT, SubStation Alpha): two files, or one in both languages; read only.
  case subtitles
  /// Texts of a program by their keys (Android, Apple, JSON, properties): two files, or a catalogue; read only.
  case resources
  /// An alignment in XCES and its two documents, as OPUS and InterText keep them.
  case xces
  /// A page to read, in both languages; written only.
  case xhtml
  /// A book for reading devices, in both languages; written only.
  case epub
  /// Messages of a Qt program, as Linguist keeps them; read only.
  case qt

  /// File extensions in lower case, without the point; the first is the one to write.
  public var fileExtensions: [String] {
    switch self {
    case .tmx: ["tmx"]
    case .tsv: ["tsv", "tab"]
    case .jsonl: ["jsonl", "ndjson"]
    case .beads: ["beads", "align", "gold", "path"]
    case .ladder: ["ladder"]
    case .moses: ["moses", "en", "zh"]
    case .xliff: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff", "txlf", "xlz"]
    case .html: ["html", "htm"]
    case .text: ["txt"]
    case .csv: ["csv"]
    case .xlsx: ["xlsx", "xlsm"]
    case .po: ["po", "pot"]
    case .subtitles: ["srt", "vtt", "ass", "ssa"]
    case .resources: ["strings", "xcstrings", "properties", "json", "arb"]
    case .xces: ["xces"]
    case .xhtml: ["xhtml"]
    case .epub: ["epub"]
    case .qt: ["ts"]
    }
  }

  /// The format that a path's extension names; `nil` for any other extension and for none.
  public init?(path: String) {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    var ending = name[name.index(after: point)...].lowercased()
    if ending == "xml", Self.xcesEndings.contains(where: name.lowercased().hasSuffix) { ending = "xces" }
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(ending) }) else { return nil }
    self = format
  }

  /// Whether the format holds text; beads and ladder hold only segment numbers.
  public var holdsText: Bool { self != .beads && self != .ladder }

  /// Whether a pair with an empty side can be held.
  public var holdsEmptySides: Bool { self != .moses }

  /// Whether the segments inside a side stay apart.
  public var holdsSegments: Bool { ![.moses, .html, .xhtml, .epub].contains(self) }

  /// Whether several documents in one output can be told apart again.
  public var holdsSeveralDocuments: Bool {
    switch self {
    case .tmx, .tsv, .jsonl, .xliff, .html, .text, .csv, .xlsx, .xces, .xhtml, .epub: true
    case .beads, .ladder, .moses, .po, .subtitles, .resources, .qt: false
    }
  }

  /// Whether metadata, source lines and evidence are kept.
  public var holdsProperties: Bool {
    switch self {
    case .tmx, .tsv, .jsonl, .xliff, .text, .csv, .xlsx: true
    case .beads, .ladder, .moses, .html, .po, .subtitles, .resources, .xces, .xhtml, .epub, .qt: false
    }
  }

  /// The reader of the format; `nil` for formats that are written only.
  public func makeReader(_ options: BitextReaderOptions = BitextReaderOptions()) -> (any BitextReader)? {
    switch self {
    case .tmx: TMXReader(options)
    case .tsv: TSVReader(options)
    case .jsonl: JSONLReader(options)
    case .beads: BeadsReader()
    case .ladder: LadderReader()
    case .moses: MosesReader(options)
    case .xliff: XLIFFReader(options)
    case .html, .xhtml, .epub: nil
    case .xlsx: XLSXReader(options)
    case .text: SideBySideReader(options)
    case .csv: CSVReader(options)
    case .po: POReader(options)
    case .subtitles: SubtitleReader(options)
    case .resources: ResourceReader(options)
    case .xces: XCESReader()
    case .qt: QtReader(options)
    }
  }

  /// The writer of the format; `nil` for formats that are read only. That of HTML shows pairs alone, and is made with
  /// annotations where there are any.
  public func makeWriter(_ options: BitextWriterOptions = BitextWriterOptions()) -> (any BitextWriter)? {
    switch self {
    case .tmx: TMXWriter(options)
    case .tsv: TSVWriter(options)
    case .jsonl: JSONLWriter()
    case .beads: BeadsWriter(options)
    case .ladder: LadderWriter()
    case .moses: MosesWriter()
    case .xliff: XLIFFWriter(options)
    case .html: HTMLWriter(options)
    case .po: POWriter(options)
    case .csv: CSVWriter(options)
    case .xlsx: XLSXWriter(options)
    case .xces: XCESWriter(options)
    case .xhtml: XHTMLWriter(options)
    case .epub: EPUBWriter(options)
    case .subtitles, .resources, .qt: nil
    case .text: SideBySideWriter(options)
    }
  }

  /// Whether the format has places for what a unit says of itself.
  public var holdsUnits: Bool {
    switch self {
    case .tmx, .tsv, .jsonl, .xliff, .csv, .po, .xlsx, .xces: true
    case .beads, .ladder, .moses, .html, .text, .subtitles, .resources, .xhtml, .epub, .qt: false
    }
  }

  /// Whether the format has units whose markup can be kept (see `MarkupWriter`).
  public var hasMarkup: Bool { self == .tmx || self == .xliff || self == .po }

  /// Whether files of the format say in which encoding they are, or are always in one.
  public var tellsEncoding: Bool {
    switch self {
    case .tmx, .xliff, .xlsx, .xces, .qt, .html, .xhtml, .epub: true
    case .tsv, .jsonl, .beads, .ladder, .moses, .text, .csv, .po, .subtitles, .resources: false
    }
  }

  /// Whether a bitext is two files that are joined as they are, by their times or their keys.
  public var joinsTwoFiles: Bool { self == .subtitles || self == .resources }

  /// Whether the texts are in two files of their own.
  public var hasTwoTexts: Bool { self == .moses || self == .xces }

  /// The endings of an alignment in XCES; that of InterText's form is the last.
  private static let xcesEndings = [".xces.xml", ".xces", interTextEnding]
  /// The ending of an alignment that is written in InterText's form.
  package static let interTextEnding = ".intertext.xml"

  /// The two documents beside an alignment in XCES: `x.en.xml` and `x.zh.xml` for `x.xces.xml`.
  public static func xcesPaths(_ path: String) -> (english: String, chinese: String) {
    let ending = xcesEndings.first { path.lowercased().hasSuffix($0) } ?? ""
    let stem = path.dropLast(ending.count)
    return (stem + ".en.xml", stem + ".zh.xml")
  }

  /// The two files of a Moses corpus that is named by its prefix or by either file (`corpus`, `corpus.en`).
  public static func mosesPaths(_ path: String) -> (english: String, chinese: String) {
    var prefix = path
    if BitextFormat(path: path) == .moses, let point = path.utf8.lastIndex(of: UInt8(ascii: ".")) {
      prefix = String(path[..<point])
    }
    return (prefix + ".en", prefix + ".zh")
  }
}
