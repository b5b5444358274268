import Testing

@testable import Align

/// Characters of Rich Text Format as the programs write them that people have.
@Suite struct RTFTextTests {
  private static let numbers = "\\uc0\\u20215 \\uc0\\u26684 5\\uc0\\u20803 "

  @Test(arguments: [
    // Word: bytes of a Chinese font, with fonts for each kind of character.
    (
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f13\\fcharset134 SimSun;}}"
        + "{\\loch\\af0\\hich\\af0\\dbch\\f13 \\'bc\\'db\\'b8\\'f15\\'d4\\'aa}}", numbers
    ),
    // Word: the font of wide characters is named beside that of the others.
    (
      "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 A;}{\\f7\\fcharset134 S;}}"
        + "{\\dbch\\af7\\loch\\f0 \\'bc\\'db\\'b8\\'f15\\'d4\\'aa}}", numbers
    ),
    // Word: numbers, with bytes that stand in for them.
    (
      "{\\rtf1\\ansi\\ansicpg936\\uc2 \\u20215\\'bc\\'db\\u26684\\'b8\\'f15\\u20803\\'d4\\'aa}", numbers
    ),
    // WordPad, and pandoc: a question mark stands in.
    ("{\\rtf1\\ansi\\uc1 \\u20215?\\u26684?5\\u20803?}", numbers),
    ("{\\rtf1\\ansi \\u20215 ?\\u26684 ?5\\u20803 ?}", numbers),
    // macOS: nothing stands in.
    ("{\\rtf1\\ansi\\uc0\\u20215 \\u26684 5\\u20803 }", numbers),
    // The code page alone.
    ("{\\rtf1\\ansi\\ansicpg936 \\'bc\\'db\\'b8\\'f15\\'d4\\'aa}", numbers),
    (
      "{\\rtf1\\ansi\\ansicpg950 \\'bb\\'f9\\'ae\\'e65\\'a4\\'b8}",
      "\\uc0\\u20729 \\uc0\\u26684 5\\uc0\\u20803 "
    ),
    // A count of stand-ins ends with its group.
    (
      "{\\rtf1\\ansi{\\uc2\\u20215??}\\u26684?5\\uc0\\u20803 }",
      "{\\uc0\\u20215 }\\uc0\\u26684 5\\uc0\\u20803 "
    ),
    // Bytes as they are, and a second byte that is a letter.
    ("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f1\\fcharset134 S;}}\\f1 \\'81@x}", "\\uc0\\u19970 x"),
    // Numbers below 0, and beyond 16 bits.
    ("{\\rtf1\\uc1\\u-28647?}", "\\uc0\\u36889 "), ("{\\rtf1\\uc1\\u-10179?\\u-8704?}", "\\uc0\\u128512 "),
    // Western letters.
    ("{\\rtf1\\ansi\\ansicpg1252 caf\\'e9 \\'93so\\'94}", "caf\\uc0\\u233  \\uc0\\u8220 so\\uc0\\u8221 "),
    (
      "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 \\'93word\\'94}",
      "\\uc0\\u8220 word\\uc0\\u8221 "
    ),
    // What is no text, or of a code page that is not known here.
    ("{\\rtf1\\ansi{\\fonttbl{\\f3\\fcharset2 Symbol;}}\\f3 \\'b7}", "\\'b7"),
    ("{\\rtf1\\ansi\\{\\\\\\}\\~\\par}", "\\{\\\\\\}\\~\\par"),
  ])
  func charactersAreNumbers(_ document: String, _ text: String) {
    let output = String(decoding: RTFText.normalised(Array(document.utf8)), as: UTF8.self)
    #expect(output.contains(text + "}"), "\(output)")
    #expect(RTFText.normalised(Array(output.utf8)) == Array(output.utf8))
  }

  @Test func damagedDocumentsAreRead() {
    for text in [
      "{\\rtf1\\'", "{\\rtf1\\u", "\\u5", "}}}{", "{\\bin9999999999 x", "\\'zz", "\\ansicpg936 \\'bc", "\\",
    ] {
      _ = RTFText.normalised(Array(text.utf8))
    }
  }
}
