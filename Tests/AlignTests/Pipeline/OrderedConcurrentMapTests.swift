import Synchronization
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

  /// Whether something is still held.
  private final class Watch: Sendable {
    let isHeld = Mutex(true)
  }

  /// A value that tells its watch when nothing holds it any more.
  private final class Held: Sendable {
    let watch = Watch()

    deinit { watch.isHeld.withLock { $0 = false } }
  }

  @Test(arguments: [1, 3])
  func aValueBelongsToItsTransformationAlone(jobs: Int) {
    var map = OrderedConcurrentMap<Held, Bool>(jobs: jobs) { (held: consuming Held) in
      let watch = held.watch
      _ = consume held
      return watch.isHeld.withLock { $0 }
    }
    var found: [Bool] = []
    for _ in 0..<10 { map.push(Held()) { found.append($0) } }
    map.finish { found.append($0) }
    #expect(found == Array(repeating: false, count: 10))
  }

  @Test func errorsOfTheConsumerPass() {
    struct Stop: Error {}
    var map = OrderedConcurrentMap<Int, Int>(jobs: 2) { $0 }
    #expect(throws: Stop.self) {
      for value in 0..<1000 { try map.push(value) { _ throws(Stop) in throw Stop() } }
    }
  }
}
