import Testing

@testable import Align

/// Language tags as programs write them.
@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("zh_CN", "zh-CN"), ("zh-rCN", "zh-CN"), ("b+zh+Hans", "zh-Hans"), ("zh_hans", "zh-Hans"),
    ("zh_Hant_TW", "zh-Hant-TW"),
    ("EN-us", "en-US"), ("zh_CN.UTF-8", "zh-CN"), ("zh_CN@pinyin", "zh-CN"), ("zh", "zh"), ("zho", "zho"),
    ("zh-419", "zh-419"),
    ("zh CN", ""), ("", ""), ("中文", ""), ("zh-verylongpart", ""),
  ])
  func tagsAreOfTheFormOfBCP47(_ tag: String, _ expected: String) {
    #expect(LanguageTag.normalised(tag) == expected)
  }

  @Test func writersTakeNoOther() {
    var unit = UnitMetadata()
    unit.englishTag = "en_US"
    unit.chineseTag = "zh_Hans"
    let pair = AlignedPair(
      bead: 0,
      english: .init(segments: ["One."]),
      chinese: .init(segments: ["一。"]),
      unit: unit
    )
    let document = AlignedDocument(identifier: "d", pairs: [pair])
    for format in [BitextFormat.tmx, .xliff] {
      let text = String(decoding: document.bytes(as: format) ?? [], as: UTF8.self)
      #expect(
        text.contains("\"en-US\"") && text.contains("\"zh-Hans\"") && !text.contains("zh_Hans\""),
        "\(text)"
      )
    }
  }
}
