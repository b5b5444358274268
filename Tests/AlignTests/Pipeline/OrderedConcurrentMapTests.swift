import Testing

@testable import Align

@Suite struct OrderedConcurrentMapTests {
  @Test(arguments: [1, 2, 3, 8])
  func resultsComeInTheOrderOfTheInputs(jobs: Int) {
    var found: [Int] = []
    var map = OrderedConcurrentMap<Int, Int>(jobs: jobs) { $0 * 2 }
    for value in 0..<1000 { map.push(value) { found.append($0) } }
    map.finish { found.append($0) }
    #expect(found == (0..<1000).map { $0 * 2 })
  }

  @Test func errorsOfTheConsumerPass() {
    struct Stop: Error {}
    var map = OrderedConcurrentMap<Int, Int>(jobs: 2) { $0 }
    #expect(throws: Stop.self) {
      for value in 0..<1000 { try map.push(value) { _ throws(Stop) in throw Stop() } }
    }
  }
}
