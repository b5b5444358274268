/// Something that an audit found wrong in a pair, or worth knowing.
public struct Finding: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Apparently right, but worth knowing.
    case note
    /// Likely wrong; a person should look.
    case warning
    /// Wrong.
    case error

    /// The order from harmless to bad.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// What is on one side of the pair.
  public struct Place: Sendable, Hashable {
    /// The text of the side.
    public var text: String
    /// The words that the finding is about, as they are there; empty where something is missing.
    public var quote: String
    /// The file of the side; empty where not known.
    public var file: String
    /// The 1-based line of the quote, or of the side where nothing is quoted; `nil` where not known.
    public var line: Int?
    /// The 1-based column in Unicode scalars; `nil` where not known.
    public var column: Int?
    /// Where the quote begins in `text`, in UTF-8 bytes; `nil` where nothing is quoted.
    public var quoteOffset: Int?

    /// Makes a place from its parts.
    public init(
      text: String,
      quote: String = "",
      file: String = "",
      line: Int? = nil,
      column: Int? = nil,
      quoteOffset: Int? = nil
    ) {
      self.text = text
      self.quote = quote
      self.file = file
      self.line = line
      self.column = column
      self.quoteOffset = quoteOffset
    }

    /// The text before the quote, the quote, and the text after it; no quote where its offset is not that of one.
    public var parts: (before: String, quote: String, after: String) {
      guard let range = quoteRange else { return (text, "", "") }
      return (String(text[..<range.lowerBound]), quote, String(text[range.upperBound...]))
    }

    /// Where the quote is in the text; `nil` where its offset is not that of one.
    var quoteRange: Range<String.Index>? {
      let utf8 = text.utf8
      guard let quoteOffset, !quote.isEmpty, quoteOffset >= 0, quoteOffset + quote.utf8.count <= utf8.count
      else { return nil }
      let start = utf8.index(utf8.startIndex, offsetBy: quoteOffset)
      let end = utf8.index(start, offsetBy: quote.utf8.count)
      return utf8[start..<end].elementsEqual(quote.utf8) ? start..<end : nil
    }

    /// `file:line:column`, as far as known.
    public var description: String {
      var parts = [file.isEmpty ? "-" : file]
      if let line {
        parts.append("\(line)")
        if let column { parts.append("\(column)") }
      }
      return parts.joined(separator: ":")
    }
  }

  /// The document of the pair.
  public var document: String
  /// The 0-based number of the pair in its document.
  public var bead: Int
  /// The check that found it, by the name that `--list-checks` shows.
  public var check: String
  /// How bad it is.
  public var severity: Severity
  /// What each side says and means, in one sentence.
  public var message: String
  /// How likely a person who looks will call it a fault, 0 … 1, as measured on labelled translations; `nil` where nothing
  /// was measured.
  public var probability: Double?
  /// The evidence for and against a fault, as short names; empty where nothing was measured.
  public var grounds: [String]
  /// The English side.
  public var english: Place
  /// The Chinese side.
  public var chinese: Place
  /// The name of the unit in its file (`tuid`, `id`, `msgctxt`); empty where it has none.
  public var unit = ""
  /// A name that stays the same as long as the document, the check and the quoted words do: 16 hexadecimal digits.
  public var fingerprint: String

  /// Makes a finding from its parts.
  public init(
    document: String,
    bead: Int,
    check: String,
    severity: Severity,
    message: String,
    english: Place,
    chinese: Place,
    fingerprint: String = "",
    probability: Double? = nil,
    grounds: [String] = []
  ) {
    self.document = document
    self.bead = bead
    self.check = check
    self.severity = severity
    self.message = message
    self.english = english
    self.chinese = chinese
    self.fingerprint = fingerprint
    self.probability = probability
    self.grounds = grounds
  }
}

extension Finding {
  /// Whether the finding points at the Chinese side: that is where its words are, and the English lacks them.
  public var isFirstChinese: Bool { english.quote.isEmpty && !chinese.quote.isEmpty }
  /// The side at which the finding points.
  public var firstPlace: Place { isFirstChinese ? chinese : english }
  /// The other side.
  public var secondPlace: Place { isFirstChinese ? english : chinese }
}
