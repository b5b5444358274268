import Testing

@testable import Align

/// Lists of names that stand beside the cases that they name, since a case's own name takes long to ask for.
@Suite struct CaseNameTests {
  /// `samePlainMany` as tables write it: `same-plain-many`.
  private func dashed(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
  }

  @Test func everyNameIsThatOfItsCase() {
    #expect(ReadingCategory.names == ReadingCategory.allCases.map { "\($0)" })
    #expect(OppositeWeights.Feature.names == OppositeWeights.Feature.allCases.map { dashed("\($0)") })
    #expect(OppositeWeights.Group.names == OppositeWeights.Group.allCases.map { dashed("\($0)") })
    #expect(NegationWeights.Feature.names == NegationWeights.Feature.allCases.map { dashed("\($0)") })
    for category in ReadingCategory.allCases { #expect(ReadingCategory(named: "\(category)") == category) }
    #expect(ReadingCategory(named: "mesure") == nil)
  }
}
