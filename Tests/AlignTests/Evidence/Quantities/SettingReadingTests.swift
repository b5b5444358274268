import Testing

@testable import Align

/// Numbers that the words around them tell: rates, lists that end in “or”, scores, hours, lunar days, school years, intervals.
@Suite struct SettingReadingTests {
  @Test(arguments: [
    // Lists whose last number alone has the unit.
    ("2, 4, 6 or 8 million units", "cardinal 2000000; cardinal 4000000; cardinal 6000000; cardinal 8000000"),
    ("5, 10 or 15 million yuan", "money 5000000 CNY; money 10000000 CNY; money 15000000 CNY"),
    ("two, four or six thousand men", "cardinal 2000; cardinal 4000; cardinal 6000"),
    ("20, 30 or even 40 thousand masks", "cardinal 20000; cardinal 30000; cardinal 40000"),
    ("6 or 8 million units", "cardinal 6000000..8000000"),
    // Rates.
    ("12 murders per 100,000 people", "fraction 0.00012"), ("7.5 per 1,000 people", "fraction 0.0075"),
    ("3 to 5 per 1,000", "fraction 0.003..0.005"), ("5 per 1,000 live births", "fraction 0.005"),
    ("6.77 per thousand", "percent 0.677 %"), ("15 parts per million", "percent 0.0015 %"),
    ("2 ppb", "percent 0.0000002 %"), ("Of every 100 people, 3 to 5 carry it.", "fraction 0.03..0.05"),
    ("In every ten homes, three are empty.", "fraction 0.3"),
    ("For every 100 girls, 118 boys were born.", "cardinal 100; cardinal 118"),
    ("5 yuan per 100 grams", "money 5 CNY; measure 100 g"),
    ("12 points per 36 minutes", "cardinal 12; duration 36 min"),
    ("four out of five stars", "cardinal 4; cardinal 5 soft"),
    // Hours.
    ("from 8 to 11:30 in the morning", "time T08:00..T11:30"), ("7 to 9:30 p.m.", "time T19:00..T21:30"),
    ("between 8 and 10 in the evening", "time T20:00..T22:00"),
    // Days of the moon.
    ("the 15th of the eighth lunar month", "date XXXX-08-15"),
    ("the third day of the third month of the lunar calendar", "date XXXX-03-03"),
    ("the 15th of May", "date XXXX-05-15"), ("the 42nd year of the Kangxi era", "ordinal 42"),
    // Intervals.
    ("every second week", "duration 2 wk"), ("every third month", "duration 3 mo"),
    ("every second Saturday", "ordinal 2; date XXXX-WXX-6"), ("every second of the day", ""),
    // Money.
    ("$5K.", "money 5000 USD"), ("20 grand", "cardinal 20000"), ("five grand", "cardinal 5000"),
    ("two grand prizes", "cardinal 2"), ("HK12 cents", "money 0.12 HKD"), ("US3.5 cents", "money 0.035 USD"),
    // Scores.
    ("They won by three games to one.", "cardinal 3:1"), ("She led 40-love.", "cardinal 40:0"),
    ("They drew two all.", "cardinal 2:2"), ("It was three-all.", "cardinal 3:3"),
    ("two all in all", "cardinal 2"), ("Profits were split fifty-fifty.", "cardinal 50:50 soft"),
    // Ones that are said with an article.
    ("The village is a mile away.", "measure 1 [mi_i] soft"), ("for every yuan", "money 1 CNY soft"),
    ("every day", ""), ("50MP", "measure 50000000 px"), ("50 MP seats", "cardinal 50"),
    ("a 48-megapixel camera", "measure 48000000 px"),
    // Ages, countdowns, powers of ten.
    ("Under-fives travel free.", "duration …..5 a below"), ("the over-sixties", "duration 60..… a over"),
    ("T minus 10 minutes", "duration 10 min"), ("T-minus 30 seconds", "duration 30 s"),
    ("3.2×10^5", "cardinal 320000"), ("4.5×10⁻³ g", "measure 0.0045 g"),
    ("3x10^8 m/s", "measure 300000000 m/s"),
    ("3.2×10 cm", "measure 3.2 cm; measure 10 cm"),
  ])
  func english(text: String, expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected)
  }

  @Test(arguments: [
    ("420ppm", "percent 0.042 %"), ("每两天检查一次", "duration 2 d; cardinal 1 soft"),
    ("每四周注射一次", "duration 4 wk; cardinal 1 soft"), ("每两黄金", ""), ("四周都是山", ""),
    ("十二块半", "money 12.5 CNY"), ("三先令", "money 0.15 GBP"), ("5000万像素", "measure 50000000 px"),
    ("点45口径手枪", "cardinal 0.45"), ("3.2×10^5", "cardinal 320000"), ("4.5×10⁻³克", "measure 0.0045 g"),
    ("双十一", "cardinal 11 soft"), ("周二刊", ""), ("各占一半", "fraction 0.5"),
    ("康熙四十二年", "date 1703"),
  ])
  func chinese(text: String, expected: String) {
    #expect(QuantityTable.summary(of: text) == expected)
  }

  @Test(arguments: [
    // Hours that only the Chinese names.
    ("open from 9 to 5", "9点到5点开放", true), ("open from 9 to 5", "9点到6点开放", false),
    ("open 10 to 6", "10点到6点开放", true), ("It begins at 1900 hours.", "19时开始", true),
    ("It begins at 1900 hours.", "20时开始", false), ("1900 hours of work", "1900小时的工作", true),
    ("from 2 to 4 in the afternoon", "从下午2点开到4点", true), ("from 2 to 4 in the afternoon", "从下午2点开到5点", false),
    // The percent that is left out.
    ("Exports rose by 12 percent and imports by 8.", "出口增长12%，进口增长8%", true),
    ("Exports rose by 12 percent and imports by 8.", "出口增长12%，进口增长6%", false),
    // Degrees.
    ("in the 90s", "90多度", true), ("in the 90s", "80多度", false), ("in the 90s", "90年代", true),
    ("in the low 30s", "30度出头", true), ("It was 40 below.", "零下40度", true),
    ("It was 40 below.", "零下30度", false),
    // So many times less.
    ("five times lower", "五分之一", true), ("five times lower", "六分之一", false),
    // Rates put as two counts.
    ("16.1 per 100,000", "16.1/10万", true), ("2.4 doctors per 1,000 people", "每千人2.4名医生", true),
    ("2.4 doctors per 1,000 people", "每千人2.6名医生", false), ("20 per 100,000", "每10万人20例", true),
    ("20 per 100,000", "每百万人20例", false), ("7.5 per 1,000", "7.5‰", true),
    ("15 parts per million", "百万分之十五", true),
    ("from 15 to 150 per million", "每百万15起到150起", true), ("from 15 to 150 per million", "每百万15起到160起", false),
    // Years of eras and of school.
    ("the 42nd year of Kangxi", "康熙四十二年", true), ("the 42nd year of Kangxi", "康熙四十三年", false),
    ("Grade 7", "初一", true), ("Grade 7", "初二", false), ("Grade 12 students", "高三学生", true),
    ("senior three students", "高三学生", true),
    // Intervals.
    ("every two weeks", "每隔一周", true), ("every two weeks", "每隔三周", false),
    ("every ten minutes", "每隔10分钟", true),
    // Money that is spoken.
    ("$12.50", "12块5", true), ("$12.50", "12块8", false), ("$3.50", "三块半", true), ("HK12 cents", "12港仙", true),
    // Even, and without goals.
    ("fifty-fifty", "各占一半", true), ("three-all", "3平", true), ("three-all", "4平", false),
    ("octogenarians", "八十多岁", true), ("octogenarians", "七十多岁", false),
  ])
  func agreement(english: String, chinese: String, agrees: Bool) {
    let matching = QuantityMatcher.match(
      english: QuantityReader(language: .english).quantities(in: english),
      chinese: QuantityReader(language: .chinese).quantities(in: chinese)
    )
    let agreed = matching.matches.allSatisfy { match in
      guard let agreement = match.agreement else {
        let lone = match.english.map { matching.english[$0] } + match.chinese.map { matching.chinese[$0] }
        return lone.allSatisfy { $0.role != .hard }
      }
      return agreement != .conflicting
    }
    #expect(agreed == agrees, "\(matching.matches)")
  }
}
