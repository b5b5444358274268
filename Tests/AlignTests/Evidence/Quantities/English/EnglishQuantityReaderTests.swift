import Testing

@testable import Align

/// One table per phenomenon: a text, and everything that is read in it.
@Suite struct EnglishQuantityReaderTests {
  private func check(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("the pass rate reached 99.995%", "percent 99.995 %"),
    ("1,010,000 tons of steel", "measure 1010000 t"),
    ("1 010 000 tons of steel", "measure 1010000 t"),
    ("120 million farm households", "cardinal 120000000"),
    ("35 million yuan was invested", "money 35000000 CNY"),
    ("output value reached 1.5 trillion yuan", "money 1500000000000 CNY"),
    ("one hundred and twenty-seven people", "cardinal 127"),
    ("1.01 million", "cardinal 1010000"),
    ("a hundred students", "cardinal 100"),
    ("a dozen eggs", "cardinal 12"),
    ("half a million soldiers", "cardinal 500000"),
    ("one and a half million soldiers", "cardinal 1500000"),
    ("$3bn", "money 3000000000 USD"),
    ("the temperature was minus 15 degrees", "measure -15 deg"),
    ("3.14 times as much", "multiple 3.14"),
    ("a distance of 6-foot-6", "measure 6.5 [ft_i]"),
    ("85 miles per hour", "measure 85 [mi_i]/h"),
  ])
  func digitsAndWords(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("nearly one hundred villages", "cardinal 100 below"),
    ("some 300 people", "cardinal 300 about"),
    ("more than 30 delegates", "cardinal 30..… over"),
    ("over 160 tons", "measure 160..… t over"),
    ("dozens of enterprises", "cardinal 20..99 magnitude"),
    ("thousands of people", "cardinal 2000..9999 magnitude"),
    ("tens of thousands of workers", "cardinal 20000..99999 magnitude"),
    ("several countries", "cardinal 2..9 magnitude soft"),
    ("at least 12 people", "cardinal 12..… over"),
    ("up to 40 tons", "measure …..40 t below"),
    ("about a month", "duration 1 mo about"),
  ])
  func hedges(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("two or three people", "cardinal 2..3"),
    ("three to four hundred", "cardinal 300..400"),
    ("300 to 500 yuan", "money 300..500 CNY"),
    ("3 to 4 million yuan", "money 3000000..4000000 CNY"),
    ("30 to 40 percent", "percent 30..40 %"),
    ("during 1981-85", "date 1981..1985"),
    ("the 2021-2022 season", "date 2021..2022"),
    ("between 5 and 10 tons", "measure 5..10 t"),
  ])
  func ranges(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("one third of the farmland", "fraction 1/3"),
    ("more than one-half", "fraction 0.5..… over"),
    ("rose by two percentage points", "percent 2 %pt"),
    ("20 percent off", "multiple 0.8"),
    ("output tripled", "multiple 3"),
    ("output value quadrupled", "multiple 4"),
    ("five times the 1978 level", "multiple 5; date 1978"),
    ("a tenfold increase", "multiple 10"),
    ("one in five", "fraction 0.2"),
    ("between 3 and 5 of every 100", "fraction 0.03..0.05"),
    ("three to five in every 100 people", "fraction 0.03..0.05"),
    ("3 to 5 out of 100", "fraction 0.03..0.05"),
    ("3 to 5 in 100 people", "fraction 0.03..0.05"),
    ("three of every 100", "fraction 0.03"),
    ("three to five in five minutes", "cardinal 3..5; duration 5 min"),
    ("a 1 in 10 chance of success", "fraction 0.1"),
    ("One in three people agreed", "fraction 1/3"),
    ("two in every five voters", "fraction 0.4"),
    ("won three in 5 minutes", "cardinal 3; duration 5 min"),
    ("room 3 in 12 cities", "cardinal 3; cardinal 12"),
  ])
  func sharesAndFactors(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("between 6 a.m. and midnight", "time T06:00..T00:00"),
    ("from 6 a.m. to midnight", "time T06:00..T00:00"),
    ("between noon and 3 p.m.", "time T12:00..T15:00"),
    ("from midnight until 5 a.m.", "time T00:00..T05:00"),
    ("at noon and 3 p.m.", "time T12:00 soft; time T15:00"),
    ("before midnight", "time T00:00 soft"),
  ])
  func timesFromNoonAndMidnight(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("over the past decade and a half", "duration 15 a soft"),
    ("nearly a decade and a half of war", "duration 15 a below"),
    ("a month and a half of rain", "duration 1.5 mo soft"),
    ("a mile and a half", "measure 1.5 [mi_i]"),
    ("half of the year", "fraction 0.5"),
    ("odds of 100 to 1", "cardinal 100:1"),
    ("by a margin of 3 to 1", "cardinal 3:1"),
  ])
  func halvesAndOdds(_ text: String, _ expected: String) { check(text, expected) }

  /// What a negation turns round may be either side of the number.
  @Test(arguments: [
    ("do not take more than eight", "cardinal 8 about"),
    ("they don't sell more than 8 tons", "measure 8 t about"),
    ("nobody may never carry over 8 kg", "measure 8 kg about"),
    ("not, more than 8 kg", "measure 8..… kg over"),
    ("no more than eight", "cardinal …..8 below"),
    ("more than eight", "cardinal 8..… over"),
  ])
  func negatedHedges(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("Monday (the 4th)", "date XXXX-XX-04"),
    ("Monday (4th)", "date XXXX-XX-04"),
    ("Tuesday, the 12th, and Friday the 13th", "date XXXX-XX-12; date XXXX-XX-13"),
    ("Friday the 13th of May", "date XXXX-05-13"),
    ("On Monday, the 4th candidate spoke", "date XXXX-WXX-1; ordinal 4"),
    ("Monday the 4th round began", "date XXXX-WXX-1; ordinal 4"),
  ])
  func weekdaysWithTheirDay(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("the 19th item", "ordinal 19"),
    ("World War II", "ordinal 2"),
    ("units No. 3, 5 and 6", "ordinal 3; cardinal 5; cardinal 6"),
    ("Nos. 3, 5 and 6", "ordinal 3; ordinal 5; ordinal 6"),
    ("won second prize", "ordinal 2"),
    ("a second-degree murder charge", "ordinal 2"),
    ("the eleventh Central Committee", "ordinal 11"),
  ])
  func ordinals(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("March 8", "date XXXX-03-08"),
    ("on 8 March 1985", "date 1985-03-08"),
    ("February 27, 1985", "date 1985-02-27"),
    ("late May", "date XXXX-05"),
    ("in the third quarter", "date XXXX-Q3"),
    ("in the 1980s", "date 1980..1989"),
    ("in the 17th-18th century", "date 1600..1799"),
    ("on Wednesday", "date XXXX-WXX-3"),
    ("in 221 B.C.", "date -0221"),
    ("from the 26th to the 29th", "date XXXX-XX-26..XXXX-XX-29"),
    ("March to June each year", "date XXXX-03..XXXX-06"),
    ("a message to Mrs May, she said", ""),
    ("it may rain and we march on", ""),
  ])
  func dates(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("at 3:30 p.m.", "time T15:30"),
    ("at 15:50", "time T15:50"),
    ("two and a half hours", "duration 2.5 h"),
    ("a 12-year-old girl", "duration 12 a"),
    ("in his thirties", "duration 30..39 a"),
    ("in their early 20s", "duration 20..23 a about"),
    ("it has been a decade since", "duration 10 a soft"),
  ])
  func timesAndAges(_ text: String, _ expected: String) { check(text, expected) }

  @Test(arguments: [
    ("won 3-2", "cardinal 3:2"),
    ("a record of 13-21-3", "cardinal 13:21:3"),
    ("the J-20 fighter", "digits J-20"),
    ("PM2.5 levels", "digits PM2.5"),
    ("call 859-292-3680", "digits 859-292-3680"),
    ("part 424.10.37.20", "digits 424.10.37.20"),
    ("COVID-19 is raging", ""),
  ])
  func scoresAndNames(_ text: String, _ expected: String) { check(text, expected) }

  /// English words that look like numbers and are none.
  @Test(arguments: [
    "one of the best", "no one came", "they love one another", "second to none", "at once", "once again",
    "once upon a time", "on the one hand", "one after another", "a number of people", "wait a second",
    "in the first place", "first of all", "first aid", "second-hand clothes", "half-hearted", "the other one",
    "Nineveh", "tension", "often", "attend", "weight", "stone", "money", "tone", "none of them", "intend",
    "content",
  ])
  func countsNothing(_ text: String) {
    let hard = QuantityReader(language: .english).quantities(in: text).filter { $0.role == .hard }
    #expect(hard.isEmpty, "\(text): \(QuantityTable.summary(of: text, .english))")
  }

  /// Found by fuzzing: the signs × and ÷ lie among the letters of Latin-1 and were looked at for ever.
  @Test func signsAmongTheLettersAreSigns() {
    check("3 × 5 tons", "cardinal 3; measure 5 t")
    check("÷", "")
  }

  @Test func aWorkerIsSoft() { check("one worker", "cardinal 1 soft") }

  @Test func spansAreOnTheWords() {
    let text = "about 1.1 million tons, then March 8"
    let utf8 = Array(text.utf8)
    let spans = QuantityReader(language: .english).quantities(in: text).map {
      String(decoding: utf8[$0.range], as: UTF8.self)
    }
    #expect(spans == ["about 1.1 million tons", "March 8"])
  }
}
