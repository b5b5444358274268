import Testing

@testable import Align

@Suite struct OrderedConcurrentMapTests {
  @Test(arguments: [1, 2, 3, 8])
  func resultsComeInTheOrderOfTheInputs(jobs: Int) {
    var found: [Int] = []
    OrderedConcurrentMap(jobs: jobs).run(0..<1000, transform: { $0 * 2 }) {
      found.append($0)
      return true
    }
    #expect(found == (0..<1000).map { $0 * 2 })
  }

  @Test func theConsumerCanStop() {
    var found = 0
    OrderedConcurrentMap(jobs: 2).run(0..<1000, transform: { $0 }) { _ in
      found += 1
      return found < 5
    }
    #expect(found == 5)
  }

  @Test func errorsOfTheConsumerPass() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try OrderedConcurrentMap(jobs: 2).run(0..<10, transform: { $0 }) { _ in throw Stop() }
    }
  }
}
