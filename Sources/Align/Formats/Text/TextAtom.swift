/// The pieces of a segment that the two-column text never cuts in two: a character, or an escape.
///
/// Escapes make the layout exact: `\\`, `\n`, `\r`, `\t`, `\s` for a space that would be lost beside a margin
/// or another space, and `\u{2502}` for the rule between the columns and for every control and line
/// separator.
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

  /// The text with everything escaped that `atoms` escapes, spaces but the single ones inside included, and
  /// `also`.
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

  /// The text after escapes; what is no escape stands for itself.
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
