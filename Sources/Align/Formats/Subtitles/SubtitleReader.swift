/// Reads subtitles (SubRip, WebVTT) as pairs: two files, one of each language, or one with both languages in its cues.
///
/// Two files are paired by time: cues that are shown together for at least half of the shorter one's time say the same.
/// Where they have the same number of cues and the times hardly agree, they are paired by their order. In one file the
/// lines of a cue are told apart by their script, and cues that are shown at exactly the same time are one. A cue without
/// partner is a pair with an empty side. Tags are kept apart. The input is one document and is read whole.
package struct SubtitleReader: BitextReader {
  /// The share of the shorter cue's time from which two cues say the same.
  static let leastOverlap = 0.5
  /// The share of cues that find a partner from which the times of two files are believed.
  static let leastPaired = 0.5
  /// The largest file, in bytes; a film has about 100,000.
  static let largestFile = 1 << 26

  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the encoding.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file or the two files.
  ///
  /// - Throws: `ReadError` where a file cannot be read, holds no cue, or is alone and in one language.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    if let main = input.main {
      let cues = try cues(main, sink)
      sink.document(DocumentHead(identifier: input.documentName))
      try readBilingual(cues, main.name, sink)
    } else {
      let englishFile = try input.require(input.english, "English subtitle file")
      let chineseFile = try input.require(input.chinese, "Chinese subtitle file")
      let english = try cues(englishFile, sink)
      let chinese = try cues(chineseFile, sink)
      sink.document(DocumentHead(identifier: input.documentName))
      for (englishRange, chineseRange) in pairs(english, chinese, chineseFile.name, sink) {
        deliver(english[englishRange], chinese[chineseRange], sink)
        if sink.isStopped { return }
      }
    }
  }

  private func cues(_ file: ByteInput, _ sink: BitextSink) throws(ReadError) -> [SubtitleCue] {
    let bytes = try file.readAll(largest: Self.largestFile)
    let source = try TextDecoder(encoding: options.encoding).decode(bytes, name: file.name)
    var parser = SubtitleParser(file: file.name, problem: sink.problem)
    let cues = parser.cues(of: source)
    sink.report.inlineTags += parser.tags
    guard !cues.isEmpty else {
      throw ReadError(
        .badData,
        file: file.name,
        problem: "the file has no cues",
        expected: "a line such as 00:00:01,000 --> 00:00:02,500"
      )
    }
    return cues
  }

  private func deliver(
    _ english: some Sequence<SubtitleCue>,
    _ chinese: some Sequence<SubtitleCue>,
    _ sink: BitextSink
  ) {
    let englishSide = SubtitleCue.side(english, .english)
    let chineseSide = SubtitleCue.side(chinese, .chinese)
    if englishSide.isEmpty && chineseSide.isEmpty { return }
    sink.pair(bead: nil, english: englishSide, chinese: chineseSide, posterior: nil)
  }

  // MARK: One file

  private func readBilingual(_ cues: [SubtitleCue], _ file: String, _ sink: BitextSink) throws(ReadError) {
    var merged: [SubtitleCue] = []
    for cue in cues {
      // The lines grow where they are: a copy of the last cue at hand would have them copied each time.
      if let last = merged.indices.last, merged[last].start == cue.start, merged[last].end == cue.end {
        merged[last].lines += cue.lines
      } else {
        merged.append(cue)
      }
    }
    let split = merged.map(Self.split)
    guard split.contains(where: { !$0.english.lines.isEmpty && !$0.chinese.lines.isEmpty }) else {
      throw ReadError(
        .badData,
        file: file,
        problem: "no cue has lines in both languages",
        expected: "English and Chinese lines in each cue, or a file for each language"
      )
    }
    for cue in split {
      deliver([cue.english], [cue.chinese], sink)
      if sink.isStopped { return }
    }
  }

  /// The lines of a cue by language; one without letters goes with the line before it, else with the one after.
  private static func split(_ cue: SubtitleCue) -> (english: SubtitleCue, chinese: SubtitleCue) {
    let languages = cue.lines.map { ScriptShare($0.text).language }
    var english = SubtitleCue(start: cue.start, end: cue.end)
    var chinese = english
    var current = languages.compactMap { $0 }.first
    for (language, line) in zip(languages, cue.lines) {
      current = language ?? current
      if current == .chinese { chinese.lines.append(line) } else { english.lines.append(line) }
    }
    return (english, chinese)
  }

  // MARK: Two files

  private func pairs(_ english: [SubtitleCue], _ chinese: [SubtitleCue], _ file: String, _ sink: BitextSink)
    -> [(Range<Int>, Range<Int>)]
  {
    let byTime = Self.pairsByTime(english, chinese)
    let paired = byTime.reduce(0) { $0 + ($1.0.isEmpty || $1.1.isEmpty ? 0 : $1.0.count + $1.1.count) }
    let share = Double(paired) / Double(english.count + chinese.count)
    if share >= Self.leastPaired { return byTime }
    if english.count == chinese.count { return english.indices.map { ($0..<$0 + 1, $0..<$0 + 1) } }
    sink.problem(
      ReadError(
        .badData,
        file: file,
        problem: "only \(Int(share * 100)) % of the cues overlap in time with a cue of the other file",
        expected: "two files of one film with the same times"
      )
    )
    return byTime
  }

  /// Groups of cues that are shown together, in the order of time; each cue is in one group.
  static func pairsByTime(_ english: [SubtitleCue], _ chinese: [SubtitleCue]) -> [(Range<Int>, Range<Int>)] {
    func belong(_ left: Int, _ right: Int) -> Bool {
      english[left].overlap(chinese[right]) >= leastOverlap
    }
    var groups: [(Range<Int>, Range<Int>)] = []
    var left = 0
    var right = 0
    while left < english.count || right < chinese.count {
      if left < english.count, right < chinese.count, belong(left, right) {
        var leftEnd = left + 1
        var rightEnd = right + 1
        while true {
          if leftEnd < english.count, belong(leftEnd, rightEnd - 1) {
            leftEnd += 1
          } else if rightEnd < chinese.count, belong(leftEnd - 1, rightEnd) {
            rightEnd += 1
          } else {
            break
          }
        }
        groups.append((left..<leftEnd, right..<rightEnd))
        (left, right) = (leftEnd, rightEnd)
      } else if right == chinese.count || left < english.count && isBefore(english[left], chinese[right]) {
        groups.append((left..<left + 1, right..<right))
        left += 1
      } else {
        groups.append((left..<left, right..<right + 1))
        right += 1
      }
    }
    return groups
  }

  private static func isBefore(_ left: SubtitleCue, _ right: SubtitleCue) -> Bool {
    left.start + left.end <= right.start + right.end
  }
}
