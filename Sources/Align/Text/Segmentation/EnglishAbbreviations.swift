/// The English abbreviations that a full stop may follow inside a sentence, by how they behave before a capital.
///
/// To add one, put it (without its last stop) into the line of its kind below. An entry in small letters also is
/// for its capitalised forms (`vol` for `Vol` and `VOL`); one with a capital does not stand for small letters, so
/// that `Sat` does not stop “the cat sat. The dog” from being two sentences. Single letters (J. K. Rowling) and
/// letters with stops between (U.S., a.m., Ph.D.) need no entry unless they behave in a way of their own. `etc` has none
/// because a capital after it does begin a sentence.
public struct EnglishAbbreviations: Sendable {
  /// How an abbreviation behaves before a capital letter or a digit.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Stands before a name: never ends a sentence.
    case title
    /// Stands before what it introduces: never ends a sentence.
    case introducing
    /// Stands before a number; otherwise it is an ordinary word.
    case numbered
    /// A month or a day: a number or more of the date follows, or a clear start of a sentence.
    case date
    /// Ends a sentence only where a clear start of a sentence follows.
    case closing
    /// A time of the day: ends a sentence before a capital unless that is a day, a month or a time zone.
    case time
  }

  private var kinds: [String: Kind] = [:]

  /// The table of the language.
  public static let standard = EnglishAbbreviations(table)

  /// Makes a table from lines of abbreviations, separated by spaces, a kind to each line.
  public init(_ lines: [(kind: Kind, words: String)]) {
    for (kind, words) in lines {
      for word in words.split(separator: " ") { add(String(word), kind) }
    }
  }

  /// Adds an abbreviation, written without its last stop.
  public mutating func add(_ word: String, _ kind: Kind) {
    kinds[word] = kind
    // A single letter stands for itself: C is an initial where c. is circa.
    if word.utf8.count == 1 { return }
    kinds[word.uppercased()] = kinds[word.uppercased()] ?? kind
    let capitalised = word.prefix(1).uppercased() + word.dropFirst()
    kinds[capitalised] = kinds[capitalised] ?? kind
  }

  /// Adds the abbreviations of a text, one a line, with or without the last stop; after a tab may be the kind.
  ///
  ///     Lda.
  ///     Fig<TAB>numbered
  ///
  /// Without a kind a stop after it never ends a sentence. Lines that begin with `#` are remarks.
  ///
  /// - Throws: `ReadError` for a line with more words than one or an unknown kind.
  public mutating func add(contentsOf source: SourceText) throws(ReadError) {
    for number in 0..<source.lineCount {
      let line = source.string(source.utf8.span.trimming(source.line(number)))
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: true).map { $0.trimmingWhiteSpace }
      let word = fields[0].hasSuffix(".") ? String(fields[0].dropLast()) : fields[0]
      let kind = fields.count == 2 ? Kind(rawValue: fields[1]) : .introducing
      guard fields.count <= 2, let kind, !word.isEmpty, !word.contains(where: \.isWhitespace) else {
        throw ReadError(
          .badData,
          file: source.name,
          line: number + source.firstLine,
          problem: "'\(line)' is not an abbreviation",
          expected: "one word, optionally followed by a tab and one of "
            + Kind.allCases.map(\.rawValue).joined(separator: ", ")
        )
      }
      add(word, kind)
    }
  }

  /// How a word behaves, or `nil` if it is not an abbreviation.
  func kind(of word: String) -> Kind? { kinds[word] }

  static let table: [(kind: Kind, words: String)] = [
    (
      .title, "Mr Mrs Ms Mx Messrs Mmes Mme Mlle Dr Drs Prof Profs Rev Revd Fr Hon Pres Gov Sen Sens Rep Reps"
    ),
    (
      .title,
      "Gen Col Maj Capt Cpt Cmdr Cdr Lt Lieut Sgt Cpl Pvt Adm Brig Insp Supt Det Amb Sec-Gen Mgr Msgr Ven"
    ),
    (.title, "Lt.-Gen Maj.-Gen Brig.-Gen Lt.-Col Lt.Gen Lt.Col Rt Atty Treas Comdr Ald Asst"),
    (.introducing, "e.g i.e eg ie vs v viz cf ca c approx incl esp namely aka a.k.a i.a resp w.r.t re"),
    (.numbered, "no nos No Nos art arts fig figs p pp vol vols ch chap chaps sec secs para paras pt pts"),
    (
      .numbered,
      "ver vv op eq eqs tab ext cl col cols pl pls app ex nr n nn l ll Rs sect div reg sub sch ss s"
    ),
    (.date, "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"),
    (.date, "Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun"),
    (
      .closing,
      "Inc Co Cos Corp Ltd Pty Plc LLC L.L.C Bros Assn Dept Univ Inst Natl Intl Int'l Nat'l Govt Gov't"
    ),
    (
      .closing,
      "Jr Sr Esq Ph.D M.D B.A M.A B.Sc M.Sc D.Phil Ed.D LL.B LL.D B.S M.S M.B.A D.D.S R.N C.P.A Ph.D.s"
    ),
    (.closing, "St Mt Ft Ste Ave Blvd Rd Hwy Sq Ct Ln Pk Bldg Apt Rm Fl Mts Cty"),
    (.closing, "al ibid max min avg est misc assn cent hr hrs mins yr yrs mo mos wk wks kg lb lbs oz ft"),
    (.closing, "km cm mm mi yd yds gal qt mph kmh rpm sq cu cwt dia temp tel Tel ed eds trans rev repr"),
    (
      .closing,
      "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev"
    ),
    (.closing, "Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Sask Prov Reg Tech Elec Mfg Chem Admin Exec"),
    (.time, "a.m p.m A.M P.M am pm"),
  ]
}
