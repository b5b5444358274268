/// Letters and digits that name something and count nothing: PM2.5, J-20, telephone numbers.
extension EnglishQuantityScan {
  /// Whether numbers with stops between them are those of a version, a section or an address: 2.0.1, 3.2.1; not the parts of a
  /// date or the groups of a large number.
  private func isVersion(_ range: Range<Int>) -> Bool {
    let parts = stride(from: range.lowerBound, to: range.upperBound, by: 2).map { text.length($0) }
    return parts.count > 2 && parts.first != 4 && parts.last != 4 && !parts.dropFirst().allSatisfy { $0 == 3 }
  }

  /// Reads letters and digits that name something: PM2.5, J-20, G20, CA981.
  mutating func readIdentifier() -> Bool {
    let start = position
    if text.isWord(start) { return false }
    guard text.isDigits(start), start > floor || start == 0 else { return false }
    let first = nameStart(before: start)
    if first == start, readCode() { return true }
    var end = dottedEnd(from: start)
    // The name of a disease, which Chinese writes without its number (新冠).
    if first < start, text.has(first, "covid") {
      skip(to: end)
      return true
    }
    if first == start - 1, readCents(of: first) { return true }
    if first == start, !isLettered(end) { return false }
    if text.isWord(end), text.isGlued(end), text.length(end) <= (first < start ? 8 : 3) { end += 1 }
    while text.isDigits(end) && text.isGlued(end) || text.isJoint(end) && text.isDigits(end + 1) {
      end += text.isDigits(end) ? 1 : 2
    }
    // Ka-52: the other language spells the name in its own way.
    let isSpelled = first == start - 2 && text.length(first) > 1 && capitals(first) < text.length(first)
    var name = text.text((isSpelled ? start : first)..<end)
    // F-16s, T20Is: several of them.
    if name.hasSuffix("s"), name.dropLast().last.map({ $0.isUppercase || $0.isNumber }) ?? false {
      name.removeLast()
    }
    report(.digits, .digits(name), from: first, to: end)
    return true
  }

  /// Reads HK12 cents: cents of the Hong Kong dollar.
  private mutating func readCents(of country: Int) -> Bool {
    let symbol = text.text(country..<country + 1).uppercased() + "D"
    guard text.length(country) == 2, let numeral = text.digitNumber(at: country + 1),
      text.has(numeral.end, oneOf: ["cents", "cent"]),
      text.words.units.entries.contains(where: { $0.kind == .sign && $0.symbol == symbol }),
      let value = numeral.value.divided(by: ExactNumber(100))
    else { return false }
    report(.money, .exactly(value), from: country, to: numeral.end + 1, unit: symbol)
    return true
  }

  /// The first token of a name that digits at `start` end; `start` where there is none.
  private func nameStart(before start: Int) -> Int {
    var first = start
    if text.isGlued(start), text.isWord(start - 1), start - 1 >= floor {
      first = start - 1
    } else if text.isGlued(start), text.isJoint(start - 1), start - 2 >= floor, text.isWord(start - 2),
      isName(start - 2) || text.has(start - 2, "covid")
    {
      first = start - 2
      if text.isJoint(first - 1), first - 2 >= floor, text.isWord(first - 2), text.isCapital(first - 2) {
        first -= 2
      }
    }
    return first
  }

  /// One past digits with stops between them: 2.0.1.
  private func dottedEnd(from start: Int) -> Int {
    var end = start + 1
    while text.isSign(end, "."), text.isDigits(end + 1), text.isGlued(end), text.isGlued(end + 1) { end += 2 }
    return end
  }

  /// Reads digits that name something without letters before them: telephone numbers, versions, codes.
  private mutating func readCode() -> Bool {
    let start = position
    if let (digits, end) = phoneNumber(from: start) {
      report(.digits, .digits(digits), from: start, to: end)
      return true
    }
    if let end = namedNumberEnd(from: start) {
      skip(to: end)
      return true
    }
    if let end = formulaEnd(from: start) {
      let name = text.isJoint(start + 1) ? text.text(start..<start + 1) + "D" : text.text(start..<end)
      report(.digits, .digits(name), from: start, to: end)
      return true
    }
    let end = dottedEnd(from: start)
    if end > start + 3, isVersion(start..<end) {
      report(.digits, .digits(text.text(start..<end)), from: start, to: end)
      return true
    }
    if let codeEnd = brokenGroupEnd(from: start) ?? codeEnd(from: start) {
      report(.digits, .digits(text.text(start..<codeEnd)), from: start, to: codeEnd)
      return true
    }
    return false
  }

  /// Whether capitals make a name of the digits before them, and tell no hour, unit or ordinal: 737NG.
  private func isLettered(_ end: Int) -> Bool {
    let isHour =
      text.has(end, "h") && text.length(end - 1) == 2 && text.length(end + 1) == 2 && text.isGlued(end + 1)
    return !isHour && text.isWord(end) && text.isGlued(end) && text.isCapital(end) && text.length(end) <= 2
      && text.suffix(at: end, isMoney: false) == nil && unit(at: end) == nil
      && text.powerOfTen(at: end) == nil
      // 1.9C
      && !(text.has(end, oneOf: ["c", "f"]) && text.isSign(end - 2, "."))
      && !text.has(end, oneOf: ["AM", "PM", "am", "pm", "st", "nd", "rd", "th"])
  }

