import Align

/// What the two-column text gets for the eye alone: colour, and samples without anything but text.
enum ReadableText {
  /// From this posterior on a bead is shown as sure; it is also where XLIFF stops asking for a review.
  private static let sure = BitextWriterOptions().reviewBelow
  /// Below this posterior another bead is likelier.
  private static let doubtful = 0.5

  /// Two-column text with its heads marked up: documents bold, beads green, yellow or red by their posteriors.
  ///
  /// No line of the columns begins as a head does, for a cell begins with a number, a single dash or a space.
  static func marked(_ bytes: [UInt8], _ style: TextStyle) -> [UInt8] {
    guard style.isOn else { return bytes }
    var marked: [UInt8] = []
    marked.reserveCapacity(bytes.count + bytes.count / 16)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !marked.isEmpty || line.startIndex > 0 { marked.append(UInt8(ascii: "\n")) }
      if line.starts(with: "== ".utf8) {
        marked += style.bold(String(decoding: line, as: UTF8.self)).utf8
      } else if line.starts(with: "-- ".utf8) {
        marked += head(String(decoding: line, as: UTF8.self), style).utf8
      } else {
        marked += line
      }
    }
    return marked
  }

  private static func head(_ line: String, _ style: TextStyle) -> String {
    let words = line.split(separator: " ")
    guard let name = words.firstIndex(of: "posterior"), name + 1 < words.count,
      let posterior = Double(words[name + 1])
    else { return style.dim(line) }
    if posterior >= sure { return style.green(line) }
    return posterior >= doubtful ? style.yellow(line) : style.red(line)
  }

  /// The first beads of a document with nothing but text, numbers and posteriors.
  ///
  /// White space is made single, so that none has to be written as an escape.
  static func sample(of document: AlignedDocument, count: Int) -> AlignedDocument {
    let pairs = document.pairs.prefix(count).map { pair in
      AlignedPair(
        bead: pair.bead,
        english: AlignedPair.Side(
          segments: pair.english.segments.map(spaced),
          indices: pair.english.indices
        ),
        chinese: AlignedPair.Side(
          segments: pair.chinese.segments.map(spacedChinese),
          indices: pair.chinese.indices
        ),
        posterior: pair.posterior
      )
    }
    return AlignedDocument(identifier: document.identifier, pairs: pairs)
  }

  private static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A space in Chinese may fall on the end of a line, where the exact form writes `\s`; these two do not.
  private static func spacedChinese(_ text: String) -> String {
    let ideographic: Character = "\u{3000}"
    let unbroken: Character = "\u{A0}"
    var result = ""
    var gap: Character?
    for character in text {
      if character.isWhitespace {
        gap = character == ideographic || gap == ideographic ? ideographic : unbroken
      } else {
        if let gap { result.append(gap) }
        gap = nil
        result.append(character)
      }
    }
    return result
  }
}
