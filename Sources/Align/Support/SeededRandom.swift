/// A random number generator that gives the same numbers for the same seed on every machine: SplitMix64 (Steele, Lea
/// & Flood 2014).
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator from a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= HashMixing.step
    return HashMixing.finished(state)
  }

  /// True with a given probability.
  mutating func chance(_ probability: Double) -> Bool {
    Double(next() >> 11) * 0x1p-53 < probability
  }
}

/// Mixes the bits of an integer so that every bit of the result depends on every bit of it: SplitMix64
/// (Steele, Lea & Flood 2014).
enum HashMixing {
  /// What the state of the generator grows by: 2⁶⁴ divided by the golden ratio, odd.
  static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The number that the generator gives in a state.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 { finished(value &+ step) }

  /// The end of the mixing alone, which leaves 0 as it is.
  @inline(__always)
  static func finished(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
