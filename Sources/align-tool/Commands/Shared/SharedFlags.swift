/// Flags that several commands have, so that they read the same everywhere.
enum SharedFlags {
  static let output = Flag<String?>(
    "output",
    short: "o",
    value: "path",
    .text,
    "Write to a file, a folder or '-'",
    default: "standard output",
    completes: .files
  )
  static let encoding = Flag<EncodingChoice?>(
    "encoding",
    value: "encoding",
    .choice(EncodingChoice.self),
    "Encoding of the inputs",
    default: "recognised"
  )
  static let jobs = Flag<Int?>(
    "jobs",
    short: "j",
    value: "n",
    .integer(in: 1...1024),
    "Documents worked on at once",
    default: "one per core"
  )
  static let quiet = Flag<Bool>(toggle: "quiet", short: "q", "Show neither progress nor notes")
  static let color = Flag<ColorChoice>(
    "color",
    value: "when",
    .choice(default: .auto),
    "When to colour readable output",
    default: "auto"
  )
  static let width = Flag<Int?>(
    "width",
    value: "columns",
    .integer(in: 40...1000),
    "Columns of readable output",
    default: "the terminal's, or 80"
  )
}

/// The name of a text encoding.
enum EncodingChoice: String, FlagChoice {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case gb18030
  case big5

  var summary: String {
    switch self {
    case .utf8: "with or without a byte order mark"
    case .utf16: "byte order as the mark says"
    case .utf16LittleEndian: "low byte first"
    case .utf16BigEndian: "high byte first"
    case .gb18030: "with its parts GBK and GB2312"
    case .big5: "as Windows writes it"
    }
  }
}

/// The language of a text.
enum LanguageChoice: String, FlagChoice {
  case english = "en"
  case chinese = "zh"

  var summary: String {
    switch self {
    case .english: "English"
    case .chinese: "Chinese, simplified or traditional"
    }
  }
}
