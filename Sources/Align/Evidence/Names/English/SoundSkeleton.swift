/// The consonants of a foreign name in classes that survive transliteration into Chinese.
///
/// Kavanaugh is K-F-N, and so is 卡瓦诺 (ka wa nuo). Vowels, h and y are left out, adjacent consonants of one class
/// count once. The classes follow the tables by which Xinhua transliterates names, as far as they can be told without
/// knowing a name's language; where they cannot, a name has several skeletons.
enum SoundSkeleton {
  /// b p, d t, g k c q, f v w, m n, l r, s z and all hissing sounds.
  enum Sound: UInt8, CaseIterable {
    case lip = 1
    case tooth, throat, breath, nose, tongue, hiss
  }

  /// A choice where English letters do not tell the sound.
  private struct Choice {
    var dropsFinalR: Bool
    var dropsFinalL: Bool
    var isSoft: Bool
  }

  private static let choices: [Choice] = [
    Choice(dropsFinalR: false, dropsFinalL: false, isSoft: true),
    Choice(dropsFinalR: true, dropsFinalL: false, isSoft: true),
    Choice(dropsFinalR: true, dropsFinalL: true, isSoft: true),
    Choice(dropsFinalR: false, dropsFinalL: false, isSoft: false),
    Choice(dropsFinalR: true, dropsFinalL: false, isSoft: false),
  ]

  /// A skeleton of fewer sounds fits too much.
  static let shortest = 3

  /// The skeletons of a word of small letters, each once.
  static func english(_ word: ArraySlice<UInt8>) -> [[Sound]] {
    var found: [[Sound]] = []
    let letters = Array(word)
    for choice in choices {
      let sounds = sounds(letters, choice)
      if sounds.count >= shortest, !found.contains(sounds) { found.append(sounds) }
    }
    return found
  }

  /// Whether a word begins with a vowel or h; `nil` for j, which may be either in another language.
  static func beginsOpen(_ word: ArraySlice<UInt8>) -> Bool? {
    guard let first = word.first else { return false }
    if first == UInt8(ascii: "j") { return nil }
    return first == UInt8(ascii: "h") || isVowel(first)
  }

  /// Whether a letter is a vowel; y is one.
  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      return true
    default: return false
    }
  }

  /// What c is before a letter; ch hisses in some languages only.
  private static func soundOfC(before next: UInt8, _ choice: Choice) -> Sound {
    switch next {
    case UInt8(ascii: "h"): choice.isSoft ? .hiss : .throat
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): .hiss
    default: .throat
    }
  }

  private static func sounds(_ letters: [UInt8], _ choice: Choice) -> [Sound] {
    var sounds: [Sound] = []
    var index = 0
    func letter(_ offset: Int) -> UInt8 {
      let place = index + offset
      return place >= 0 && place < letters.count ? letters[place] : 0
    }
    func add(_ sound: Sound) { if sounds.last != sound { sounds.append(sound) } }
    while index < letters.count {
      let next = letter(1)
      let isFinal = !isVowel(next)
      switch letters[index] {
      case UInt8(ascii: "b"): add(.lip)
      case UInt8(ascii: "p"):
        add(next == UInt8(ascii: "h") ? .breath : .lip)
      case UInt8(ascii: "t"):
        // th, tz and tch hiss; th may also be t.
        if next == UInt8(ascii: "z") || next == UInt8(ascii: "c")
          || choice.isSoft && next == UInt8(ascii: "h")
        {
          add(.hiss)
          if next != UInt8(ascii: "h") { index += 1 }
        } else {
          add(.tooth)
        }
      case UInt8(ascii: "d"): add(.tooth)
      case UInt8(ascii: "g"):
        if next == UInt8(ascii: "h") {
          if index == 0 { add(.throat) }
        } else if letter(-1) == UInt8(ascii: "n"), isFinal {
          break  // ng at the end of a syllable is one sound
        } else {
          let isSoft = next == UInt8(ascii: "e") || next == UInt8(ascii: "i")
          add(isSoft && choice.isSoft ? .hiss : .throat)
        }
      case UInt8(ascii: "k"):
        if index > 0 || next != UInt8(ascii: "n") { add(.throat) }
      case UInt8(ascii: "q"): add(.throat)
      case UInt8(ascii: "c"):
        add(soundOfC(before: next, choice))
      case UInt8(ascii: "f"), UInt8(ascii: "v"): add(.breath)
      case UInt8(ascii: "w"):
        if !isFinal, next != UInt8(ascii: "r") { add(.breath) }
      case UInt8(ascii: "m"), UInt8(ascii: "n"): add(.nose)
      case UInt8(ascii: "l"):
        if !(isFinal && next != UInt8(ascii: "l") && choice.dropsFinalL) { add(.tongue) }
      case UInt8(ascii: "r"):
        if !(isFinal && next != UInt8(ascii: "r") && choice.dropsFinalR) { add(.tongue) }
      case UInt8(ascii: "s"), UInt8(ascii: "z"): add(.hiss)
      case UInt8(ascii: "j"): if index > 0 || choice.isSoft { add(.hiss) }
      case UInt8(ascii: "x"):
        if index > 0 { add(.throat) }
        add(.hiss)
      default: break
      }
      index += 1
    }
    return sounds
  }
}
