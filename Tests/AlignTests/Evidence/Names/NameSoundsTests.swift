import Testing

@testable import Align

/// Names and the characters that spell them, and others.
@Suite("Names by sound")
struct NameSoundsTests {
  private func distance(_ english: String, _ chinese: String) -> Double {
    guard let word = NameSounds.standard.word(Array(english.utf8)[...]) else { return .infinity }
    return NameSounds.standard.distances(word, Array(chinese.unicodeScalars.map(\.value))[...]).last
      ?? .infinity
  }

  @Test(
    "the own form is near",
    arguments: [
      ("harington", "哈灵顿"), ("zuckerberg", "扎克伯格"), ("trump", "特朗普"), ("macron", "马克龙"), ("ridge", "里奇"),
      ("fakhfakh", "法赫法赫"), ("johnson", "约翰逊"), ("george", "乔治"), ("nguyen", "阮"), ("mogherini", "莫盖里尼"),
      ("blinken", "布林肯"), ("lukashenko", "卢卡申科"), ("erdogan", "埃尔多安"), ("guterres", "古特雷斯"),
      ("ronaldo", "罗纳尔多"),
      ("tebboune", "特本"), ("schwarzenegger", "施瓦辛格"), ("houston", "休斯顿"), ("karathanos", "卡拉萨诺斯"),
    ].filter { $0.1.count > 1 }
  )
  func own(_ english: String, _ chinese: String) { #expect(distance(english, chinese) < ForeignNames.far) }

  @Test(
    "another form is far",
    arguments: [
      ("harington", "扎克伯格"), ("trump", "奥巴马"), ("macron", "布莱尔"), ("ridge", "布莱尔"), ("johnson", "斯塔默"),
      ("blinken", "拉夫罗夫"), ("erdogan", "古特雷斯"), ("ronaldo", "梅西"), ("houston", "达拉斯"), ("louisiana", "辽宁"),
    ]
  )
  func other(_ english: String, _ chinese: String) { #expect(distance(english, chinese) > ForeignNames.far) }

  @Test("a beginning has the distance of itself")
  func beginnings() {
    guard let word = NameSounds.standard.word(Array("houston".utf8)[...]) else { return }
    let characters = Array("休斯顿市".unicodeScalars.map(\.value))
    let row = NameSounds.standard.distances(word, characters[...])
    for count in 1...characters.count {
      #expect(row[count - 1] == NameSounds.standard.distances(word, characters[..<count]).last)
    }
  }

  @Test("other letters have no sound")
  func letters() {
    #expect(NameSounds.standard.word(Array("s-300".utf8)[...]) == nil)
    #expect(NameSounds.standard.word([]) == nil)
  }

  @Test func aWordIsHeldAgainstManyCharactersAsAgainstOneRow() throws {
    let word = try #require(NameSounds.standard.word(Array("houston".utf8)[...]))
    var steps = NameSteps(word)
    for text in ["休斯敦", "华盛顿", "休斯敦市", "敦斯休", "的", "休斯敦"] {
      let characters = text.unicodeScalars.map(\.value)
      let row = NameSounds.standard.distances(word, characters[...])
      #expect(NameSounds.standard.distances(&steps, characters[...]) == row)
      // Up to a limit all that is within it stays.
      let near = NameSounds.standard.distances(&steps, characters[...], upTo: 1.5)
      #expect(near.elementsEqual(row.prefix(near.count)) && row.dropFirst(near.count).allSatisfy { $0 > 1.5 })
    }
  }
}
