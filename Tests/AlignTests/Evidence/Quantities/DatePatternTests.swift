import Testing

@testable import Align

/// The texts of date patterns.
@Suite struct DatePatternTests {
  private func pattern(_ change: (inout DatePattern) -> Void) -> (String, String) {
    var pattern = DatePattern()
    change(&pattern)
    return (pattern.low, pattern.high)
  }

  @Test func everyChoiceOfYearMonthAndDay() {
    for year in [nil, 1985, -221] as [Int?] {
      for month in [nil, 2] as [Int?] {
        for day in [nil, 7] as [Int?] {
          let text = pattern {
            $0.year = year
            $0.month = month
            $0.day = day
          }.0
          var expected = year == nil ? "XXXX" : year == 1985 ? "1985" : "-0221"
          if month != nil { expected += "-02" } else if day != nil { expected += "-XX" }
          if day != nil { expected += "-07" }
          #expect(text == expected)
        }
      }
    }
  }

  @Test func endsOfRanges() {
    #expect(pattern { ($0.year, $0.lastYear) = (1950, 1959) } == ("1950", "1959"))
    #expect(pattern { ($0.month, $0.day, $0.lastDay) = (5, 3, 8) } == ("XXXX-05-03", "XXXX-05-08"))
    #expect(pattern { ($0.month, $0.lastMonth) = (3, 5) } == ("XXXX-03", "XXXX-05"))
    #expect(pattern { ($0.weekday, $0.lastWeekday) = (1, 5) } == ("XXXX-WXX-1", "XXXX-WXX-5"))
    #expect(pattern { ($0.quarter, $0.lastQuarter) = (1, 3) } == ("XXXX-Q1", "XXXX-Q3"))
  }

  @Test func shortYearsLeaveTheCenturyOpen() {
    #expect(pattern { ($0.year, $0.isShortYear, $0.month) = (85, true, 2) } == ("XX85-02", "XX85-02"))
    #expect(pattern { ($0.year, $0.isShortYear) = (2, true) } == ("XX02", "XX02"))
  }

  @Test func halvesAndQuarters() {
    #expect(pattern { ($0.year, $0.part) = (1985, .firstHalf) } == ("1985-H1", "1985-H1"))
    #expect(pattern { $0.part = .secondHalf } == ("XXXX-H2", "XXXX-H2"))
    #expect(pattern { ($0.year, $0.quarter) = (2020, 2) } == ("2020-Q2", "2020-Q2"))
  }
}