  private func capitals(_ index: Int) -> Int {
    let token = text.tokens[index]
    return text.bytes[Int(token.start)..<Int(token.end)].count { $0 & 0x20 == 0 }
  }

  /// How many groups of digits a code has at most, so that a longer row is not looked at again and again.
  private static let mostGroups = 32

  /// The end of digits in many groups that number a thing: 424.10.37.20, 859-292-3680; `nil` for any other digits.
  private func codeEnd(from start: Int) -> Int? {
    for sign in [".", "-"] as [Unicode.Scalar] {
      var end = start + 1
      var groups = 1
      var longest = text.length(start)
      while groups < Self.mostGroups, text.isSign(end, sign), text.isGlued(end), text.isDigits(end + 1),
        text.isGlued(end + 1)
      {
        longest = max(longest, text.length(end + 1))
        end += 2
        groups += 1
      }
      if sign == "." ? groups > 3 : groups > 2 && longest > 2 && text.length(start) != 4 { return end }
    }
    return nil
  }

  /// The end of digits whose last group is none: the 0 of “2016,0” belongs to no list, and to no number that anyone writes;
  /// `nil` for “3,0 percent”, which only has a comma for its point.
  private func brokenGroupEnd(from start: Int) -> Int? {
    let group = start + 2
    guard text.isSign(start + 1, ","), text.isGlued(start + 1), text.isDigits(group), text.isGlued(group),
      text.length(group) < 3, text.bytes[Int(text.tokens[group].start)] == UInt8(ascii: "0"),
      !text.isSign(group + 1, ",") || !text.isGlued(group + 1), text.decimalComma(after: start) == nil
    else { return nil }
    return group + 1
  }

  /// The digits of a telephone number in groups, and its end: 010-62345678, (010) 6234 5678, +86 10 6234 5678.
  private func phoneNumber(from start: Int) -> (digits: String, end: Int)? {
    let isInternational = text.isSign(start - 1, "+") && text.isGlued(start)
    guard isInternational || text.bytes[Int(text.tokens[start].start)] == UInt8(ascii: "0") else {
      return nil
    }
    var (digits, groups, index, end) = ("", 0, start, start)
    while digits.utf8.count <= PhoneNumber.mostDigits, text.isDigits(index),
      text.length(index) <= PhoneNumber.longestGroup
    {
      digits += text.text(index..<index + 1)
      groups += 1
      end = index + 1
      index = end
      if text.isSign(index, ")") { index += 1 }
      if text.isJoint(index) { index += 1 }
    }
    guard
      PhoneNumber.isLikely(digits: digits.utf8.count, groups: groups, firstIsZero: !isInternational)
        || isInternational && groups > 2 && digits.utf8.count >= PhoneNumber.fewestDigits
    else { return nil }
    return (digits, end)
  }

  /// The end of 24/7 and of the 22 of Catch 22, which count nothing.
  private func namedNumberEnd(from start: Int) -> Int? {
    if text.digits(start) == 22,
      text.has(start - 1, "catch") || text.isJoint(start - 1) && text.has(start - 2, "catch")
    {
      return start + 1
    }
    guard text.digits(start) == 24, text.isSign(start + 1, "/"), text.isGlued(start + 1),
      text.digits(start + 2) == 7,
      text.isGlued(start + 2), !text.isSign(start + 3, "/")
    else { return nil }
    return start + 3
  }

  /// The end of 0xA8, 3-D and 802.11n, which name something; `nil` for other digits.
  private func formulaEnd(from start: Int) -> Int? {
    if text.digits(start) == 0, text.length(start) == 1, text.isGlued(start + 1), text.isWord(start + 1),
      text.bytes[Int(text.tokens[start + 1].start)] | 0x20 == UInt8(ascii: "x")
    {
      var end = start + 2
      while text.isGlued(end), text.isWord(end) || text.isDigits(end) { end += 1 }
      return end
    }
    if text.digits(start) == 3 || text.digits(start) == 2, text.isJoint(start + 1), text.has(start + 2, "d"),
      text.isCapital(start + 2)
    {
      return start + 3
    }
    if text.isSign(start + 1, "."), text.isGlued(start + 1), text.isDigits(start + 2),
      text.isGlued(start + 2),
      text.digits(start) == 802, text.isWord(start + 3), text.isGlued(start + 3)
    {
      return start + 4
    }
    return nil
  }

  /// Whether the word before a hyphen and digits makes a name of them: J-20, SARS-CoV-2, but not mid-1990.
  private func isName(_ index: Int) -> Bool {
    guard text.isCapital(index), text.lexeme(index).month == 0, text.lexeme(index).numeral == .none else {
      return false
    }
    let token = text.tokens[index]
    let capitals = capitals(index)
    let length = Int(token.end - token.start)
    return capitals == length || capitals > 1
      || length <= 3 && text.length(index + 2) <= 3
        && !text.has(index, oneOf: ["top", "big", "pre", "mid", "non", "sub", "the", "age", "no", "all"])
  }
}
