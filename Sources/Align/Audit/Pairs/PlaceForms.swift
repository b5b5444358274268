/// The Chinese forms of places, of two characters or more, each with the places that have it, found in a text.
///
/// Forms hang together by a hash of their first two characters: few begin with the same, so that a place in a text costs one
/// look-up and the table no more memory than its characters.
struct PlaceForms: Sendable {
  /// The characters of all forms, folded, one form after the other.
  private var characters: [UInt32] = []
  private var starts: [Int32] = [0]
  /// A bit for the hash of the first two characters of each form: most places of a text need no look-up.
  private var beginnings = [UInt64](repeating: 0, count: beginningBits / 64)
  /// The last form of each slot, and of each form the one before it with the same hash; −1 for none.
  private var slots: [Int32]
  private var previous: [Int32] = []
  /// Of each form the first and the last of its places among `places`; of each of these the next one, −1 for none.
  private var firstPlaces: [Int32] = []
  private var lastPlaces: [Int32] = []
  private var places: [Int32] = []
  private var nextPlaces: [Int32] = []

  private static let beginningBits = 1 << 17

  /// An empty table, with slots for this many forms.
  init(capacity: Int) {
    var size = 64
    while size < capacity { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// Adds a form of a place; places come in the order of their numbers.
  mutating func add(_ form: [UInt32], place: Int) {
    let number = number(of: form[...]) ?? insert(form)
    let added = Int32(places.count)
    places.append(Int32(place))
    nextPlaces.append(-1)
    let last = lastPlaces[number]
    if last < 0 { firstPlaces[number] = added } else { nextPlaces[Int(last)] = added }
    lastPlaces[number] = added
  }

  private mutating func insert(_ form: [UInt32]) -> Int {
    let number = previous.count
    let hash = Self.hash(form[0], form[1])
    let slot = hash & (slots.count - 1)
    let bit = hash & (Self.beginningBits - 1)
    beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    characters += form
    starts.append(Int32(characters.count))
    previous.append(slots[slot])
    slots[slot] = Int32(number)
    firstPlaces.append(-1)
    lastPlaces.append(-1)
    return number
  }

  /// The places of a form, in order; none for one that no place has.
  func places(of form: ArraySlice<UInt32>) -> [Int] { number(of: form).map(places(ofForm:)) ?? [] }

  /// The places of a form by its number, in order.
  func places(ofForm number: Int) -> [Int] {
    var found: [Int] = []
    var next = firstPlaces[number]
    while next >= 0 {
      found.append(Int(places[Int(next)]))
      next = nextPlaces[Int(next)]
    }
    return found
  }

  /// The longest forms in folded characters, from left to right, none of which overlap.
  ///
  /// - Complexity: O(*n*).
  func hits(_ folded: [UInt32]) -> [(range: Range<Int>, form: Int)] {
    var hits: [(range: Range<Int>, form: Int)] = []
    var start = 0
    while start + 1 < folded.count {
      let hash = Self.hash(folded[start], folded[start + 1])
      let bit = hash & (Self.beginningBits - 1)
      guard beginnings[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else {
        start += 1
        continue
      }
      var longest = (count: 0, form: -1)
      var next = slots[hash & (slots.count - 1)]
      while next >= 0 {
        let count = count(next)
        if count > longest.count, stands(next, folded, at: start) { longest = (count, Int(next)) }
        next = previous[Int(next)]
      }
      if longest.form >= 0 { hits.append((start..<start + longest.count, longest.form)) }
      start += max(1, longest.count)
    }
    return hits
  }

  private func number(of form: ArraySlice<UInt32>) -> Int? {
    var next = slots[Self.hash(form[form.startIndex], form[form.startIndex + 1]) & (slots.count - 1)]
    while next >= 0 {
      let start = Int(starts[Int(next)])
      if count(next) == form.count, characters[start..<start + form.count].elementsEqual(form) {
        return Int(next)
      }
      next = previous[Int(next)]
    }
    return nil
  }

  private func count(_ form: Int32) -> Int { Int(starts[Int(form) + 1] - starts[Int(form)]) }

  private func stands(_ form: Int32, _ folded: [UInt32], at start: Int) -> Bool {
    let (first, count) = (Int(starts[Int(form)]), count(form))
    guard start + count <= folded.count else { return false }
    for offset in 0..<count where characters[first + offset] != folded[start + offset] { return false }
    return true
  }

  /// Fibonacci hashing (Knuth 1973, section 6.4).
  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    let product = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32)
  }
}
