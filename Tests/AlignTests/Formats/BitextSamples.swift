import Align

/// Documents made to break formats, and a way to compare documents byte by byte.
enum BitextSamples {
  /// Texts that some format gives a meaning of its own.
  static let nastyTexts = [
    "plain", "a\tb", "a\nb", "a\r\nb", "a\rb", "\"quoted\"", "'single'", "<seg>&amp;</seg>", "a & b < c > d",
    "]]>", "<![CDATA[x]]>", "a ||| b", "a ~~~ b", "a\u{3000}b", "emoji 👩‍👩‍👧‍👦 👍🏽 🇨🇳", "e\u{301}a\u{308}\u{323}",
    "\u{301}begins with a mark", "line\u{2028}separator\u{2029}", "next\u{85}line",
    "back\\slash \\t \\n \\\\ \\s \\",
    "\\", "two  spaces   three", "NUL\u{0}here", "bell\u{7}, escape\u{1B}[31m", "delete\u{7F}",
    "U+FFFE \u{FFFE} and U+FFFF \u{FFFF}", "\u{FEFF}mark inside\u{FEFF}", "│ rule │", "== looks like a head",
    "-- 7 · posterior 0.5", "# comment", "{\"english\":1}", "[0, 1]:[0]:0.97", "\u{202E}reversed",
    "word joined\u{2060}by\u{200B}nothing", "％１２３％", "“引号”（括号）《书名》——……", "𠀀𪚥𰀀", "null", "NaN", "-", "9",
    "9 10",
    "=SUM(A1)", "english\tchinese", "http://example.org/a?b=c&d=e#f", "\u{600}arabic sign", "a·b · c",
  ]

  /// A segment far longer than any sentence.
  static let longEnglish = (0..<2_000).map { "word\($0)" }.joined(separator: " ")
  /// One word that no line can hold.
  static let longWord = String(repeating: "Pneumono\\ultra", count: 100)
  /// A segment far longer than any sentence.
  static let longChinese = String(repeating: "一百零一万吨，三十余名。", count: 500)

  /// Several documents that hold everything a pair can hold.
  static var documents: [AlignedDocument] {
    var all: [AlignedPair] = []
    for (number, text) in nastyTexts.enumerated() {
      let other = nastyTexts[(number * 7 + 3) % nastyTexts.count]
      all.append(
        AlignedPair(
          bead: number,
          english: .init(
            segments: [text, other].map(trimmed),
            indices: [2 * number, 2 * number + 1],
            lines: 3...4
          ),
          chinese: .init(segments: [trimmed(other)], indices: [number], lines: 7...7),
          posterior: Double(number % 11) / 10,
          evidence: [.init(source: "length", logOdds: 1.25), .init(source: "numbers", logOdds: -0.0625)]
        )
      )
    }
    let shapes: [([String], [String])] = [
      (["Only English."], []), ([], ["只有中文。"]), ([""], ["空行"]), (["blank"], [""]), (["", ""], []),
      ([], ["", "", ""]),
      ([""], [""]), (["a", "b", "c"], ["甲", "乙", "丙"]), (["", "x", ""], ["", "一", ""]),
      ([longEnglish, "End."], [longChinese]), ([longWord], [longWord, "完"]),
    ]
    let others = shapes.enumerated().map { number, shape in
      AlignedPair(
        bead: number,
        english: .init(segments: shape.0),
        chinese: .init(segments: shape.1),
        posterior: number % 2 == 0 ? nil : 0.0001
      )
    }
    var metadata = Metadata([
      .init(name: "author", value: ""), .init(name: "title", value: "标题 & “Title” <1>"),
    ])
    metadata["z: odd = name"] = "a value\twith\\everything; in it"
    metadata["\u{301}mark"] = "│"
    return [
      AlignedDocument(identifier: "plain", pairs: all, signature: "align:0.1.0|evidence:length"),
      AlignedDocument(
        identifier: "<odd> & \"name\" │ = 名\\字\t1",
        metadata: metadata,
        pairs: others,
        signature: "a\\b c"
      ),
      AlignedDocument(identifier: "third", pairs: [all[0]], signature: ""),
      AlignedDocument(
        identifier: "fourth",
        pairs: [
          AlignedPair(
            bead: -5,
            english: .init(segments: ["x"]),
            chinese: .init(segments: ["y"]),
            posterior: 1,
            evidence: [
              .init(source: "names", logOdds: 1e20), .init(source: "100% = x", logOdds: -3),
              .init(source: "a · b", logOdds: 0),
            ]
          )
        ]
      ),
    ]
  }

  /// The text without white space at its ends, which is how segments are by definition.
  static func trimmed(_ text: String) -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let scalars = Array(text.unicodeScalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    return String(String.UnicodeScalarView(scalars))
  }

  /// The text with what XML 1.0 cannot hold replaced by U+FFFD, written apart from the library's own way.
  static func withoutWhatXMLForbids(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: scalar
          default: "\u{FFFD}"
          }
        }
      )
    )
  }

  /// Applies a change to every text of a document.
  static func map(_ documents: [AlignedDocument], _ change: (String) -> String) -> [AlignedDocument] {
    documents.map { document in
      var document = document
      for index in document.pairs.indices {
        document.pairs[index].english.segments = document.pairs[index].english.segments.map(change)
        document.pairs[index].chinese.segments = document.pairs[index].chinese.segments.map(change)
      }
      return document
    }
  }

  /// Everything in the documents as bytes; `==` on strings would take canonically equivalent texts for the
  /// same.
  ///
  /// Metadata and evidence are sorted, because JSON and columns have their own order.
  static func dump(_ documents: [AlignedDocument]) -> [[UInt8]] {
    var rows: [[UInt8]] = []
    for document in documents {
      let fields = document.metadata.fields.map { "\($0.name.debugDescription)=\($0.value.debugDescription)" }
      let head = [document.identifier, document.signature] + fields.sorted()
      rows.append(Array(head.joined(separator: "\u{1}").utf8))
      for pair in document.pairs {
        var parts = ["\(pair.bead)", "\(String(describing: pair.posterior))"]
        for side in [pair.english, pair.chinese] {
          parts.append("\(side.indices) \(String(describing: side.lines)) \(side.segments.count)")
          parts += side.segments
        }
        parts += pair.evidence.map { "\($0.source)=\($0.logOdds)" }.sorted()
        rows.append(Array(parts.joined(separator: "\u{1}").utf8))
      }
    }
    return rows
  }

  /// The first difference between two dumps, for a message; `nil` where there is none.
  static func difference(_ found: [AlignedDocument], _ expected: [AlignedDocument]) -> String? {
    let found = dump(found)
    let expected = dump(expected)
    for (one, other) in zip(found, expected) where one != other {
      let place = zip(one, other).prefix { $0 == $1 }.count
      func part(_ bytes: [UInt8]) -> String {
        String(decoding: bytes[max(0, place - 40)..<min(bytes.count, place + 60)], as: UTF8.self)
          .debugDescription
      }
      return "found \(part(one)), expected \(part(other))"
    }
    return found.count == expected.count ? nil : "found \(found.count) rows, expected \(expected.count)"
  }
}
