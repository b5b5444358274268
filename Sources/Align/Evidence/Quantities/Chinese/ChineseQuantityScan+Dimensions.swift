/// Dimensions: lengths with a sign of multiplication between them.
extension ChineseQuantityScan {
  /// One length of several.
  private struct DimensionSide {
    var value: ExactNumber
    /// The word after it; `nil` where it has none.
    var unit: ChineseUnits.Entry?
    var start: Int
    var end: Int
  }

  /// A box has three sides; a row of more numbers is read on as one up to here.
  private static let mostSides = 5

  /// Reads 62×40×272毫米 and 62毫米x40毫米 as lengths, and 1920×1080, which has no unit, as numbers side by side.
  mutating func readDimensions(_ numeral: ChineseNumeral) -> Bool {
    // The x of 0x40 is that of a number in hexadecimal digits.
    guard isSide(numeral), !isLetterASCII(at: numeral.start - 1), numeral.digits != "0" else { return false }
    var sides = [side(numeral)]
    var end = sides[0].end
    while sides.count < Self.mostSides, let next = side(after: end) {
      sides.append(next)
      end = next.end
    }
    guard sides.count > 1, !isLetterASCII(at: end), !isDigitASCII(at: end) else { return false }
    guard let measured = sides.last(where: { $0.unit != nil })?.unit else {
      guard !isAt(sides[0].end, "乘") else { return false }
      report(.cardinal, .ratio(sides.map(\.value)), from: numeral.start, to: end)
      return true
    }
    guard sides.allSatisfy({ $0.unit.map(isLength) ?? true }) else { return false }
    for side in sides {
      // 62×40厘米 names the unit once.
      let unit = side.unit ?? measured
      report(
        .measure,
        .exactly(side.value.multiplied(by: unit.factor) ?? side.value),
        from: side.start,
        to: side.end,
        unit: unit.symbol
      )
    }
    return true
  }

  private func side(after end: Int) -> DimensionSide? {
    let sign = skipSpace(end)
    guard isAt(sign, oneOf: "×xX*乘"), isDigitASCII(at: skipSpace(sign + 1)),
      let next = parser.numeral(at: skipSpace(sign + 1)), isSide(next)
    else { return nil }
    return side(next)
  }

  private func side(_ numeral: ChineseNumeral) -> DimensionSide {
    var side = DimensionSide(value: numeral.low, start: numeral.start, end: numeral.end)
    if let match = units.words.match(characters, at: skipSpace(numeral.end)),
      units.entries[match.value].kind == .measure
    {
      side.unit = units.entries[match.value]
      side.end = match.end
    }
    return side
  }

  private func isSide(_ numeral: ChineseNumeral) -> Bool {
    numeral.form == .arabic && numeral.isExact && numeral.hedge == .none
  }

  private func isLength(_ unit: ChineseUnits.Entry) -> Bool {
    unit.symbol.flatMap(units.definition)?.dimension == .length
  }
}
