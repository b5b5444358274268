import Testing

@testable import Align

/// Wordings of numbers that were read wrong once, each as a kind.
@Suite struct NumberKindReadingTests {
  @Test(arguments: [
    // By how much, and what it became.
    ("It fell by a third to 480 million.", "fraction 1/3; cardinal 480000000"),
    ("It rose by half to 12 tons.", "fraction 0.5; measure 12 t"),
    ("It rose by 5 kg to 80 kg.", "measure 5 kg; measure 80 kg"),
    ("It rose by 10 to 15 percent.", "percent 10..15 %"), ("a third to a half of them", "fraction 1/3..0.5"),
    // A unit that is counted by, and an amount of its own.
    ("five days a week, eight hours a day", "duration 5 d; duration 8 h"),
    ("three hours, 20 minutes", "duration 10/3 h"),
    // Parts of a hundred and less, quarters of an hour that lasts.
    ("seven hundredths of a second", "duration 0.07 s"),
    ("two thousandths of an inch", "measure 0.002 [in_i]"),
    ("they last three quarters of an hour", "duration 0.75 h"), ("two hundredths", "fraction 0.02"),
    // “At one point” counts nothing after the point, and “A, or B%” tells one thing twice.
    ("At one point 2,600 vehicles were stranded.", "cardinal 1 soft; cardinal 2600"),
    ("118, or 77%, of the compounds", "cardinal 118; percent 77 %"),
    ("growth of 5, 7 or 9 percent", "percent 5 %; percent 7 %; percent 9 %"),
    ("between the 13th and the 16th our army", "date XXXX-XX-13..XXXX-XX-16"),
    ("from 9 p.m. to 7:30 p.m.", "time T21:00; time T19:30"),
    ("from 9 p.m. to 7:30 a.m.", "time T21:00..T07:30"),
    // Hours of the clock.
    ("from 2 to 5 in the afternoon", "time T14:00..T17:00"), ("2-5 p.m.", "time T14:00..T17:00"),
    ("9-5 p.m.", "time T09:00..T17:00"), ("nine to eleven in the morning", "time T09:00..T11:00"),
    ("They won 2-1 in the evening.", "cardinal 2:1"), ("a ratio of 1:50,000", "cardinal 1:50000"),
    // Ages of groups.
    ("the over-60s", "duration 60..… a over"), ("under-25s", "duration …..25 a below"),
    ("in the '60s", "date XX60..XX69"),
    // Numbers with stops.
    ("version 2.0.1", "digits 2.0.1"), ("section 3.2.1 of 10.0.19041", "digits 3.2.1; digits 10.0.19041"),
    ("2.5 and 1,234.5", "cardinal 2.5; cardinal 1234.5"),
    // Magnitudes said twice, and old ones.
    ("thousands upon thousands of birds", "cardinal 2000..9999 magnitude"),
    ("hundreds and hundreds of men", "cardinal 200..999 magnitude"),
    ("a millennia-old custom", "duration 2000..9000 a magnitude soft"),
    ("thousands and millions", "cardinal 2000..9999 magnitude; cardinal 2000000..9999999 magnitude"),
    // Parts of a year.
    ("in the next half of the year", "date XXXX-H2"), ("the latter half of 2020", "date 2020-H2"),
    ("the last half of the game", "fraction 0.5"),
    // Years of an era, ordinals that stand for what was named.
    ("in the 38th year of the Republic of China", "date 1949"), ("the second of which", "ordinal 2 soft"),
    ("the second of May", "date XXXX-05-02"),
    // Misspelt numbers, a lost one.
    ("6 billon HKD", "money 6000000000 HKD"), ("his nineth", "ordinal 9"), ("It costs $ trillion.", ""),
    ("$1 trillion", "money 1000000000000 USD"),
    // Two bounds are a range.
    ("no less than 5,000 yuan but no more than 50,000 yuan", "money 5000..50000 CNY"),
    ("over 18 and under 35", "cardinal 18..35"),
    ("over 18 men and under 35 women", "cardinal 18..… over; cardinal …..35 below"),
  ])
  func english(text: String, expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected)
  }

  @Test(arguments: [
    ("10秒72", "duration 10.72 s"), ("1分52秒13", "duration 112.13 s"), ("10秒72人", "duration 10 s; cardinal 72"),
    ("三块五美元", "money 3.5 USD"), ("两块五港币", "money 2.5 HKD"), ("三块五", "money 3.5 CNY"),
    ("三块五个人", "money 3 CNY; cardinal 5"),
    ("2.0.1版", "digits 2.0.1"), ("3.10.2节和2.5米", "digits 3.10.2; measure 2.5 m"),
    ("2020.7.26", "date 2020-07-26"),
    ("二百元以上二千元以下", "money 200..2000 CNY"), ("18岁以上、35岁以下", "duration 18..35 a"),
    ("不少于三人且不超过五人", "cardinal 3..5"), ("二百元以上三人以下", "money 200..… CNY over; cardinal …..3 below"),
    ("前一秒还在，下一秒没了", ""), ("一去就是十天半个月", ""), ("独中三元", ""), ("央视财经频道", "digits CCTV-2 soft"),
  ])
  func chinese(text: String, expected: String) {
    #expect(QuantityTable.summary(of: text) == expected)
  }

  @Test(arguments: [
    ("12 years and eight months", "12年6个月", false), ("12 years and six months", "12年6个月", true),
    ("18 months", "一年半", true), ("Monday", "周一至周五", false), ("2016", "2016年至2020年", false),
    ("2016 to 2020", "2016年至2020年", true), ("the first four quarters", "前三季度", false),
    ("100 km", "62英里", true),
  ])
  func agreement(english: String, chinese: String, agrees: Bool) {
    let matching = QuantityMatcher.match(
      english: QuantityReader(language: .english).quantities(in: english),
      chinese: QuantityReader(language: .chinese).quantities(in: chinese)
    )
    let agreed = matching.matches.allSatisfy { $0.agreement != nil && $0.agreement != .conflicting }
    #expect(agreed == agrees, "\(matching.matches)")
  }
}
