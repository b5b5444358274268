import Testing

@testable import Align

/// Which words of an English text are read as names, and which of them are names for certain.
@Suite struct NameReaderTests {
  private func names(
    _ text: String,
    _ prepare: (inout NameReader) -> Void = { _ in }
  ) -> [(name: String, key: NameKey, isDoubtful: Bool)] {
    var reader = NameReader(tables: .standard)
    prepare(&reader)
    let bytes = Array(text.utf8)
    reader.read(bytes.span, segment: 0)
    return reader.options.map {
      (String(decoding: bytes[$0.bytes], as: UTF8.self), reader.keys[Int($0.key)], $0.isDoubtful)
    }
  }

  /// What an aligner takes for a person without a look at the Chinese.
  @Test(arguments: [
    ("Then Shi Guoliang spoke.", "Shi Guoliang"), ("He met Mao Tse-tung there.", "Mao Tse-tung"),
    ("It was told by Chang Hsueh-liang.", "Chang Hsueh-liang"), ("Shi Guoliang spoke.", nil),
    ("They went to Beijing.", nil), ("She saw a man.", nil), ("", nil),
  ])
  func personsAreCertainInsideSentences(_ text: String, _ person: String?) {
    let certain = names(text).filter { !$0.isDoubtful && !$0.key.isPhrase }
    #expect(certain.first?.name == person)
  }

  /// What an auditor takes for one, who has one pair to look at: where a sentence begins as well, but not in headlines.
  @Test(arguments: [
    ("Xu Ping was late.", ["Xu Ping"]), ("He Guoqiang was late.", ["He Guoqiang"]),
    ("Sun Tao was late.", ["Sun Tao"]),
    ("We met at the New Sun Ping Hotel.", []), ("We met Sun Ping there.", ["Sun Ping"]),
    ("Comrade Shi Guoliang spoke.", ["Shi Guoliang"]), ("They went to Shanghai.", []), ("He Can Long", []),
    ("Li Ta taught philosophy.", ["Li Ta"]), ("Long March veterans met.", []),
  ])
  func auditorsReadPersonsAtTheStart(_ text: String, _ persons: [String]) {
    let found = names(text) {
      $0.areStartsCertain = true
      $0.isForPersons = true
    }
    #expect(found.filter { !$0.isDoubtful }.map(\.name) == persons)
    #expect(found.allSatisfy { !$0.key.isPhrase && !$0.key.isForeign })
  }

  @Test(arguments: [
    ("Then Premier Zhou left.", "Zhou", true), ("The Soviet Union agreed.", "Soviet Union", true),
    ("It lies in Suzhou.", "Suzhou", true), ("A letter from Khrushchev came.", "Khrushchev", true),
    ("Xinhua reports from Paris.", "Paris", true), ("They sing in vain.", "sing", false),
    ("Of mice and men.", "mice", false),
  ])
  func namesAreRead(_ text: String, _ name: String, _ isRead: Bool) {
    #expect(names(text).contains { $0.name == name } == isRead)
  }

  /// A word that the text writes small somewhere, or never inside a sentence with a capital, is no foreign name.
  @Test func foreignNamesShowThemselves() {
    func sounds(_ texts: [String]) -> Int {
      var reader = NameReader(tables: .standard)
      for (number, text) in texts.enumerated() { reader.read(Array(text.utf8).span, segment: number) }
      reader.finish()
      #expect(reader.segmentCount == texts.count)
      return reader.sounds.isEmpty ? 0 : 1
    }
    #expect(sounds(["We met Bykovsky there."]) == 1)
    #expect(sounds(["Bykovsky was there."]) == 0)
    #expect(sounds(["We took the Turbines.", "And the turbines ran."]) == 0)
    #expect(sounds([]) == 0)
  }

  /// The same name is one key wherever it stands, and is counted.
  @Test func keysAreShared() throws {
    var reader = NameReader(tables: .standard)
    for segment in 0..<3 { reader.read(Array("Then Shi Guoliang spoke.".utf8).span, segment: segment) }
    let options = reader.options.filter { $0.first == 1 && $0.end == 3 }
    #expect(Set(options.map(\.segment)) == [0, 1, 2])
    let key = try #require(options.first).key
    #expect(options.allSatisfy { $0.key == key } && reader.keys[Int(key)].count == 3)
    #expect(reader.keys[Int(key)].wordCount == 2 && reader.keys[Int(key)].syllables == 3)
  }
}
