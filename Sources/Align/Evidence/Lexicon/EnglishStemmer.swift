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
    var stem = word
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard stem.count > count else { return false }
      let start = stem.count - count
      for index in 0..<count where unsafe stem[start + index] != ending.utf8Start[index] { return false }
      return true
    }
    if ends("ies"), stem.count > 4 {
      stem.removeLast(2)
    } else if ends("sses") || ends("xes") || ends("ches") || ends("shes") || ends("zes") || ends("oes") {
      stem.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us"), !ends("is"), stem.count > 3 {
      stem.removeLast()
    }
    if ends("ied"), stem.count > 4 {
      stem.removeLast(2)
    } else if ends("ed"), !ends("eed"), hasVowel(stem.dropLast(2)) {
      stem.removeLast(2)
      undouble(&stem)
    } else if ends("ing"), hasVowel(stem.dropLast(3)), stem.count > 4 {
      stem.removeLast(3)
      undouble(&stem)
    }
    if ends("ly"), stem.count > 4 { stem.removeLast(2) }
    if let last = stem.last, stem.count > 2 {
      if last == UInt8(ascii: "e"), stem.count > 3 { stem.removeLast() }
      if last == UInt8(ascii: "y") { stem[stem.count - 1] = UInt8(ascii: "i") }
    }
    return stem
  }

  private static func hasVowel(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count > 1 && letters.contains { "aeiouy".utf8.contains($0) }
  }

  /// stopp → stop, but fall and pass keep theirs.
  private static func undouble(_ stem: inout [UInt8]) {
    guard stem.count > 3, let last = stem.last, stem[stem.count - 2] == last, !"aeiouslz".utf8.contains(last)
    else { return }
    stem.removeLast()
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
