/// What single characters are worth in Chinese numerals, in the simplified form of `ChineseText`.
enum ChineseNumeralCharacters {
  /// The digit that a character stands for; `nil` for others.
  static func digit(_ character: UInt16) -> Int? {
    guard character >= 0x4E00 || character == 0x96F6 else { return nil }
    return plainDigit(character) ?? formalDigit(character)
  }

  /// 零一二…九 and 两.
  static func plainDigit(_ character: UInt16) -> Int? {
    switch character {
    case code("零"): 0
    case code("一"): 1
    case code("二"), code("两"): 2
    case code("三"): 3
    case code("四"): 4
    case code("五"): 5
    case code("六"): 6
    case code("七"): 7
    case code("八"): 8
    case code("九"): 9
    default: nil
    }
  }

  /// 壹贰…玖: the forms of cheques, of which 伍 陆 肆 参 are everyday words too.
  static func formalDigit(_ character: UInt16) -> Int? {
    switch character {
    case code("壹"): 1
    case code("贰"): 2
    case code("叁"), code("参"): 3
    case code("肆"): 4
    case code("伍"): 5
    case code("陆"): 6
    case code("柒"): 7
    case code("捌"): 8
    case code("玖"): 9
    default: nil
    }
  }

  /// 十 百 千 and their formal forms.
  static func smallScale(_ character: UInt16) -> Int? {
    switch character {
    case code("十"), code("拾"): 10
    case code("百"), code("佰"): 100
    case code("千"), code("仟"): 1000
    default: nil
    }
  }

  /// 廿 卅 卌.
  static func tens(_ character: UInt16) -> Int? {
    switch character {
    case code("廿"): 2
    case code("卅"): 3
    case code("卌"): 4
    default: nil
    }
  }

  /// 万 亿 兆, and above them the powers of 10⁴ that occur in old texts and in tests.
  static func bigScale(_ character: UInt16) -> Int? {
    switch character {
    case code("万"): 4
    case code("亿"): 8
    case code("兆"): 12
    case code("京"): 16
    case code("垓"): 20
    case code("秭"): 24
    case code("穰"): 28
    case code("沟"): 32
    case code("涧"): 36
    default: nil
    }
  }

  /// Whether the character is one of the formal forms that are nothing but numerals together with others of them.
  static func isFormal(_ character: UInt16) -> Bool {
    formalDigit(character) != nil || character == code("拾") || character == code("佰")
      || character == code("仟")
  }

  /// Whether the character is a formal form and at the same time an everyday word (参加, 大陆, 收拾, 队伍).
  static func isAmbiguous(_ character: UInt16) -> Bool {
    switch character {
    case code("参"), code("肆"), code("伍"), code("陆"), code("拾"), code("佰"), code("仟"): true
    default: false
    }
  }

  /// Whether a numeral can begin or go on with the character.
  static func isNumeral(_ character: UInt16) -> Bool {
    isDigitASCII(character) || digit(character) != nil || smallScale(character) != nil
      || tens(character) != nil || (bigScale(character) ?? 99) <= 12
  }

  /// 0 … 9.
  static func isDigitASCII(_ character: UInt16) -> Bool { character >= 0x30 && character <= 0x39 }

  /// A … Z, a … z.
  static func isLetterASCII(_ character: UInt16) -> Bool {
    (character | 0x20) >= 0x61 && (character | 0x20) <= 0x7A && character < 0x80
  }

  /// Whether the character is a Chinese one.
  static func isHan(_ character: UInt16) -> Bool { character >= 0x3400 && character <= 0x9FFF }

  /// The 16-bit code of a character of the basic plane.
  @inline(__always)
  static func code(_ character: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: character.value) }
}
