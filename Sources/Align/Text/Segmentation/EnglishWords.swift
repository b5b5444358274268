/// Word lists that tell where an English sentence begins or continues; a linguist may extend them.
enum EnglishWords {
  /// Capitalised words that are not names: after an abbreviation they show that a new sentence has begun.
  static let clearStarts = words(
    """
    The A An This That These Those He She It We They I You His Her Its Our Their My Your Who What When Where Why How
    Which Whose In On At By For From With Without Within To Of As After Before Since Until Upon Under Over Between
    Through During Among Against Despite Because Although Though While If Unless Once Then There Here Now However
    Moreover Furthermore Meanwhile Nevertheless Nonetheless Therefore Thus Hence Instead Otherwise Besides But And Or
    Nor So Yet Not No Never Only Even Still Also Just Perhaps Maybe Some Many Most Much Few Several All Both Each
    Every Any Other Others Another Such Nobody Everyone Someone Nothing Something According Today Yesterday Tomorrow
    Later Earlier Finally Recently Currently Can Could Will Would Should May Might Must Do Does Did Is Are Was Were
    Have Has Had Let Please Yes I'm I've I'll I'd It's He's She's We're They're That's There's Don't You're
    """
  )

  /// Pronouns and articles that, capitalised, begin a sentence even before a reporting verb.
  static let speechBreakers = words(
    """
    The A An This That These Those He She It We They I You There Then But And So His Her Their Our My Your As When
    """
  )

  /// Verbs that report speech: “Why?” Wang asked.
  static let reportingVerbs = words(
    """
    said says asked asks replied replies answered answers cried cries shouted shouts exclaimed exclaims added adds
    thought thinks told tells called calls whispered whispers murmured murmurs muttered mutters yelled yells screamed
    screams demanded demands inquired enquired wondered wonders remarked remarks continued continues protested laughed
    laughs snapped growled explained explains declared declares insisted insists responded responds retorted
    interrupted wrote writes announced announces commented comments noted notes sighed sobbed roared bellowed ordered
    """
  )

  /// What is before the number of a part of a text: “Article 5. The State …” is one sentence.
  static let labels = words(
    """
    Article Chapter Section Part Rule Clause Step Table Figure Item Note Appendix Annex Question Lesson Act Scene
    Volume Book Unit Paragraph Case Example Schedule Problem Exercise Theorem Lemma Definition Stage Phase Title
    ARTICLE CHAPTER SECTION PART RULE CLAUSE TABLE FIGURE ANNEX
    """
  )

  /// What may follow a time of the day without beginning a sentence.
  static let afterTime = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs
    Fri Sat Sun Eastern Central Mountain Pacific Greenwich Beijing Moscow London Tokyo Paris Local
    """
  )

  /// What begins a sentence that continues with a time of the day, in small letters.
  static let timePrepositions = words(
    "at by about around after before since until till from between on in during near"
  )

  /// What may be in such a beginning beside numbers, days and months, in small letters.
  static let timeWords = words(
    """
    the a an about around exactly nearly almost roughly approximately precisely only just and to of or half past quarter
    one two three four five six seven eight nine ten eleven twelve thirty fifteen forty twenty o'clock morning afternoon
    evening night same next following that this day early late shortly local time
    """
  )

  /// What continues a sentence after “etc.”, in small letters.
  static let goingOn = words(
    "and or but are is were was in on at to for from of with which that have has had will can may"
  )

  /// The pronoun that is always a capital and so shows no beginning after an ellipsis.
  static let pronounI: Set<String> = ["I", "I'm", "I've", "I'll", "I'd"]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
