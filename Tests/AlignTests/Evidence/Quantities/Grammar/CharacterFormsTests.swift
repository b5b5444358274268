import Testing

@testable import Align

@Suite struct CharacterFormsTests {
  private func form(of text: String) -> String {
    String(String.UnicodeScalarView(ChineseText.characters(of: text).compactMap { Unicode.Scalar($0) }))
  }

  @Test(arguments: [
    ("萬億兩點", "万亿两点"), ("參叄弐壱〇○", "参叁贰壹零零"), ("週裡綫", "周里线"), ("後幺鐘", "后幺钟"),
    ("１２％，：", "12%,:"), ("－—–−", "----"), ("～〜", "~~"), ("・•", "··"), ("￥＄￡", "¥$£"),
    ("a\u{3000}b\u{00A0}c\u{2009}d", "a b c d"), ("一百零一万吨abc", "一百零一万吨abc"),
  ])
  func everyShapeBecomesOne(text: String, expected: String) {
    #expect(form(of: text) == expected)
  }

  @Test(arguments: ["里 裡", "里 =", "里里 = 裡", "里 = 裡裏", "里 = 𠀀", "里 = 裡\n周 = 裡"])
  func aBadLineIsRefused(lines: String) throws {
    let sections = try QuantityTableSection.sections(of: Array(("[variants]\n" + lines).utf8), file: "x.txt")
    #expect(throws: QuantityTableError.self) { try CharacterForms.table(simplified: [], sections: sections) }
  }
}
