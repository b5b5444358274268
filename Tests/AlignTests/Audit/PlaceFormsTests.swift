import Testing

@testable import Align

@Suite struct PlaceFormsTests {
  /// The hits of a text are those of trying every range, the longest first, from left to right.
  @Test func everyFormIsFound() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<200 {
      func characters(_ counts: ClosedRange<Int>) -> [UInt32] {
        let count = counts.lowerBound + Int(random.next() % UInt64(counts.count))
        return (0..<count).map { _ in UInt32(0x4E00 + random.next() % 3) }
      }
      var forms = PlaceForms(capacity: 8)
      var known: [[UInt32]: [Int]] = [:]
      for place in 0..<12 {
        let form = characters(2...4)
        forms.add(form, place: place)
        known[form, default: []].append(place)
      }
      for (form, places) in known { #expect(forms.places(of: form[...]) == places) }
      #expect(forms.places(of: [1, 2]).isEmpty)
      let text = characters(0...20)
      var expected: [String] = []
      var start = 0
      while start < text.count {
        let end = (start...text.count).reversed().first { known[Array(text[start..<$0])] != nil }
        if let end { expected.append("\(start..<end) \(known[Array(text[start..<end])] ?? [])") }
        start = end ?? start + 1
      }
      #expect(forms.hits(text).map { "\($0.range) \(forms.places(ofForm: $0.form))" } == expected)
    }
  }
}
