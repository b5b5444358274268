/// What to do where the two texts of a document hold each other's language.
public enum SidePolicy: Sendable, Hashable {
  /// Take the texts as they are.
  case keep
  /// Refuse the document.
  case refuse
  /// Exchange the texts.
  case swap

  /// The letters of a text by their script.
  struct Letters {
    /// Bytes of a text that are looked at.
    private static let sampleSize = 1 << 16

    private var han = 0
    private var latin = 0

    init(_ source: SourceText) {
      for byte in source.utf8.prefix(Self.sampleSize) {
        // E4 … E9 start the Han characters of the basic plane.
        if (0xE4...0xE9).contains(byte) {
          han += 1
        } else if (0x61...0x7A).contains(byte | 0x20) {
          latin += 1
        }
      }
    }

    /// Whether it is Chinese, which may name much in Latin letters.
    var isChinese: Bool { han >= 4 && han * 2 > latin }
    /// Whether it is English, which may quote some Chinese.
    var isEnglish: Bool { latin >= 8 && latin > han * 10 }
  }

  /// A document of two texts as the policy wants it.
  ///
  /// - Throws: `ReadError` of kind `badData` where the texts are exchanged and are to be refused.
  func applied(to document: BilingualDocument) throws(ReadError) -> BilingualDocument {
    let (english, chinese) = (document.english, document.chinese)
    guard self != .keep, Letters(english.source).isChinese, Letters(chinese.source).isEnglish else {
      return document
    }
    guard self == .swap else {
      let holder = chinese.source.name == english.source.name ? "the Chinese text" : chinese.source.name
      throw ReadError(
        .badData,
        file: english.source.name,
        problem: "contains Chinese instead of English, and \(holder) contains English",
        expected:
          "the texts swapped; use '--swap' to swap them, or '--keep-sides' to accept them"
      )
    }
    var document = document
    document.english = Self.reread(chinese, as: .english)
    document.chinese = Self.reread(english, as: .chinese)
    return document
  }

  /// A side with the paragraphs that its text has in its own language.
  private static func reread(_ side: BilingualDocument.Side, as language: Language) -> BilingualDocument.Side
  {
    side.isSegmented ? side : PlainTextReader().side(side.source, language: language)
  }
}
