/// Spells whole numbers in English, written without the reader in view: group by group of three digits.
struct EnglishSpeller {
  /// Whether “and” stands before the last two digits, as in Britain.
  var hasAnd = true
  /// Whether commas stand between groups.
  var hasCommas = false

  static let british = EnglishSpeller()
  static let american = EnglishSpeller(hasAnd: false)
  static let withCommas = EnglishSpeller(hasAnd: false, hasCommas: true)

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let groups = ["", "thousand", "million", "billion", "trillion", "quadrillion"]

  /// The words of a number from 0 to 10^18 − 1.
  func spell(_ number: Int) -> String {
    guard number > 0 else { return Self.small[0] }
    var parts: [String] = []
    var rest = number
    var place = 0
    while rest > 0 {
      let group = rest % 1000
      if group > 0 {
        // one thousand and one
        let isLast = place == 0 && rest >= 1000
        let words = spellGroup(group, isLast: isLast)
        parts.insert(place == 0 ? words : words + " " + Self.groups[place], at: 0)
      }
      rest /= 1000
      place += 1
    }
    // “ten thousand, eighty” would be two numbers.
    let isSmallRest = (1..<100).contains(number % 1000) && parts.count > 1
    let last = isSmallRest ? " " + parts.removeLast() : ""
    return parts.joined(separator: hasCommas ? ", " : " ") + last
  }

  private func spellGroup(_ group: Int, isLast: Bool) -> String {
    var words: [String] = []
    if group >= 100 { words += [Self.small[group / 100], "hundred"] }
    let rest = group % 100
    if rest > 0 {
      if hasAnd, group >= 100 || isLast { words.append("and") }
      if rest < 20 {
        words.append(Self.small[rest])
      } else {
        words.append(Self.tens[rest / 10] + (rest % 10 > 0 ? "-" + Self.small[rest % 10] : ""))
      }
    }
    return words.joined(separator: " ")
  }
}
