import Testing

@testable import Align

/// Fields in their order, beside a plain list of them.
@Suite struct MetadataTests {
  /// Few and many fields, set, changed and removed by chance: the table of many must not be seen.
  @Test(arguments: [6, 80])
  func fieldsKeepTheirOrder(_ names: Int) {
    var random = SeededRandom(seed: UInt64(names))
    var metadata = Metadata()
    var slow: [Metadata.Field] = []
    for step in 0..<600 {
      let name = "n\(Int.random(in: 0..<names, using: &random))"
      let place = slow.firstIndex { $0.name == name }
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        metadata[name] = nil
        if let place { slow.remove(at: place) }
      case 1:
        metadata[name] = "\(step)"
        if let place {
          slow[place].value = "\(step)"
        } else {
          slow.append(Metadata.Field(name: name, value: "\(step)"))
        }
      default:
        let field = Metadata.Field(name: name, value: "\(step)", isJSON: step % 2 == 0)
        metadata.set(field)
        if let place { slow[place] = field } else { slow.append(field) }
      }
      #expect(metadata.fields == slow)
      #expect(metadata[name] == slow.first { $0.name == name }?.value)
    }
    #expect(metadata == Metadata(slow) && metadata.hashValue == Metadata(slow).hashValue)
  }

  @Test func ofSeveralFieldsTheLastCounts() {
    let metadata = Metadata([
      .init(name: "a", value: "1"), .init(name: "b", value: "2"), .init(name: "a", value: "3"),
    ])
    #expect(metadata.fields.map(\.value) == ["3", "2"])
    #expect(metadata != Metadata([.init(name: "b", value: "2"), .init(name: "a", value: "3")]))
  }
}
