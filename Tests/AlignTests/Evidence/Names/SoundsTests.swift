import Testing

@testable import Align

/// How far the sounds of English and Chinese names are apart, and which characters look like a name.
@Suite struct SoundsTests {
  private let tables = NameTables.standard

  private func distance(_ english: String, _ chinese: String) -> Double {
    let characters = chinese.unicodeScalars.map { tables.folding.fold($0.value) }
    return Sounds(english: Array(english.utf8)[...])
      .distance(chinese: Sounds(chinese: characters[...], readings: tables.readings))
  }

  @Test(arguments: [
    ("trump", "特朗普"), ("kavanaugh", "卡瓦诺"), ("schwarzenegger", "施瓦辛格"), ("charles", "查尔斯"), ("wright", "莱特"),
    ("tchaikovsky", "柴可夫斯基"), ("michael", "迈克尔"), ("thomas", "托马斯"), ("gates", "盖茨"), ("hughes", "休斯"),
    ("exxon", "埃克森"), ("eisenhower", "艾森豪威爾"), ("harington", "哈灵顿"), ("nicklaus", "尼克劳斯"),
  ])
  func namesAreNear(_ english: String, _ chinese: String) {
    #expect(distance(english, chinese) <= ForeignNames.near, "\(english) \(chinese)")
  }

  @Test(arguments: [
    ("trump", "卡瓦诺"), ("kavanaugh", "特朗普"), ("gilmour", "贝索斯"), ("schwartz", "佩珀代因"), ("wallace", "埃尔多安"),
    ("thompson", "布鲁斯"),
  ])
  func othersAreFar(_ english: String, _ chinese: String) {
    #expect(distance(english, chinese) > ForeignNames.far, "\(english) \(chinese)")
  }

  @Test(arguments: [
    ("杰夫·贝索斯一心想把公司建好。", ["杰夫·贝索斯"]), ("昨天，特朗普见到了埃尔多安。", ["特朗普", "埃尔多安"]),
    ("今天下午我们在河边走了很久。", []), ("厂里的工人都来了。", []), ("", []),
  ])
  func stretches(_ text: String, _ expected: [String]) {
    let folded = text.unicodeScalars.map { tables.folding.fold($0.value) }
    let found = TransliterationWeights.standard.stretches(
      folded,
      isCovered: [Bool](repeating: false, count: folded.count),
      atLeast: 8
    )
    #expect(found.map { ScalarText(text).string($0.range) } == expected, "\(text)")
  }

  @Test(arguments: [
    ("marathon", true), ("tables", true), ("churches", true), ("kavanaugh", false), ("zzzzzz", false),
    ("", false),
  ])
  func commonWords(_ word: String, _ isCommon: Bool) {
    #expect(EnglishWordList.standard.contains(Array(word.utf8)[...]) == isCommon)
  }
}
