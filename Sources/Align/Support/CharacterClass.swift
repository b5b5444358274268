/// What a Unicode scalar is, as far as layout and sentence ends care; each test is a few comparisons.
enum CharacterClass {
  /// White space of any width, the zero-width space and the byte order mark included.
  static func isSpace(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x20 || (0x09...0x0D).contains(scalar) }
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return true
    default: return false
    }
  }

  /// A Han character of any block, 〇 and ○ as a written zero not included.
  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3005...0x3007: return true
    default: return false
    }
  }

  /// An ASCII or full-width digit.
  static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  /// 一 二 三 四 五 六 七 八 九 十
  static func isChineseNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: return true
    default: return false
    }
  }

  /// A capital letter of a Latin, Greek or Cyrillic script.
  static func isUpper(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F, 0xFF21...0xFF3A: return true
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: return scalar & 1 == 0
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1
    default: return false
    }
  }

  /// A small letter of a Latin, Greek or Cyrillic script.
  static func isLower(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x3B1...0x3C9, 0x430...0x44F, 0xFF41...0xFF5A: return true
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: return scalar & 1 == 1
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 0
    default: return false
    }
  }

  /// A letter of ASCII.
  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// A letter or digit of ASCII.
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// A mark that closes a quotation, curly or of a corner form; the straight ones are not among them.
  static func isClosingQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    // ” ’ » › 」 』 ﹂ ﹄ 〞 〟
    case 0x201D, 0x2019, 0xBB, 0x203A, 0x300D, 0x300F, 0xFE42, 0xFE44, 0x301E, 0x301F: return true
    default: return false
    }
  }

  /// A mark that closes a bracket.
  static func isClosingBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    // ) ] } ） 】 〕 〗 》 〉 ］ ｝ 〙 〛
    case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011, 0x3015, 0x3017, 0x300B, 0x3009, 0xFF3D, 0xFF5D, 0x3019, 0x301B:
      return true
    default: return false
    }
  }

  /// A mark that opens a quotation, curly or of a corner form.
  static func isOpeningQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    // “ ‘ « ‹ 「 『 ﹁ ﹃ 〝 „
    case 0x201C, 0x2018, 0xAB, 0x2039, 0x300C, 0x300E, 0xFE41, 0xFE43, 0x301D, 0x201E: return true
    default: return false
    }
  }

  /// A mark that opens a bracket.
  static func isOpeningBracket(_ scalar: UInt32) -> Bool { closing(of: scalar) != 0 }

  /// The bracket or title mark that closes an opening one, or 0 where the scalar opens none.
  static func closing(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x28: return 0x29  // ( )
    case 0x5B, 0x7B, 0xFF3B, 0xFF5B: return scalar + 2  // [ ] { } ［ ］ ｛ ｝
    case 0xFF08: return 0xFF09  // （ ）
    case 0x3008, 0x300A, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A: return scalar + 1  // 〈〉 《》 【】 〔〕 〖〗
    default: return 0
    }
  }

  /// The mark that closes an opening quotation mark, or 0 where the scalar opens none.
  static func closingQuote(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0xFE41, 0xFE43, 0x301D: return scalar + 1
    case 0xAB: return 0xBB
    case 0x2039: return 0x203A
    default: return 0
    }
  }

  /// A mark that ends a sentence: . ! ? 。 ！ ？ … ． ｡ ‼ ⁇ ⁈ ⁉ ⋯ and the like.
  static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0x2026, 0xFF0E, 0xFF61, 0x203C, 0x2047...0x2049, 0x22EF,
      0x2025:
      return true
    default: return false
    }
  }

  /// A hyphen or dash.
  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2015).contains(scalar) || scalar == 0x2500 || scalar == 0xFF0D
  }
}
