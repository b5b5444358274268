/// How a quantity and each of its alternatives came about: the rules that made them and the words that the rules found.
package struct QuantityExplanation: Sendable {
  /// A rule or word in a derivation.
  package struct Step: Sendable, Hashable {
    /// How deep it lies below the reading itself, 0 for the reading.
    package let depth: Int
    /// Where it is, in UTF-8 bytes of the text.
    package let range: Range<Int>
    /// The rule's name, or what the word is to the rules.
    package let name: String
  }

  /// The quantity.
  package let quantity: Quantity
  /// What made it; empty where it was read without the rules.
  package let steps: [Step]
  /// Its alternatives, each with what made it.
  package let alternatives: [(reading: QuantityReading, steps: [Step])]
}

extension AlternativeReadings {
  /// Explains quantities in text order.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  func explanations(of quantities: [Quantity], in utf8: [UInt8]) -> [QuantityExplanation] {
    var explanations = quantities.map { QuantityExplanation(quantity: $0, steps: [], alternatives: []) }
    forEachStretch(of: quantities, in: utf8) { members, chart in
      let cover = ChartCover(chart)
      for index in members {
        let best = best(quantities[index], cover.candidates(for: quantities[index], chart), chart)
        explanations[index] = QuantityExplanation(
          quantity: quantities[index],
          steps: best.map { steps(to: $0, chart) } ?? [],
          alternatives: alternatives(index, of: quantities, chart, cover).map {
            ($0.reading, steps(to: $0.place, chart))
          }
        )
      }
    }
    return explanations
  }

  /// The derivation of a reading, each part below what it is a part of.
  private func steps(to place: Int, _ chart: ReadingChart) -> [QuantityExplanation.Step] {
    var steps: [QuantityExplanation.Step] = []
    func append(_ place: Int, _ depth: Int) {
      steps.append(
        QuantityExplanation.Step(
          depth: depth,
          range: chart.bytes(of: place),
          name: chart.ruleName(of: place) ?? "\(chart.readings[place].category)"
        )
      )
      for part in chart.readings[place].parts.all { append(part, depth + 1) }
    }
    append(place, 0)
    return steps
  }
}

extension QuantityReader {
  /// The quantities of a text in UTF-8, in text order, with the rules that made them and their alternatives.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package func explanations(in utf8: [UInt8]) -> [QuantityExplanation] {
    let quantities = quantities(in: utf8)
    return AlternativeReadings(words.grammar(language)).explanations(of: quantities, in: utf8)
  }
}
