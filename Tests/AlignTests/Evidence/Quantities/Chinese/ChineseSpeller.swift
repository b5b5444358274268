/// Spells whole numbers in Chinese, written without the reader in view: digit by digit from the right.
struct ChineseSpeller {
  var digits = Array("零一二三四五六七八九").map(String.init)
  var small = ["", "十", "百", "千"]
  var big = ["", "万", "亿", "万亿"]
  /// Whether 10 … 19 begin with 十 alone.
  var shortensTen = true

  static let plain = ChineseSpeller()
  static let formal = ChineseSpeller(
    digits: Array("零壹贰叁肆伍陆柒捌玖").map(String.init),
    small: ["", "拾", "佰", "仟"],
    shortensTen: false
  )
  static let traditional = ChineseSpeller(big: ["", "萬", "億", "萬億"])

  /// The numeral of a number below 10^16.
  func spell(_ number: Int) -> String {
    if number == 0 { return digits[0] }
    var groups: [Int] = []
    var rest = number
    while rest > 0 {
      groups.append(rest % 10_000)
      rest /= 10_000
    }
    var text = ""
    var owesZero = false
    for (index, group) in groups.enumerated().reversed() {
      if group == 0 {
        owesZero = !text.isEmpty
        continue
      }
      if !text.isEmpty, owesZero || group < 1000 { text += digits[0] }
      text += spellGroup(group)
      // 一万二千亿 has its 万 inside the group of 亿.
      text += index == 3 ? (groups[2] == 0 ? big[3] : big[1]) : big[index]
      owesZero = false
    }
    if shortensTen, text.hasPrefix("一十") { text.removeFirst() }
    return text
  }

  private func spellGroup(_ group: Int) -> String {
    var text = ""
    var divisor = 1000
    var owesZero = false
    for place in small.indices.reversed() {
      let digit = group / divisor % 10
      if digit == 0 {
        owesZero = !text.isEmpty
      } else {
        if owesZero { text += digits[0] }
        owesZero = false
        text += digits[digit] + small[place]
      }
      divisor /= 10
    }
    return text
  }
}
