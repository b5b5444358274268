@testable import Align

/// Pairs for the tests of the corpus tools.
enum CorpusSamples {
  /// A pair of two texts; an empty text is an empty side.
  static func pair(_ english: String, _ chinese: String, posterior: Double? = nil, bead: Int = 0)
    -> AlignedPair
  {
    AlignedPair(
      bead: bead,
      english: AlignedPair.Side(segments: english.isEmpty ? [] : [english]),
      chinese: AlignedPair.Side(segments: chinese.isEmpty ? [] : [chinese]),
      posterior: posterior
    )
  }

  /// A made sentence of English and Chinese words that only its number and the seed determine.
  static func sentence(_ number: Int, seed: UInt64 = 1) -> AlignedPair {
    var random = SeededRandom(seed: seed &* 1_000_003 &+ UInt64(number))
    let words = [
      "river", "mountain", "worker", "harvest", "machine", "city", "letter", "school", "winter", "song",
    ]
    let characters = Array("河山工收机城信校冬歌大小高远新旧来去开关水火木金土风云雨雪")
    let english = (0..<14).map { _ in
      "\(words.randomElement(using: &random) ?? "")\(Int.random(in: 0..<1000, using: &random))"
    }
    let chinese = (0..<24).map { _ in characters.randomElement(using: &random) ?? "水" }
    return pair(english.joined(separator: " "), String(chinese), bead: number)
  }
}
