/// The brackets, title marks and quotation marks of a text that have no partner.
struct BracketBalance {
  /// What kind of mark it is; marks of one kind close each other.
  enum Kind: Int, CaseIterable, Sendable {
    /// ( ) （ ）
    case round
    /// [ ] ［ ］ 〔 〕 【 】 〖 〗
    case square
    /// { } ｛ ｝
    case curly
    /// 《 》 〈 〉
    case title
    /// “ ” 「 」 『 』 and " "
    case quote
  }

  /// A mark without partner.
  struct Lone: Sendable {
    /// What kind of mark it is.
    var kind: Kind
    /// Whether it opens; one that could do either, opens.
    var isOpening: Bool
    /// Its scalar.
    var index: Int
  }

  /// The marks without partner, in text order.
  private(set) var lone: [Lone] = []
  /// How many marks of each kind there are, lone ones included.
  private(set) var counts = [Int](repeating: 0, count: Kind.allCases.count)

  /// A list mark such as “iv)” or “12）” has at most this many letters or digits.
  private static let longestListMark = 3

  /// Reads a text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: ScalarText) {
    var open: [Lone] = []
    for index in 0..<text.count {
      let scalar = text[index]
      if scalar == 0x22 || scalar == 0xFF02 {
        // 6'2" and 5" are inches.
        if scalar == 0x22, CharacterClass.isDigit(text[index - 1]),
          !open.contains(where: { $0.kind == .quote })
        {
          continue
        }
        counts[Kind.quote.rawValue] += 1
        if let last = open.lastIndex(where: { $0.kind == .quote }) {
          open.remove(at: last)
        } else {
          open.append(Lone(kind: .quote, isOpening: true, index: index))
        }
        continue
      }
      guard let (kind, isOpening) = Self.kind(scalar) else { continue }
      if kind == .round, Self.isFace(text, index) { continue }
      if isOpening {
        counts[kind.rawValue] += 1
        open.append(Lone(kind: kind, isOpening: true, index: index))
      } else if let last = open.lastIndex(where: { $0.kind == kind }) {
        counts[kind.rawValue] += 1
        open.remove(at: last)
      } else if !Self.isListMark(text, index) {
        counts[kind.rawValue] += 1
        lone.append(Lone(kind: kind, isOpening: false, index: index))
      }
    }
    lone = (lone + open).sorted { $0.index < $1.index }
  }

  /// How many more marks of a kind open than close.
  func surplus(_ kind: Kind) -> Int {
    lone.reduce(0) { $0 + ($1.kind == kind ? ($1.isOpening ? 1 : -1) : 0) }
  }

  private static func kind(_ scalar: UInt32) -> (Kind, isOpening: Bool)? {
    switch scalar {
    case 0x28, 0xFF08: (.round, true)
    case 0x29, 0xFF09: (.round, false)
    case 0x5B, 0xFF3B, 0x3014, 0x3010, 0x3016: (.square, true)
    case 0x5D, 0xFF3D, 0x3015, 0x3011, 0x3017: (.square, false)
    case 0x7B, 0xFF5B: (.curly, true)
    case 0x7D, 0xFF5D: (.curly, false)
    case 0x300A, 0x3008: (.title, true)
    case 0x300B, 0x3009: (.title, false)
    case 0x201C, 0x300C, 0x300E, 0x201E: (.quote, true)
    case 0x201D, 0x300D, 0x300F: (.quote, false)
    default: nil
    }
  }

  /// “1)”, “a）”, “iv)” at the start of a text or after a space or a mark.
  private static func isListMark(_ text: ScalarText, _ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < longestListMark + 1 {
      let scalar = text[start - 1]
      guard
        ScalarText.isLatin(scalar) || CharacterClass.isDigit(scalar)
          || CharacterClass.isChineseNumeral(scalar)
      else { break }
      start -= 1
    }
    return start < index && index - start <= longestListMark
      && (start == 0
        || !CharacterClass.isHan(text[start - 1]) && !CharacterClass.isOpeningBracket(text[start - 1]))
  }

  /// :) ;-( =) and the like.
  private static func isFace(_ text: ScalarText, _ index: Int) -> Bool {
    func isEyes(_ scalar: UInt32) -> Bool { scalar == 0x3A || scalar == 0x3B || scalar == 0x3D }
    let before = text[index - 1]
    if before == 0x2D || before == 0x5E { return isEyes(text[index - 2]) || before == 0x5E }
    return isEyes(before) && !CharacterClass.isHan(text[index - 2]) && !ScalarText.isLatin(text[index - 2])
  }
}
