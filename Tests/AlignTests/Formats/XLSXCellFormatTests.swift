import Testing

@testable import Align

/// Numbers of a workbook as they are shown.
@Suite struct XLSXCellFormatTests {
  @Test(arguments: [
    ("0.0%", "0.153", "15.3%"), ("0%", "0.5", "50%"), ("0.00%;[Red]-0.00%", "1.25", "125.00%"),
    ("0.0%", "-0.02", "-2.0%"),
    ("yyyy/m/d", "45293", "2024-01-02"), ("yyyy\"年\"m\"月\"d\"日\"", "45293", "2024-01-02"),
    ("[$-804]yyyy/m/d;@", "61", "1900-03-01"),
    ("m/d/yy h:mm", "45413.5208333333", "2024-05-01 12:30"), ("h:mm:ss", "0.75", "18:00:00"),
    ("hh:mm AM/PM", "0.5", "12:00"),
    ("mmm-yy", "45293", "2024-01-02"), ("yyyy-mm-dd", "1", "1900-01-01"),
    ("General", "45293", "45293"), ("#,##0.00", "1234.5", "1234.5"), ("0\" days\"", "45293", "45293"),
    ("@", "0.153", "0.153"),
    ("[h]:mm", "1.5", "1.5"), ("yyyy/m/d", "60", "60"), ("yyyy/m/d", "abc", "abc"), ("yyyy/m/d", "-3", "-3"),
    ("0%", "", ""),
  ])
  func numbersAreShownByTheirFormat(_ code: String, _ stored: String, _ shown: String) {
    #expect(XLSXCellFormat(code: code).shown(stored) == shown)
  }

  @Test func daysAreCountedFrom1904WhereTheWorkbookSaysSo() {
    #expect(XLSXCellFormat(code: "yyyy/m/d", countsFrom1904: true).shown("43831") == "2024-01-02")
    #expect(XLSXCellFormat(code: "yyyy/m/d", countsFrom1904: true).shown("0") == "1904-01-01")
  }
}
