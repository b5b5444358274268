import Align

/// The evidence that the aligner can use.
struct EvidenceChoice: FlagChoice, Equatable {
  let evidence: Evidence

  static var allCases: [EvidenceChoice] {
    Evidence.allCases.map { EvidenceChoice(evidence: $0) }
  }

  var rawValue: String { evidence.rawValue }

  init(evidence: Evidence) { self.evidence = evidence }

  init?(rawValue: String) {
    guard let choice = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = choice
  }

  var summary: String {
    switch evidence {
    case .length: "lengths, punctuation and layout; always used"
    case .numbers: "quantities that agree or disagree"
    case .names: "names of people and places"
    case .lexicon: "words that translate each other"
    case .encoder: "sentence vectors"
    }
  }
}

/// The formats that can be written.
struct OutputFormat: FlagChoice, Equatable {
  let format: BitextFormat

  static var allCases: [OutputFormat] {
    BitextFormat.allCases.filter { $0.makeWriter() != nil }.map { OutputFormat(format: $0) }
  }

  var rawValue: String { format.rawValue }

  init(format: BitextFormat) { self.format = format }

  init?(rawValue: String) {
    guard let choice = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = choice
  }

  var summary: String {
    switch format {
    case .tmx: "translation memory (TMX 1.4)"
    case .tsv: "one row per bead, with a header"
    case .jsonl: "one JSON object per bead"
    case .beads: "segment numbers, as vecalign writes them"
    case .ladder: "segment numbers, as hunalign writes them"
    case .moses: "two line-aligned files"
    case .xliff: "XLIFF 1.2"
    case .html: "a page for the browser"
    case .text: "two columns, for reading"
    case .csv: "comma-separated values with a header"
    case .xlsx: "an Excel workbook"
    case .po: "program messages (gettext)"
    case .resources: "texts of a program, joined by key (Android, Apple, JSON, .properties)"
    case .xhtml: "a page to read, in both languages"
    case .epub: "a book to read, in both languages"
    case .qt: "messages of a Qt program (Linguist)"
    case .xces: "an alignment in XCES and two documents (OPUS, InterText)"
    case .subtitles: "subtitles (SubRip, WebVTT), in one file or two"
    }
  }
}

/// The formats that can be read.
struct InputFormat: FlagChoice, Equatable {
  let format: BitextFormat

  static var allCases: [InputFormat] {
    BitextFormat.allCases.filter { $0.makeReader() != nil }.map { InputFormat(format: $0) }
  }

  var rawValue: String { format.rawValue }

  init(format: BitextFormat) { self.format = format }

  init?(rawValue: String) {
    guard let choice = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = choice
  }

  var summary: String { format == .xliff ? "XLIFF 1.0 to 2.1" : OutputFormat(format: format).summary }
}

/// What an input of `align` holds.
enum DocumentFormatChoice: String, FlagChoice {
  case article, tsv, jsonl, bitextor

  var summary: String {
    switch self {
    case .article: "an article in both languages"
    case .tsv: "one document pair per row"
    case .jsonl: "one JSON object per line, with id, english and chinese"
    case .bitextor: "two URLs and two Base64 texts per row"
    }
  }

  /// The input of this form at a path.
  func input(_ path: String) -> DocumentInput {
    switch self {
    case .article: .article(path: path)
    case .tsv: .rows(path: path)
    case .jsonl: .records(path: path, format: .jsonl)
    case .bitextor: .records(path: path, format: .bitextor)
    }
  }
}

/// The encodings that `--encoding` names.
struct EncodingChoice: FlagChoice, Equatable {
  let encoding: TextEncoding

  static var allCases: [EncodingChoice] { TextEncoding.allCases.map { EncodingChoice(encoding: $0) } }

  var rawValue: String { encoding.rawValue }

  init(encoding: TextEncoding) { self.encoding = encoding }

  init?(rawValue: String) {
    guard let encoding = TextEncoding(name: rawValue) else { return nil }
    self.encoding = encoding
  }

  var summary: String {
    switch encoding {
    case .utf8: "UTF-8, with or without a byte order mark"
    case .utf16: "UTF-16 with a byte order mark"
    case .utf16LittleEndian: "UTF-16, little-endian"
    case .utf16BigEndian: "UTF-16, big-endian"
    case .gb18030: "GB18030, GBK, GB2312"
    case .big5: "Big5"
    case .windows1252: "Windows-1252, Latin-1"
    }
  }
}
