/// The pieces of a segment that the two-column text never cuts in two: a character, or an escape.
///
/// Escapes make the layout exact: `\\`, `\n`, `\r`, `\t`, `\s` for a space that would be lost beside a margin or
/// another space, and `\u{2502}` for the rule between the columns and for every control and line separator.
struct TextAtom {
  /// What is written.
  var text: String
  /// How many columns of a terminal it takes.
  var width: Int
  /// Whether it is a plain space, at which a line may end.
  var isSpace = false
  /// Whether no line may begin with it.
  var forbidsStart = false
  /// Whether no line may end with it.
  var forbidsEnd = false
  /// Whether it belongs to a word of Latin letters and digits.
  var isWord = false

  /// A space that is written out.
  static let writtenSpace = TextAtom(text: "\\s", width: 2)

  /// The atoms of a text.
  static func atoms(of text: String) -> [TextAtom] {
    var atoms: [TextAtom] = []
    for scalar in text.unicodeScalars {
      if scalar == " " {
        let isPlain = atoms.last.map { !$0.isSpace } ?? false
        atoms.append(isPlain ? TextAtom(text: " ", width: 1, isSpace: true) : writtenSpace)
        continue
      }
      if let escape = escape(scalar) {
        atoms.append(TextAtom(text: escape, width: escape.utf8.count))
        continue
      }
      let width = scalar.terminalWidth
      // A combining mark stays with the character before it.
      if width == 0, let last = atoms.last, !last.isSpace {
        atoms[atoms.count - 1].text.unicodeScalars.append(scalar)
        continue
      }
      atoms.append(
        TextAtom(
          text: String(scalar),
          width: width,
          forbidsStart: forbidsStart(scalar),
          forbidsEnd: forbidsEnd(scalar),
          isWord: isWord(scalar)
        )
      )
    }
    if atoms.last?.isSpace == true { atoms[atoms.count - 1] = writtenSpace }
    return atoms
  }

  /// The text with everything escaped that `atoms` escapes, spaces but the single ones inside included, and `also`.
  static func escaped(_ text: String, also: Set<Unicode.Scalar> = []) -> String {
    var escaped = ""
    for atom in atoms(of: text) {
      if let scalar = atom.text.unicodeScalars.first, also.contains(scalar) {
        escaped += scalar == " " ? "\\s" : number(scalar)
        escaped.unicodeScalars.append(contentsOf: atom.text.unicodeScalars.dropFirst())
      } else {
        escaped += atom.text
      }
    }
    return escaped
  }

  /// The text behind escapes; what is no escape stands for itself.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var plain = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let code = rest.first else {
        plain.append(scalar)
        continue
      }
      switch code {
      case "\\": plain.append("\\")
      case "n": plain.append("\n")
      case "r": plain.append("\r")
      case "t": plain.append("\t")
      case "s": plain.append(" ")
      case "u":
        if let (scalar, after) = number(rest) {
          plain.append(scalar)
          rest = after
          continue
        }
        plain.append("\\")
        continue
      default:
        plain.append("\\")
        continue
      }
      rest.removeFirst()
    }
    return String(plain)
  }

  // MARK: Escapes

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    // Controls, separators of lines and paragraphs, the rule, and signs that reorder what follows them.
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x2502, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0xFEFF:
      number(scalar)
    default: nil
    }
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16) + "}"
  }

  private static func number(
    _ text: Substring.UnicodeScalarView
  ) -> (scalar: Unicode.Scalar, rest: Substring.UnicodeScalarView)? {
    let inner = text.dropFirst()
    guard inner.first == "{", let end = inner.prefix(9).firstIndex(of: "}"),
      let value = UInt32(Substring(inner[..<end].dropFirst()), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, text[text.index(after: end)...])
  }

  // MARK: Where a line may not be cut

  /// Closing punctuation: GB/T 15834-2011, 5.1.
  private static func forbidsStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "，", "、", "；", "：", "？", "！", "”", "’", "）", "》", "〉", "」", "』", "】", "〕", "…", "—", "～", "·",
      "％",
      ".", ",", ";", ":", "?", "!", ")", "]", "}", "\"", "'", "%":
      true
    default: false
    }
  }

  /// Opening punctuation: the same.
  private static func forbidsEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "（", "《", "〈", "「", "『", "【", "〔", "(", "[", "{": true
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal the character takes: 0 for combining marks, 2 for East Asian Width W and F
  /// (Unicode Standard Annex 11), 1 for all others.
  var terminalWidth: Int {
    switch value {
    case 0..<0x300: 1
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x200B...0x200D, 0x2060, 0x20D0...0x20FF, 0x302A...0x302D, 0x3099...0x309A,
      0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF:
      0
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3, 0x25FD...0x25FE,
      0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE,
      0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705,
      0x270A...0x270B,
      0x2728, 0x274C, 0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C,
      0x2B50,
      0x2B55, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320,
      0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
      0x1F3E0...0x1F3F0, 0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
      0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A, 0x1F595...0x1F596, 0x1F5A4, 0x1F5FB...0x1F64F,
      0x1F680...0x1F6C5, 0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC,
      0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
      0x1FA70...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      2
    default: 1
    }
  }
}
