/// Mixes the bits of an integer so that every bit of the result depends on every bit of it: the end of SplitMix64
/// (Steele, Lea & Flood 2014).
enum HashMixing {
  /// The mixed value.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
