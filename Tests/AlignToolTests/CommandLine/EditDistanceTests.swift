import Testing

@testable import align_tool

@Suite struct EditDistanceTests {
  /// The definition, without the table: restricted Damerau distance by recursion.
  func reference(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int {
    guard let a = first.last else { return second.count }
    guard let b = second.last else { return first.count }
    let (shortFirst, shortSecond) = (first.dropLast(), second.dropLast())
    var least = reference(shortFirst, shortSecond) + (a == b ? 0 : 1)
    least = min(least, reference(shortFirst, second) + 1, reference(first, shortSecond) + 1)
    if let c = shortFirst.last, let d = shortSecond.last, a == d, b == c {
      least = min(least, reference(shortFirst.dropLast(), shortSecond.dropLast()) + 1)
    }
    return least
  }

  @Test func agreesWithTheDefinitionOnAllShortWords() {
    var words: [[UInt8]] = [[]]
    for length in 1...4 {
      for number in 0..<(1 << length) { words.append((0..<length).map { UInt8(number >> $0 & 1) }) }
    }
    for first in words {
      for second in words {
        #expect(
          EditDistance.between(first, second) == reference(first[...], second[...]),
          "\(first) \(second)"
        )
      }
    }
  }

  @Test(arguments: [
    ("--formt", "--format"), ("--fromat", "--format"), ("--qiuet", "--quiet"), ("--zzzzzz", nil),
    ("--x", nil), ("--no-quiet", nil), ("--for", "--format"),
  ])
  func suggestsWhatIsNear(text: String, expected: String?) {
    #expect(EditDistance.nearest(to: text, among: ["--format", "--quiet", "--jobs"]) == expected)
  }
}
