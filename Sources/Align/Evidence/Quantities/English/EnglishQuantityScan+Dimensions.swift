/// Dimensions: lengths with a sign of multiplication between them.
extension EnglishQuantityScan {
  /// A box has three sides; a row of more numbers is read on as one up to here.
  private static let mostSides = 5

  /// Reads 62 x 40 x 272 mm and 3 by 5 metres as lengths, and 1920×1080, which has no unit, as numbers side by side.
  mutating func readDimensions(_ first: Amount) -> Bool {
    guard first.kind == .cardinal || first.kind == .measure || first.kind == .fraction,
      first.numeral.scale == 0, !first.numeral.isWords
    else { return false }
    var sides = [first]
    var end = first.end
    var isSpelled = false
    while sides.count < Self.mostSides, let next = numberAfterSign(end), text.isDigits(next),
      let side = amount(at: next)
    {
      isSpelled = isSpelled || !isTimesSign(next - 1)
      sides.append(side)
      end = side.end
    }
    guard sides.count > 1 else { return false }
    guard let measured = sides.last(where: { $0.unit != nil }) else {
      // “Stage 3 by 5 points” is no dimension.
      guard !isSpelled, first.kind != .fraction else { return false }
      report(.cardinal, .ratio(sides.map(\.low)), from: first.start, to: end)
      return true
    }
    guard sides.allSatisfy({ $0.unit == nil || isLength($0) }) else { return false }
    for var side in sides {
      // “62 x 40 cm” names the unit once.
      if side.unit == nil {
        side.unit = measured.unit
        side.multiply(by: measured.factor)
      }
      report(.measure, .exactly(side.low), from: side.start, to: side.end, unit: side.unit)
    }
    return true
  }

  private func isLength(_ amount: Amount) -> Bool {
    amount.kind == .measure && amount.unit.flatMap(text.words.units.definition)?.dimension == .length
  }

  /// The number after the sign at a place: × 10, x 10, by 10, -by-10.
  private func numberAfterSign(_ index: Int) -> Int? {
    if isTimesSign(index) || text.has(index, "by") { return index + 1 }
    return text.isJoint(index) && text.has(index + 1, "by") && text.isJoint(index + 2) ? index + 3 : nil
  }

  /// Whether × or the letter that stands for it is at a place.
  private func isTimesSign(_ index: Int) -> Bool {
    guard text.isInside(index) else { return false }
    return text.has(index, "x")
      || text.length(index) == 2
        && EnglishTokenizer.scalar(text.bytes.span, at: Int(text.tokens[index].start)).value == 0xD7
  }
}
