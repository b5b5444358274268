import Testing

@testable import Align

/// Every numeral with every measure word and unit of the tables is read exactly and as a whole. A larger crossing of both languages
/// runs through the built tool in scripts/check-number-contexts.py.
@Suite struct NumberContextTests {
  /// Numbers that were or may be read apart from what they count.
  private static let numbers = [
    2, 3, 5, 8, 10, 11, 12, 21, 31, 51, 91, 101, 110, 111, 201, 1001, 1011, 2021, 10_011, 110_001, 21_000_000,
  ]

  /// Words before which a numeral is multiplied, is a place in a row, or is part of a longer word.
  private static let odd = Set(
    """
    打 对 双 折戏 余名 亿人 万人 亿次 员大将 大 倍数 期数 顷刻 条心 亩地 块地 眼 手 发 等级 户数 人份 单 席 任 开 下 声 重 出 具 封 股 道
    台阶 级台阶 小会 大会 面 起 分 点 两 方 地 口人 顶 把 餐 字 盘 行 农户 节 档 包
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )

  private static let classifiers: [String] = (QuantityTables.chinese["units"] ?? "").split(separator: "\n")
    .filter { $0.hasPrefix("classifier ") }
    .flatMap { $0.split(separator: " ").dropFirst(3).map(String.init) }
    .filter { !odd.contains($0) && !$0.hasPrefix("百") && !$0.hasPrefix("千") }

  @Test func everyNumeralBeforeEveryMeasureWord() {
    #expect(Self.classifiers.count > 150)
    let reader = QuantityReader(language: .chinese, findsAlternatives: false)
    for classifier in Self.classifiers {
      for number in Self.numbers {
        for numeral in [ChineseSpeller.plain.spell(number), String(number)] {
          let text = "共有" + numeral + classifier + "。"
          let found = reader.quantities(in: text)
          let isRead =
            found.count == 1 && found[0].range == 6..<text.utf8.count - 3
            && found[0].value == .exactly(ExactNumber(number))
          #expect(isRead, "\(text): \(QuantityTable.summary(of: text))")
        }
      }
    }
  }

  @Test(arguments: [
    ("个月", Quantity.Kind.duration, "mo"), ("个小时", .duration, "h"), ("个百分点", .percent, "%pt"),
    ("个星期", .duration, "wk"),
    ("年", .duration, "a"), ("岁", .duration, "a"), ("天", .duration, "d"), ("亩", .measure, "[mu]"),
    ("公斤", .measure, "kg"),
    ("公里", .measure, "km"), ("元", .money, "CNY"), ("万元", .money, "CNY"), ("%", .percent, "%"),
    ("吨", .measure, "t"),
  ])
  func everyNumeralBeforeUnits(_ word: String, _ kind: Quantity.Kind, _ unit: String) {
    let reader = QuantityReader(language: .chinese, findsAlternatives: false)
    for number in 2...120 {
      for before in ["约", "近", "至少", "共", "不到"] {
        let text = before + ChineseSpeller.plain.spell(number) + word + "，"
        let found = reader.quantities(in: text)
        guard found.count == 1, case .number(let low, let high) = found[0].value else {
          Issue.record("\(text): \(QuantityTable.summary(of: text))")
          continue
        }
        let value = ExactNumber(word == "万元" ? number * 10_000 : number)
        #expect(found[0].kind == kind && found[0].unit == unit && (low ?? high) == value, "\(text)")
        #expect(found[0].range.upperBound == text.utf8.count - 3, "\(text)")
      }
    }
  }

  @Test(arguments: [
    "people", "workers", "new projects", "countries", "days", "kilometers", "dollars", "percent", "tons",
  ])
  func everyEnglishNumeralBeforeNouns(_ noun: String) {
    let reader = QuantityReader(language: .english, findsAlternatives: false)
    for number in Self.numbers {
      for numeral in [EnglishSpeller.british.spell(number), EnglishSpeller.american.spell(number)] {
        for before in ["about ", "nearly ", "There were "] {
          let text = before + numeral + " " + noun + "."
          let found = reader.quantities(in: text)
          guard found.count == 1, case .number(let low, _) = found[0].value else {
            Issue.record("\(text): \(QuantityTable.summary(of: text, .english))")
            continue
          }
          #expect(low == ExactNumber(number), "\(text)")
        }
      }
    }
  }
}
