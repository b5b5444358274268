import Foundation
import Testing

@testable import Align

/// Replays what fuzzing found worth keeping, and damages it further.
@Suite struct FuzzCorpusTests {
  private func corpus(_ target: FuzzTarget) throws -> [[UInt8]] {
    let folder = Repository.path("Fixtures/fuzz/\(target.rawValue)")
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }
  }

  @Test(arguments: FuzzTarget.allCases) func everyInputIsTaken(_ target: FuzzTarget) throws {
    let inputs = try corpus(target)
    #expect(!inputs.isEmpty)
    for input in inputs { target.run(input) }
  }

  @Test(arguments: FuzzTarget.allCases) func damagedInputsAreTaken(_ target: FuzzTarget) throws {
    let inputs = try corpus(target)
    var random = SeededRandom(seed: 14)
    func number(below bound: Int) -> Int { Int(random.next() % UInt64(max(1, bound))) }
    for _ in 0..<200 {
      var bytes = inputs[number(below: inputs.count)]
      let other = inputs[number(below: inputs.count)]
      for _ in 0...number(below: 3) where !bytes.isEmpty {
        let place = number(below: bytes.count)
        switch number(below: 5) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: number(below: 256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + number(below: 9)))
        case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
        case 3: bytes.insert(contentsOf: other.suffix(number(below: other.count + 1)), at: place)
        default: bytes.removeLast(min(bytes.count, number(below: 20)))
        }
      }
      target.run(Array(bytes.prefix(1 << 12)))
    }
  }
}
