/// Reading numbers in words.
extension EnglishText {
  /// What a row of number words is worth.
  struct WordRead {
    var value: Int128 = 0
    var end = 0
    /// The words since the last power of a thousand.
    var group: Int128 = 0
    /// The last power of ten, as an exponent.
    var scale = 0
    var mantissa: Int128 = 0
    var isOrdinal = false
    var isPlural = false
    /// Whether a hundred or more was said by name.
    var hasScale = false
  }

  /// Reads number words from `start` on as far as they make one number (two hundred and fifty thousand).
  ///
  /// `allowsAnd` lets “and” join parts (not after “between”), `allowsOrdinal` lets the last word be an ordinal, `article`
  /// tells that “a” stands before, which counts 1, and `isLookahead` stops at “and” and commas, so that looking ahead
  /// stays linear.
  func numberWords(
    at start: Int,
    allowsAnd: Bool = true,
    allowsOrdinal: Bool = true,
    article: Bool = false,
    isLookahead: Bool = false
  ) -> WordRead? {
    var read = WordRead()
    var lowest = Int.max
    var last = article ? EnglishVocabulary.Numeral.digit : .none
    var group: Int128 = article ? 1 : 0
    var total: Int128 = 0
    var isEmpty = !article
    var index = start
    read.end = start
    while isInside(index) {
      var next = index
      if index > start {
        if isJoint(next) {
          next += 1
        } else if !isLookahead, allowsAnd, has(next, "and"), last == .hundred || last == .scale {
          // “one hundred and two hundred” are two numbers, “one million and two hundred” is one.
          let follower = lexeme(next + 1)
          guard follower.numeral == .digit || follower.numeral == .teen || follower.numeral == .tens,
            !follower.roles.contains(.plural)
          else { break }
          next += 1
          let after = lexeme(endOfTwoDigits(from: next))
          if last == .hundred, after.numeral == .hundred || after.numeral == .scale && after.value >= lowest {
            break
          }
          if last == .scale {
            guard let rest = numberWords(at: next, allowsOrdinal: allowsOrdinal, isLookahead: true),
              rest.value < Self.power(lowest)
            else { break }
          }
        } else if !isLookahead, isSign(next, ","), isGlued(next), last == .scale {
          guard
            let rest = numberWords(at: next + 1, allowsOrdinal: allowsOrdinal, isLookahead: true),
            rest.hasScale || rest.isOrdinal && rest.value >= 10, rest.value < Self.power(lowest)
          else { break }
          next += 1
        }
      }
      let lexeme = lexeme(next)
      let isOrdinal = lexeme.roles.contains(.ordinal)
      let isPlural = lexeme.roles.contains(.plural)
      guard lexeme.numeral != .none, tokens[next].gap != .paragraph || next == start,
        !isOrdinal || allowsOrdinal
      else { break }
      if isPlural, !isOrdinal, last != .none, lexeme.numeral != .scale { break }
      var isTaken = true
      switch lexeme.numeral {
      case .digit:
        isTaken = isEmpty || last == .hundred || (last == .tens && lexeme.value > 0)
        if isTaken { group += Int128(lexeme.value) }
      case .teen, .tens:
        isTaken = isEmpty || last == .hundred
        if isTaken { group += Int128(lexeme.value) }
      case .hundred:
        isTaken = isEmpty && total == 0 && !isPlural || last == .digit || last == .teen || last == .tens
        isTaken = isTaken && group < 100
        if isTaken { group = max(group, 1) * 100 }
        read.hasScale = read.hasScale || isTaken
      case .scale:
        isTaken = !isEmpty || (index == start && !(isPlural)) || last == .scale
        guard isTaken else { break }
        if isEmpty, index == start { group = 1 }
        let isSmaller = lexeme.value < lowest && !isEmpty || index == start
        let factor = Self.power(lexeme.value)
        let base = isSmaller ? group : total + group
        let (product, overflows) = base.multipliedReportingOverflow(by: factor)
        let (sum, sumOverflows) = (isSmaller ? total : 0).addingReportingOverflow(product)
        guard !overflows, !sumOverflows, sum < Self.power(36) else { return nil }
        read.mantissa = total == 0 || !isSmaller ? base : sum
        read.scale = total == 0 || !isSmaller ? lexeme.value : 0
        if !isSmaller { read.mantissa = sum / factor }
        total = sum
        group = 0
        lowest = lexeme.value
        read.hasScale = true
      case .dozen, .none: isTaken = false
      }
      guard isTaken else { break }
      isEmpty = lexeme.numeral == .scale
      last = lexeme.numeral
      read.end = next + 1
      index = next + 1
      if lexeme.numeral != .scale, total > 0 || group >= 100 {
        read.scale = lexeme.numeral == .hundred && total == 0 ? 2 : 0
      }
      if isOrdinal {
        read.isOrdinal = true
        read.isPlural = isPlural
        break
      }
      if lexeme.numeral == .digit, lexeme.value == 0 { break }
    }
    guard read.end > start else { return nil }
    read.group = group
    read.value = total + group
    if read.scale == 2 { read.mantissa = group / 100 } else if read.scale == 0 { read.mantissa = read.value }
    return read
  }

  /// One past the words of a number below 100 at `index`: six, sixty, sixty-six.
  private func endOfTwoDigits(from index: Int) -> Int {
    let isTens = lexeme(index).numeral == .tens
    let next = isTens && isJoint(index + 1) ? index + 2 : index + 1
    return isTens && lexeme(next).numeral == .digit ? next + 1 : next
  }

  static func power(_ exponent: Int) -> Int128 { ExactNumber.powerOfTen(min(exponent, 37)) ?? 1 }

  /// The digits after “point”, from `start` on: words, o, oh, or digits.
  func decimals(at start: Int) -> (digits: Int128, count: Int, end: Int)? {
    var value: Int128 = 0
    var count = 0
    var index = start
    while isInside(index), count < 18 {
      let lexeme = lexeme(index)
      if lexeme.numeral == .digit, !lexeme.roles.contains(.ordinal) {
        value = value * 10 + Int128(lexeme.value)
        count += 1
      } else if has(index, "o") || has(index, "oh") {
        value *= 10
        count += 1
      } else if let digits = digits(index), index == start {
        value = Int128(digits)
        count = length(index)
        return (value, count, index + 1)
      } else if index == start, let read = numberWords(at: index, allowsAnd: false, allowsOrdinal: false),
        read.value >= 10, read.value < 100
      {
        return (read.value, 2, read.end)
      } else {
        break
      }
      index += 1
    }
    return count > 0 ? (value, count, index) : nil
  }
}
