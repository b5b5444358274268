/// The names of one document, in the order of their syllables or characters, to be found in Chinese text in
/// one pass.
///
/// An edge is a syllable, which every character with that reading may pass, or a character.
struct NameTrie: Sendable {
  /// A name that ends at a node.
  struct Ending: Sendable {
    var key: Int32
    /// Whether the English puts the surname last.
    var isTurned: Bool
    var form: NameForm
    /// The next ending of the same node, or -1.
    var next: Int32
  }

  private var edges: [UInt64: Int32] = [:]
  private var heads: [Int32] = [-1]
  private(set) var endings: [Ending] = []
  /// The root's children by syllable; most characters begin no name, and this tells so at once.
  private var rootSyllables = [Int32](repeating: 0, count: 2048)
  private var rootCharacters: [UInt32: Int32] = [:]

  /// Whether any name is to be found by its Cantonese sound.
  private(set) var hasCantonese = false

  private static let characterLabel: UInt64 = 1 << 31
  /// Syllables of Cantonese follow those of Mandarin.
  static let firstCantonese: UInt16 = 1024

  /// Adds a name by its syllables.
  mutating func insert(syllables: [UInt16], _ ending: Ending) {
    var node: Int32 = 0
    if ending.form == .cantonese { hasCantonese = true }
    for syllable in syllables {
      node = child(node, UInt64(syllable))
      if rootSyllables[Int(syllables[0])] == 0 { rootSyllables[Int(syllables[0])] = node }
    }
    append(ending, to: node)
  }

  /// Adds a name by its folded characters.
  mutating func insert(characters: [UInt32], _ ending: Ending) {
    guard let first = characters.first else { return }
    var node: Int32 = 0
    for character in characters {
      node = child(node, UInt64(character) | Self.characterLabel)
      if rootCharacters[first] == nil { rootCharacters[first] = node }
    }
    append(ending, to: node)
  }

  private mutating func child(_ node: Int32, _ label: UInt64) -> Int32 {
    let edge = UInt64(UInt32(bitPattern: node)) << 32 | label
    if let found = edges[edge] { return found }
    let new = Int32(heads.count)
    edges[edge] = new
    heads.append(-1)
    return new
  }

  private mutating func append(_ ending: Ending, to node: Int32) {
    var place = heads[Int(node)]
    while place >= 0 {
      let other = endings[Int(place)]
      if other.key == ending.key, other.isTurned == ending.isTurned { return }
      place = other.next
    }
    var ending = ending
    ending.next = heads[Int(node)]
    heads[Int(node)] = Int32(endings.count)
    endings.append(ending)
  }

  /// The node after a syllable, or 0.
  @inline(__always)
  func next(_ node: Int32, syllable: UInt16) -> Int32 {
    if node == 0 { return rootSyllables[Int(syllable)] }
    return edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(syllable)] ?? 0
  }

  /// The node after a folded character, or 0.
  @inline(__always)
  func next(_ node: Int32, character: UInt32) -> Int32 {
    if node == 0 { return rootCharacters[character] ?? 0 }
    return edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(character) | Self.characterLabel] ?? 0
  }

  /// The first ending of a node, or -1.
  @inline(__always)
  func firstEnding(_ node: Int32) -> Int32 { heads[Int(node)] }
}
