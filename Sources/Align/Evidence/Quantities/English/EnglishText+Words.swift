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

  /// A number as far as its words have been taken.
  private struct WordSum {
    var read = WordRead()
    /// The kind of the last word.
    var last: EnglishVocabulary.Numeral
    /// The exponent of the last power of a thousand.
    var lowest = Int.max
    /// Whether the number grows beyond what can be held exactly.
    var overflows = false
    /// The words since the last power of a thousand, and all before them.
    private var group: Int128
    private var total: Int128 = 0
    private var isEmpty: Bool

    init(hasArticle: Bool) {
      last = hasArticle ? .digit : .none
      group = hasArticle ? 1 : 0
      isEmpty = !hasArticle
    }

    /// What the words are worth.
    var result: WordRead {
      var read = read
      read.group = group
      read.value = total + group
      if read.scale == 2 {
        read.mantissa = group / 100
      } else if read.scale == 0 {
        read.mantissa = read.value
      }
      return read
    }

    /// Takes the next word; `false` for one that does not go on with the number.
    mutating func take(_ lexeme: EnglishVocabulary.Lexeme, isFirst: Bool) -> Bool {
      // Of hundredths, the plural is of the parts.
      let isPlural = lexeme.roles.contains(.plural) && !lexeme.roles.contains(.ordinal)
      switch lexeme.numeral {
      case .digit:
        guard isEmpty || last == .hundred || (last == .tens && lexeme.value > 0) else { return false }
        group += Int128(lexeme.value)
      case .teen, .tens:
        guard isEmpty || last == .hundred else { return false }
        group += Int128(lexeme.value)
      case .hundred:
        guard isEmpty && total == 0 && !isPlural || last == .digit || last == .teen || last == .tens,
          group < 100
        else { return false }
        group = max(group, 1) * 100
        read.hasScale = true
      case .scale:
        guard !isEmpty || (isFirst && !isPlural) || last == .scale,
          multiply(by: lexeme.value, isFirst: isFirst)
        else { return false }
      case .dozen, .none: return false
      }
      isEmpty = lexeme.numeral == .scale
      last = lexeme.numeral
      if lexeme.numeral != .scale, total > 0 || group >= 100 {
        read.scale = lexeme.numeral == .hundred && total == 0 ? 2 : 0
      }
      return true
    }

    /// Multiplies the group, or all before a larger power, by a power of ten.
    private mutating func multiply(by exponent: Int, isFirst: Bool) -> Bool {
      if isEmpty, isFirst { group = 1 }
      let isSmaller = exponent < lowest && !isEmpty || isFirst
      let factor = EnglishText.power(exponent)
      let base = isSmaller ? group : total + group
      let (product, productOverflows) = base.multipliedReportingOverflow(by: factor)
      let (sum, sumOverflows) = (isSmaller ? total : 0).addingReportingOverflow(product)
      guard !productOverflows, !sumOverflows, sum < EnglishText.power(36) else {
        overflows = true
        return false
      }
      read.mantissa = total == 0 || !isSmaller ? base : sum
      read.scale = total == 0 || !isSmaller ? exponent : 0
      if !isSmaller { read.mantissa = sum / factor }
      total = sum
      group = 0
      lowest = exponent
      read.hasScale = true
      return true
    }
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
    var sum = WordSum(hasArticle: article)
    var index = start
    sum.read.end = start
    while isInside(index) {
      guard
        let next = index == start
          ? start
          : nextWord(
            after: index,
            sum,
            allowsAnd: allowsAnd && !isLookahead,
            allowsComma: !isLookahead,
            allowsOrdinal: allowsOrdinal
          )
      else { break }
      let lexeme = lexeme(next)
      let isOrdinal = lexeme.roles.contains(.ordinal)
      let isPlural = lexeme.roles.contains(.plural)
      guard lexeme.numeral != .none, tokens[next].gap != .paragraph || next == start,
        !isOrdinal || allowsOrdinal
      else { break }
      if isPlural, !isOrdinal, sum.last != .none, lexeme.numeral != .scale { break }
      guard sum.take(lexeme, isFirst: index == start) else { break }
      sum.read.end = next + 1
      index = next + 1
      if isOrdinal {
        sum.read.isOrdinal = true
        sum.read.isPlural = isPlural
        break
      }
      if lexeme.numeral == .digit, lexeme.value == 0 { break }
    }
    return sum.overflows || sum.read.end == start ? nil : sum.result
  }

  /// Where the next word of a number is, after a hyphen, “and” or a comma; `nil` where these separate two numbers.
  private func nextWord(
    after index: Int,
    _ sum: WordSum,
    allowsAnd: Bool,
    allowsComma: Bool,
    allowsOrdinal: Bool
  ) -> Int? {
    if isJoint(index) { return index + 1 }
    let next = index + 1
    if allowsAnd, has(index, "and"), sum.last == .hundred || sum.last == .scale {
      // “one hundred and two hundred” are two numbers, “one million and two hundred” is one.
      let follower = lexeme(next)
      guard follower.numeral == .digit || follower.numeral == .teen || follower.numeral == .tens,
        !follower.roles.contains(.plural)
      else { return nil }
      if sum.last == .hundred {
        let after = lexeme(endOfTwoDigits(from: next))
        let goesOn = after.numeral == .hundred || after.numeral == .scale && after.value >= sum.lowest
        return goesOn ? nil : next
      }
      guard let rest = numberWords(at: next, allowsOrdinal: allowsOrdinal, isLookahead: true),
        rest.value < Self.power(sum.lowest)
      else { return nil }
      return next
    }
    if allowsComma, isSign(index, ","), isGlued(index), sum.last == .scale {
      guard let rest = numberWords(at: next, allowsOrdinal: allowsOrdinal, isLookahead: true),
        rest.hasScale || rest.isOrdinal && rest.value >= 10, rest.value < Self.power(sum.lowest)
      else { return nil }
      return next
    }
    return index
  }

  /// One past the words of a number below 100 at `index`: six, sixty, sixty-six.
  private func endOfTwoDigits(from index: Int) -> Int {
    let isTens = lexeme(index).numeral == .tens
    let next = isTens && isJoint(index + 1) ? index + 2 : index + 1
    return isTens && lexeme(next).numeral == .digit ? next + 1 : next
  }

  static func power(_ exponent: Int) -> Int128 { ExactNumber.powerOfTen(min(exponent, 37)) ?? 1 }

  /// Whether a group of thousands follows the digits at `index`: 2,600 of “at one point 2,600 people”.
  private func isGroup(after index: Int) -> Bool {
    isSign(index + 1, ",") && isGlued(index + 1) && isGlued(index + 2) && isDigits(index + 2)
      && length(index + 2) == 3
  }

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
      } else if let digits = digits(index), index == start, !isGroup(after: index) {
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
