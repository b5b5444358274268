/// The skeletons of foreign names, to be found among the characters of transliterations.
struct SoundTrie: Sendable {
  /// A name that ends at a node.
  struct Ending: Sendable {
    var key: Int32
    /// How many letters the name has.
    var length: Int
    /// Whether the name begins with a vowel or h; `nil` where either may be.
    var beginsOpen: Bool?
    /// Whether the name ends with a vowel.
    var endsOpen: Bool

    /// Whether this many characters may spell the whole name: one stands for 1 … 3.5 letters.
    func fits(characters: Int) -> Bool { characters <= length && length * 2 <= characters * 7 }
  }

  private var children: [Int32] = [Int32](repeating: 0, count: 8)
  private var endings: [[Ending]] = [[]]

  /// Whether no name was added.
  var isEmpty: Bool { endings.count == 1 }

  /// Adds a skeleton of a name.
  mutating func insert(_ sounds: [SoundSkeleton.Sound], _ ending: Ending) {
    var node = 0
    for sound in sounds {
      let slot = node * 8 + Int(sound.rawValue)
      if children[slot] == 0 {
        children[slot] = Int32(endings.count)
        children += [Int32](repeating: 0, count: 8)
        endings.append([])
      }
      node = Int(children[slot])
    }
    endings[node].append(ending)
  }

  /// The node after a sound, or 0.
  func next(_ node: Int, _ sound: SoundSkeleton.Sound) -> Int {
    Int(children[node * 8 + Int(sound.rawValue)])
  }

  /// The names that end at a node.
  func endings(_ node: Int) -> [Ending] { endings[node] }
}
