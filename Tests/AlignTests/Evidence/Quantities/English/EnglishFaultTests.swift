import Testing

@testable import Align

/// Kinds of numbers that were read wrongly once, each with its neighbours that must stay as they are.
@Suite struct EnglishFaultTests {
  @Test(arguments: [
    ("from 1953 to 1957 he worked", "date 1953..1957"),
    ("Between 1953 and 1957 output doubled.", "date 1953..1957; multiple 2"),
    ("In the years 1953 to 1957 output doubled.", "date 1953..1957; multiple 2"),
    ("the 2011/2012 opera season", "date 2011..2012"),
    ("the 2011/12 opera season", "date 2011..2012"),
    ("the 2021-22 season", "date 2021..2022"),
    ("from 1500 to 2000 people", "cardinal 1500..2000"),
    ("between 1500 and 2000 workers", "cardinal 1500..2000"),
    ("higher than 2021", "date 2021"),
    ("higher than 2000 people", "cardinal 2000..… over"),
    ("up 40% over 2019", "percent 40 %; date 2019"),
    ("over 2019 books", "cardinal 2019..… over"),
    ("from 1990 until 2000", "date 1990..2000"),
    ("ranges from 15 to 150 per million", "fraction 0.000015..0.00015"),
  ])
  func years(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("5:30 to 6:30", "time T05:30..T06:30"),
    ("8 a.m. to 5 p.m.", "time T08:00..T17:00"),
    ("9am-5pm", "time T09:00..T17:00"),
    ("at noon", "time T12:00 soft"),
    ("at midnight", "time T00:00 soft"),
    ("12 noon", "time T12:00"),
    ("at zero hour on the 1st", "time T00:00; date XXXX-XX-01"),
    ("20: 00 on July 25th", "time T20:00; date XXXX-07-25"),
    ("0200 GMT", "time T02:00"),
    ("at 0600 hours", "time T06:00"),
    ("more than 1000 hours", "duration 1000..… h over"),
    ("08H00", "time T08:00"),
    ("0:00 to 24 on July 25", "time T00:00..T24:00; date XXXX-07-25"),
    ("three o'clock", "time T03:00"),
    ("in zero hours", "time T00:00"),
  ])
  func clock(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("A third is lost.", "fraction 1/3"),
    ("reduced deaths by a third in patients", "fraction 1/3"),
    ("a fifth to a quarter of the herd", "fraction 0.2..0.25"),
    ("by a third party", ""),
    ("A third was killed", "ordinal 3"),
    ("A quarter million people", "cardinal 250000"),
    ("a half million", "cardinal 500000"),
    ("a million and a half people", "cardinal 1500000"),
    ("two million and a half", "cardinal 2500000"),
    ("a hundred and a half", "cardinal 150"),
    ("one and a half million", "cardinal 1500000"),
    ("1 in 10", "fraction 0.1"),
    ("about three out of every four", "fraction 0.75 about"),
    ("a third of them", "fraction 1/3"),
  ])
  func fractions(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("The last two quarters were poor.", "duration 6 mo"),
    ("for three straight quarters", "duration 9 mo"),
    ("in the last four quarters", "duration 12 mo"),
    ("three quarters of them", "fraction 0.75"),
    ("in the first three quarters", "date XXXX-Q1..XXXX-Q3"),
    ("first three quarters of 2021", "date 2021-Q1..2021-Q3"),
    ("two quarters of it", "fraction 0.5"),
  ])
  func quarters(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("the first half of the year", "date XXXX-H1"),
    ("first half profit", "date XXXX-H1 soft"),
    ("the first half of the match", "date XXXX-H1 soft"),
    ("the second half hour", "ordinal 2; duration 0.5 h"),
    ("half a decade", "duration 5 a"),
    ("the last half-decade", "duration 5 a soft"),
    ("in the next decade", "duration 10 a soft"),
  ])
  func halves(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("the first four months of this year", "ordinal 1 soft; duration 4 mo"),
    ("first two weeks", "ordinal 1 soft; duration 2 wk"),
    ("the first 100 days", "ordinal 1 soft; duration 100 d"),
    ("the first year", "ordinal 1"),
  ])
  func firstOfSeveral(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("The fifth day of the fifth month", "date XXXX-05-05"),
    ("the fifth day of the fifth lunar month", "date XXXX-05-05"),
    ("July 17 and 22", "date XXXX-07-17; date XXXX-07-22"),
    ("July 26th, and 3 to 5 inches", "date XXXX-07-26; measure 3..5 [in_i]"),
    ("July 25th and 20: 00 on the 26th", "date XXXX-07-25; time T20:00; date XXXX-XX-26"),
    ("July 17, 18 and 19", "date XXXX-07-17; date XXXX-07-18; date XXXX-07-19"),
    ("July 25 until July 31", "date XXXX-07-25..XXXX-07-31"),
    ("January to April 22", "date XXXX-01..XXXX-04-22"),
    ("since the middle of this month", "date XXXX"),
    ("in the eleventh year of the Zhizheng era", "ordinal 11 soft"),
    ("the twenty-third of January", "date XXXX-01-23"),
  ])
  func dates(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("Sun Shuhan", ""),
    ("The Sun said", ""),
    ("Mrs. Sun came", ""),
    ("in the Sun.", ""),
    ("on Sun.", "date XXXX-WXX-7"),
    ("Sun", "date XXXX-WXX-7"),
    ("Sat. morning", "date XXXX-WXX-6"),
  ])
  func namesThatAreNoDays(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("The income gap is double.", "multiple 2"),
    ("by onefold", "multiple 2"),
    ("nearly eightfold", "multiple 8 below"),
    ("a 25% discount", "multiple 0.75"),
    ("25 percent discount", "multiple 0.75"),
    ("20 percent off", "multiple 0.8"),
  ])
  func multiples(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("12,5 percent", "percent 12.5 %"),
    ("12,5% of it", "percent 12.5 %"),
    ("3,5 million", "cardinal 3500000"),
    ("chapters 1,2 and 3", "cardinal 1; cardinal 2; cardinal 3"),
    ("In 2016,0 it", "digits 2016,0"),
    ("In 2016, 34 of them", "date 2016; cardinal 34"),
  ])
  func commasInNumbers(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("on Monday (May 4)", "date XXXX-05-04 Mon"),
    ("on May 4 (Monday)", "date XXXX-05-04 Mon"),
    ("on 4 May 2020 (Monday)", "date 2020-05-04 Mon"),
    ("from May 4 to 6 (Monday)", "date XXXX-05-04..XXXX-05-06; date XXXX-WXX-1"),
  ])
  func weekdaysInBrackets(_ text: String, _ expected: String) {
    let quantities = QuantityReader(language: .english).quantities(in: Array(text.utf8))
    let dates = quantities.map { quantity in
      guard case .date(let date) = quantity.value else { return "" }
      let days = date.low == date.high ? date.low : "\(date.low)..\(date.high)"
      return "date \(days)" + (date.weekday == 1 && !date.isWeekdayAlone ? " Mon" : "")
    }
    #expect(dates.joined(separator: "; ") == expected, "\(text)")
  }

  @Test(arguments: [
    ("the bicentennial", "ordinal 200"),
    ("a centennial", "ordinal 100"),
    ("sesquicentennial", "ordinal 150"),
    ("the centenary", "ordinal 100"),
  ])
  func jubilees(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("a 62x40x272mm box", "measure 62 mm; measure 40 mm; measure 272 mm"),
    ("62 x 40 x 272 mm", "measure 62 mm; measure 40 mm; measure 272 mm"),
    ("62×40 cm", "measure 62 cm; measure 40 cm"),
    ("40m x 10m", "measure 40 m; measure 10 m"),
    ("a room of 3 by 5 metres", "measure 3 m; measure 5 m"),
    ("a 40-by-10-metre sign", "measure 40 m; measure 10 m"),
    ("8½ x 11 inches", "measure 8.5 [in_i]; measure 11 [in_i]"),
    ("8 1/2 x 11 in", "measure 8.5 [in_i]; measure 11 [in_i]"),
    ("8-1/2 by 11 inches", "measure 8.5 [in_i]; measure 11 [in_i]"),
    ("½ x 4 inches", "measure 0.5 [in_i]; measure 4 [in_i]"),
    ("3/4 x 4 inches", "measure 0.75 [in_i]; measure 4 [in_i]"),
    ("1,200 x 800 mm", "measure 1200 mm; measure 800 mm"),
    ("11 x 8½ inches", "measure 11 [in_i]; measure 8.5 [in_i]"),
    ("they won 3 by 5 points", "cardinal 3; cardinal 5"),
    ("1920x1080", "cardinal 1920:1080"),
    ("3×5 t", "cardinal 3; measure 5 t"),
    ("a 40x increase", "multiple 40"),
  ])
  func dimensions(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("6'2\"", "measure 37/6 [ft_i]"),
    ("5 feet 11", "measure 71/12 [ft_i]"),
    ("6-foot-6", "measure 6.5 [ft_i]"),
    ("1.6 dou of millet", "measure 1.6 [dou]"),
    ("more than ten degrees below zero", "measure …..-10 deg over"),
    ("less than 5 degrees below zero", "measure -5..… deg below"),
    ("18 months to two years", "duration 1.5..2 a"),
    ("six months to a year", "duration 0.5..1 a"),
  ])
  func measures(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("call 010-62345678", "digits 01062345678"),
    ("(010) 6234 5678", "digits 01062345678"),
    ("+86 10 6234 5678", "digits 861062345678"),
    ("a 3-D printer", "digits 3D"),
    ("3D", "digits 3D"),
    ("three-dimensional", ""),
    ("V10reae", "digits V10reae"),
    ("SARS-CoV-2", "digits SARS-CoV-2"),
    ("802.11n", "digits 802.11n"),
    ("Covid-19", ""),
    ("J-20", "digits J-20"),
    ("F-16s", "digits F-16"),
    ("T20Is", "digits T20I"),
    ("Pac-12", "digits 12"),
    ("the top-10", "cardinal 10"),
    ("mid-1990", "date 1990"),
    ("Ka-52M", "digits 52M"),
    ("0xA8", "digits 0xA8"),
    ("24/7", ""),
    ("Catch 22", ""),
  ])
  func identifiers(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("2 000 people", "cardinal 2000"),
    ("10 000 people", "cardinal 10000"),
    ("2 100 people", "cardinal 2; cardinal 100"),
    ("2,06,737", "cardinal 206737"),
    ("12,34,567", "cardinal 1234567"),
  ])
  func grouping(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }

  @Test(arguments: [
    ("%.2f MB of %.2f MB", ""),
    ("Price: {0:.2f}", ""),
    ("%-10s done", ""),
    ("%2$d of %1$s", ""),
    ("{0} files", ""),
    ("${count} items", ""),
    ("%1 of %2", ""),
    ("%(num)d items", ""),
    ("30% of them", "percent 30 %"),
    ("{1,number} of 5", "cardinal 5"),
  ])
  func placeholders(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected, "\(text)")
  }
}
