import Align

/// What commands that read bitexts have in common: the flags, and which files make an input.
enum BitextInputs {
  static let source = Flag<InputFormat?>(
    "from",
    value: "name",
    .choice(InputFormat.self),
    "The format of the input",
    default: "by its extension"
  )
  static let englishTag = Flag<String?>(
    "english-tag",
    value: "tag",
    .text,
    "The English to take where an input holds several, such as en-GB",
    default: "the one that it begins with"
  )
  static let chineseTag = Flag<String?>(
    "chinese-tag",
    value: "tag",
    .text,
    "The Chinese to take where an input holds several, such as zh-TW",
    default: "the one that it begins with"
  )

  /// What the readers are told.
  static func options(_ arguments: Arguments, encoding: TextEncoding? = nil) throws -> BitextReaderOptions {
    var options = BitextReaderOptions()
    options.englishTag = try tag(arguments[englishTag], .english, "english-tag", "en-GB")
    options.chineseTag = try tag(arguments[chineseTag], .chinese, "chinese-tag", "zh-TW")
    options.encoding = encoding
    return options
  }

  private static func tag(_ tag: String?, _ language: Language, _ flag: String, _ example: String) throws
    -> String?
  {
    if let tag, Language(tag: tag) != language {
      throw UsageError(
        "The value '\(tag)' is invalid for '--\(flag) <tag>'. Please provide a tag such as '\(example)'."
      )
    }
    return tag
  }

  /// The inputs that paths of one format name, and the two files beside them, if any.
  static func inputs(
    _ paths: [String],
    _ format: BitextFormat,
    english: String?,
    chinese: String?
  ) throws -> [BitextInput] {
    switch format {
    case .subtitles where english != nil || chinese != nil, .moses where paths.isEmpty:
      let files = [english, chinese].compactMap { $0 }.count + paths.count
      guard files == 2, let english = english ?? paths.first, let chinese = chinese ?? paths.first else {
        throw UsageError(
          "Please name the two files with '--english <file>' and '--chinese <file>', or as two inputs."
        )
      }
      return [BitextInput(english: .file(english), chinese: .file(chinese))]
    case .subtitles: return SubtitleFiles.inputs(paths)
    case .moses:
      return paths.map { path in
        let files = BitextFormat.mosesPaths(path)
        return BitextInput(english: .file(files.english), chinese: .file(files.chinese))
      }
    case .beads, .ladder:
      guard let english, let chinese else {
        throw UsageError(
          "The format '\(format.rawValue)' holds segment numbers only. Please name the texts with '--english <file>' and "
            + "'--chinese <file>'."
        )
      }
      return paths.map { BitextInput(.file($0), english: .file(english), chinese: .file(chinese)) }
    case .tmx, .tsv, .jsonl, .xliff, .html, .text, .csv, .po:
      return paths.map { BitextInput(.file($0)) }
    }
  }
}
