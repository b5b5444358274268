/// Brings the forms of an English word to one: mines, mined and mining to `min`, went to `go`.
///
/// Lighter than Porter (1980): only inflections are taken off, so that words that are written alike stay apart from words
/// that are derived from each other. The stem is a key, no word.
struct EnglishStemmer: Sendable {
  private let irregular: WordNumbers
  /// The stem of each irregular form.
  private let stems: [[UInt8]]

  /// The stemmer with its table of irregular forms.
  static let standard = EnglishStemmer()

  private init() {
    var irregular = WordNumbers()
    var stems: [[UInt8]] = []
    for line in Self.forms.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map { Array($0) }
      guard let base = words.first else { continue }
      for word in words {
        let number = irregular.add(word[...])
        let stem = Self.regularStem(base)
        if number < stems.count { stems[number] = stem } else { stems.append(stem) }
      }
    }
    self.irregular = irregular
    self.stems = stems
  }

  /// The stem of a word in lower-case letters of ASCII.
  func stem(_ word: [UInt8]) -> [UInt8] {
    irregular.number(of: word).map { stems[$0] } ?? Self.regularStem(word)
  }

  private static func regularStem(_ word: [UInt8]) -> [UInt8] {
    let count = uninflected(word.span)
    guard count > 2 else { return count < word.count ? Array(word[..<count]) : word }
    switch word[count - 1] {
    case UInt8(ascii: "e") where count > 3: return Array(word[..<(count - 1)])
    case UInt8(ascii: "y"): return word[..<(count - 1)] + [UInt8(ascii: "i")]
    default: return count < word.count ? Array(word[..<count]) : word
    }
  }

  /// How many letters of a word stand before its endings.
  private static func uninflected(_ word: Span<UInt8>) -> Int {
    var count = word.count
    /// Whether the stem so far is longer than an ending and has it.
    @inline(__always)
    func ends(_ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      return count > length && word.starts(with: ending, at: count - length)
    }
    guard let last = word.last(before: count) else { return 0 }
    if last == UInt8(ascii: "s") {
      if ends("ies"), count > 4 {
        count -= 2
      } else if ends("sses") || ends("xes") || ends("ches") || ends("shes") || ends("zes") || ends("oes") {
        count -= 2
      } else if count > 3, !ends("ss"), !ends("us"), !ends("is") {
        count -= 1
      }
    }
    switch word.last(before: count) {
    case UInt8(ascii: "d"):
      if ends("ied"), count > 4 {
        count -= 2
      } else if ends("ed"), !ends("eed"), hasVowel(word, count - 2) {
        count = undoubled(word, count - 2)
      }
    case UInt8(ascii: "g"):
      if ends("ing"), count > 4, hasVowel(word, count - 3) { count = undoubled(word, count - 3) }
    default: break
    }
    if count > 4, ends("ly") { count -= 2 }
    return count
  }

  /// Whether the first letters of a word, more than one of them, have a vowel.
  private static func hasVowel(_ word: Span<UInt8>, _ count: Int) -> Bool {
    guard count > 1 else { return false }
    for index in 0..<count where isOne(word[index], of: "aeiouy") { return true }
    return false
  }

  /// How many of the first letters of a word stay where two alike at the end are one: stopp → stop, but fall and pass keep theirs.
  private static func undoubled(_ word: Span<UInt8>, _ count: Int) -> Int {
    guard count > 3, word[count - 2] == word[count - 1], !isOne(word[count - 1], of: "aeiouslz") else {
      return count
    }
    return count - 1
  }

  @inline(__always)
  private static func isOne(_ letter: UInt8, of letters: StaticString) -> Bool {
    for index in 0..<letters.utf8CodeUnitCount where unsafe letters.utf8Start[index] == letter { return true }
    return false
  }

  /// Irregular verbs, plurals and comparatives, the plain form first.
  private static let forms = #"""
    be am is are was were been being
    have has had
    do does did done
    go goes went gone
    say said
    make made
    take took taken
    come came
    see saw seen
    know knew known
    get got gotten
    give gave given
    find found
    think thought
    tell told
    become became
    leave left
    feel felt
    bring brought
    begin began begun
    keep kept
    hold held
    write wrote written
    stand stood
    hear heard
    mean meant
    meet met
    run ran
    pay paid
    sit sat
    speak spoke spoken
    lead led
    grow grew grown
    lose lost
    fall fell fallen
    send sent
    build built
    understand understood
    draw drew drawn
    break broke broken
    spend spent
    rise rose risen
    drive drove driven
    buy bought
    wear wore worn
    choose chose chosen
    seek sought
    throw threw thrown
    catch caught
    teach taught
    fight fought
    sell sold
    win won
    eat ate eaten
    sleep slept
    fly flew flown
    ride rode ridden
    sing sang sung
    swim swam swum
    drink drank drunk
    ring rang rung
    shake shook shaken
    steal stole stolen
    hide hid hidden
    bear bore borne born
    forget forgot forgotten
    forgive forgave forgiven
    blow blew blown
    freeze froze frozen
    swear swore sworn
    tear tore torn
    wake woke woken
    weave wove woven
    dig dug
    hang hung
    strike struck
    stick stuck
    swing swung
    shine shone
    shoot shot
    bind bound
    wind wound
    feed fed
    bleed bled
    breed bred
    deal dealt
    dream dreamt
    lend lent
    bend bent
    creep crept
    sweep swept
    weep wept
    lay laid
    lie lay lain
    slide slid
    sink sank sunk
    spring sprang sprung
    shrink shrank shrunk
    smell smelt
    spell spelt
    burn burnt
    learn learnt
    light lit
    flee fled
    man men
    woman women
    child children
    foot feet
    tooth teeth
    goose geese
    mouse mice
    ox oxen
    person people persons
    wife wives
    life lives
    knife knives
    leaf leaves
    half halves
    wolf wolves
    thief thieves
    shelf shelves
    good better best
    bad worse worst
    far farther further
    little less least
    many more most
    datum data
    medium media
    analysis analyses
    crisis crises
    basis bases
    phenomenon phenomena
    criterion criteria
    """#
}
