/// The encodings that a text file may be in.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 whose byte order its mark gives; without one it is detected from the text.
  case utf16 = "utf-16"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"
  /// GB18030, of which GBK and GB2312 are parts.
  case gb18030 = "gb18030"
  /// Big5 as Windows writes it (code page 950).
  case big5 = "big5"
  /// Western text as Windows writes it, with curly quotes and accents.
  case windows1252 = "windows-1252"

  /// Names that are taken besides the raw values, in lower case.
  static let aliases: [(name: String, encoding: TextEncoding)] = [
    ("utf8", .utf8), ("utf16", .utf16), ("utf16le", .utf16LittleEndian), ("utf16be", .utf16BigEndian),
    ("gbk", .gb18030), ("gb2312", .gb18030), ("cp936", .gb18030), ("cp950", .big5), ("big-5", .big5),
    ("cp1252", .windows1252), ("latin1", .windows1252), ("latin-1", .windows1252),
    ("iso-8859-1", .windows1252),
    ("ascii", .utf8), ("us-ascii", .utf8),
  ]

  /// The encoding that a name stands for, in any case; `nil` for a name that is not known.
  public init?(name: String) {
    let lowered = name.lowercased()
    if let encoding = TextEncoding(rawValue: lowered) {
      self = encoding
    } else if let alias = TextEncoding.aliases.first(where: { $0.name == lowered }) {
      self = alias.encoding
    } else {
      return nil
    }
  }
}
