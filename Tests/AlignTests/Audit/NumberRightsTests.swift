import Testing

@testable import Align

/// Right translations of news, contracts, recipes, sport, science, finance and novels: silent as they are, told when damaged.
@Suite struct NumberRightsTests {
  private static let pairs = LabelledPairs.read("number-rights.tsv")

  /// What is told of each pair, above a note.
  private func alarms(_ pairs: [(english: String, chinese: String)]) -> [[Finding]] {
    let document = AlignedDocument(pairs)
    var alarms = [[Finding]](repeating: [], count: pairs.count)
    for finding in Auditor().findings(in: document)
    where finding.severity > .note && !finding.grounds.isEmpty {
      alarms[finding.bead].append(finding)
    }
    return alarms
  }

  @Test func rightPairsAreSilent() {
    #expect(Self.pairs.count > 600)
    for (pair, found) in zip(Self.pairs, alarms(Self.pairs)) {
      #expect(found.isEmpty, "\(pair.english) | \(pair.chinese): \(found.map(\.message))")
    }
  }

  /// Every number in digits, one at a time, with its first digit changed.
  @Test func aChangedDigitIsTold() {
    var damaged: [(english: String, chinese: String)] = []
    for pair in Self.pairs {
      var isInNumber = false
      for index in pair.english.indices {
        let character = pair.english[index]
        let isDigit = character.isASCII && character.isNumber
        defer { isInNumber = isDigit || isInNumber && (character == "," || character == ".") }
        guard isDigit, !isInNumber, let digit = character.wholeNumberValue else { continue }
        let other = digit % 9 + 1
        let text = pair.english[..<index] + "\(other)" + pair.english[pair.english.index(after: index)...]
        damaged.append((String(text), pair.chinese))
      }
    }
    let missed = zip(damaged, alarms(damaged)).filter { $0.1.isEmpty }.map(\.0.english)
    #expect(damaged.count > 400)
    // At most three of a hundred.
    #expect(missed.count * 100 <= damaged.count * 3, "\(missed)")
  }
}
