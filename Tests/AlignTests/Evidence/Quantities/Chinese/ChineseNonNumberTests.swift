import Testing

@testable import Align

/// Words with numerals in them that count nothing, and numbers that look like such words.
@Suite struct ChineseNonNumberTests {
  private static let words = """
    一些 一般 一定 一致通过 统一思想 万一 十分高兴 千方百计 三心二意 四面八方 王一同志 李四光 四川省 六安市 九江市 三亚 三门峡 五台山
    百色 万县 一贯 一直 一切 一旦 一再 一样 唯一 进一步 不一定 有一天 一会儿 一下子 大陆 陆地 收拾 放肆 队伍 参加 两岸关系 半岛 半导体
    三角洲 五金 六亲不认 七上八下 乱七八糟 九泉 十字路口 千里马 万岁 百货大楼 百姓 百科全书 四季 三轮车 三明治 二胡 独一无二 接二连三
    九牛一毛 万众一心 一帆风顺 几乎 几何 几内亚 数字 数据 多数 人数 无数 零售 零件 半途而废 深入一步 同一 某一 这一 参观 陆续 登陆 入伍
    """

  @Test(arguments: words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  func wordsThatCountNothing(_ word: String) {
    #expect(QuantityTable.summary(of: word) == "")
    #expect(QuantityTable.summary(of: "我们" + word + "。") == "")
  }

  @Test(arguments: [
    ("十分钟", "duration 10 min"), ("十分之三", "fraction 0.3"), ("四季度", "date XXXX-Q4"),
    ("一百货车", "cardinal 100"), ("二十一般", "cardinal 21"), ("一千万一般", "cardinal 10000000"),
    ("百分之一", "percent 1 %"), ("万元", "money 10000 CNY"),
  ])
  func numbersThatLookLikeWords(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected)
  }

  @Test func idiomsAreReportedWithoutWeight() {
    let found = QuantityReader(language: .chinese).quantities(in: "深入生产第一线")
    #expect(found.map(\.role) == [.none])
    #expect(found.map(\.kind) == [.idiom])
  }

  @Test func everyWordOfTheTableIsHeld() {
    let words = ChineseWords.standard
    for word in ["一些", "十分钟", "第一线", "首次"] {
      let characters = ChineseText.characters(of: word)
      #expect(words.words.match(characters, at: 0)?.end == characters.count)
    }
  }
}
