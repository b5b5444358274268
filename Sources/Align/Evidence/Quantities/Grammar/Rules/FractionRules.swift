/// Parts of a whole: a third is a place in a row or one of three parts, a quarter a fourth, three months or a coin.
enum FractionRules {
  static let rules =
    [
      GrammarRule("ordinal as a fraction", [[.ordinal]], makes: .amount, cost: 1) { parts in
        part(parts, 0)
      },
      GrammarRule("one part", [[.articleWord], [.ordinal]], makes: .amount, cost: 0.3) { parts in
        part(parts, 1)
      },
      GrammarRule("quarter", [[.quarter]], makes: .amount, cost: 0.5) { _ in
        ExactNumber(1, over: 4).map { Meaning(kind: .fraction, value: .exactly($0)) }
      },
      GrammarRule("half", [[.half]], makes: .amount, cost: 0.5) { _ in
        ExactNumber(1, over: 2).map { Meaning(kind: .fraction, value: .exactly($0)) }
      },
    ] + partsOfPoint(.half, of: 2) + partsOfPoint(.quarter, of: 4)

  /// A part of a percentage point: half a point, a quarter-point cut.
  private static func partsOfPoint(_ word: ReadingCategory, of count: Int128) -> [GrammarRule] {
    let patterns: [[CategorySet]] = [[[word], [.otherUnit]], [[word], [.articleWord], [.otherUnit]]]
    return patterns.map { pattern in
      GrammarRule("part of a point", pattern, makes: .amount, cost: 0.5) { parts in
        let point = parts[pattern.count - 1]
        guard let symbol = point.unit, symbol.hasPrefix("%"), let factor = point.interval?.low,
          let value = ExactNumber(1, over: count)?.multiplied(by: factor)
        else { return nil }
        return Meaning(kind: .percent, value: .exactly(value), unit: symbol)
      }
    }
  }

  /// One part of as many as an ordinal in words says.
  private static func part(_ parts: RuleParts, _ index: Int) -> Meaning? {
    guard parts[index].form == .single || parts[index].form == .words,
      let count = parts.whole(index, in: 3...100)
    else { return nil }
    return ExactNumber(1, over: Int128(count)).map { Meaning(kind: .fraction, value: .exactly($0)) }
  }
}
