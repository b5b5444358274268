import Align

/// Flags that several commands have, so that they read the same everywhere.
enum SharedFlags {
  static let output = Flag<String?>(
    "output",
    short: "o",
    value: "path",
    .text,
    "Where to write",
    default: "standard output",
    completes: .files,
    isOutput: true
  )
  static let outputs = Flag<[String]>(
    "output",
    short: "o",
    value: "path",
    .texts,
    "Where to write; repeat for several outputs",
    default: "standard output",
    completes: .files,
    isOutput: true
  )
  static let format = Flag<OutputFormat?>(
    "format",
    value: "name",
    .choice(OutputFormat.self),
    "The output format",
    default: "by the output's extension, else text"
  )
  static let encoding = Flag<EncodingChoice?>(
    "encoding",
    value: "encoding",
    .choice(EncodingChoice.self),
    "Encoding of the inputs",
    default: "detected",
    listing: .names
  )
  static let abbreviations = Flag<String?>(
    "abbreviations",
    value: "file",
    .text,
    "More English abbreviations, one per line, whose full stop does not end a sentence",
    default: "'abbreviations' of .align.json",
    completes: .files
  )
  static let words = Flag<String?>(
    "words",
    value: "file",
    .text,
    "Your own units, classifiers and number words, and words that are not numbers",
    default: "'words' of .align.json",
    completes: .files
  )
  static let jobs = Flag<Int?>(
    "jobs",
    short: "j",
    value: "n",
    .integer(in: 1...1024),
    "Documents to process at once",
    default: "one per core"
  )
  static let strict = Flag<Bool>(
    toggle: "strict",
    "Stop at the first bad record, with exit code 65, instead of writing an error record"
  )
  static let quiet = Flag<Bool>(toggle: "quiet", short: "q", "Do not show progress")
  static let color = Flag<ColorChoice>(
    "color",
    value: "when",
    .choice(default: .auto),
    "When to color the output",
    default: "auto",
    listing: .names
  )
  static let width = Flag<Int?>(
    "width",
    value: "columns",
    .integer(in: 40...1000),
    "The width of the output, in columns",
    default: "the terminal's, or 80"
  )
}

extension SharedFlags {
  /// The words that numbers are read with: those of a file that is named, or that the settings name, beside those built in.
  static func quantityWords(_ arguments: Arguments, inputs: [String] = []) throws -> QuantityWords {
    guard let path = try arguments[words] ?? configuration(arguments, inputs: inputs)?.words else {
      return .standard
    }
    return try QuantityWords(
      contentsOf: Array(TextDecoder().decode(InputFile.read(path), name: path).utf8),
      file: path
    )
  }

  /// The settings that `--config` names, or that lie where they are looked for.
  private static func configuration(
    _ arguments: Arguments,
    inputs: [String]
  ) throws -> AuditConfiguration? {
    try AuditConfiguration.path(named: arguments[AuditCommand.config], inputs: inputs).map {
      path throws(ReadError) in try AuditConfiguration(contentsOf: path)
    }
  }

  /// Cuts text with the abbreviations of the language and those of a file that is named, or that the settings beside the
  /// inputs name.
  static func segmenter(_ arguments: Arguments, inputs: [String]) throws -> Segmenter {
    guard let path = try arguments[abbreviations] ?? configuration(arguments, inputs: inputs)?.abbreviations
    else {
      return Segmenter()
    }
    var known = EnglishAbbreviations.standard
    try known.add(contentsOf: TextDecoder().decode(InputFile.read(path), name: path))
    return Segmenter(
      english: EnglishSegmenter(abbreviations: known),
      chinese: ChineseSegmenter(abbreviations: known)
    )
  }
}

/// When to look for moved passages.
enum MovedChoice: String, FlagChoice {
  case auto, always, never

  var summary: String {
    switch self {
    case .auto: "if every output is jsonl, which marks moved passages"
    case .always: "always"
    case .never: "never"
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

  /// The language that the library knows.
  var language: Language { self == .english ? .english : .chinese }
}
