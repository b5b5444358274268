import Testing

@testable import Align

/// Which characters name places, and which only look like it.
@Suite struct PlaceNamesTests {
  private func folded(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func named(_ text: String) -> [String] {
    let folded = folded(text)
    let none: [UInt8] = []
    return NamedPlaces(folded, LatinWords(none.span)).hits.map { hit in
      String(String.UnicodeScalarView(folded[hit.range].compactMap(Unicode.Scalar.init)))
    }
  }

  @Test(arguments: [
    ("他到南通出差。", "南通", true), ("会议在郑州南通过决议。", "南通", false), ("他住在北京。", "北京", true),
    ("这里是人间天堂。", "天堂", false), ("中美国际合作。", "美国", false), ("中美关系正常。", "中美", false),
    ("加西亚说。", "西亚", false), ("西亚各国参加。", "西亚", true), ("法国总统到访。", "法国", true), ("都城很大。", "都城", false),
    ("“南通”", "南通", true), ("南通市", "南通", true), ("从南通来", "南通", true),
  ])
  func placesAreNames(_ text: String, _ place: String, _ isNamed: Bool) {
    #expect(named(text).contains(place) == isNamed, "\(named(text))")
  }

  @Test(arguments: [
    ("美国", "驻美大使", true), ("美国", "美丽的花", false), ("中国", "我国经济", true), ("中国", "中方表示", true),
    ("中国", "中间的人", false), ("日本", "日军进攻", true), ("日本", "日前宣布", false), ("意大利", "意义重大", false),
    ("美国", "我国经济", false), ("法国", "", false), ("英国", "中英联合声明", true),
  ])
  func countriesAreCalledByOneCharacter(_ country: String, _ text: String, _ isCalled: Bool) throws {
    let hit = try #require(PlaceNames.standard.table.hits(folded(country)).first)
    #expect(PlaceNames.standard.isAbbreviated(hit.places, folded(text)) == isCalled)
  }

  @Test(arguments: [
    ("the Himalayan nation", true), ("the African country", true), ("a Himalayan nation", false),
    ("the Himalayan Nation", false), ("the Himalayan", false), ("Himalayan nation", false),
  ])
  func adjectivesOfRegionsStandForCountries(_ text: String, _ isEpithet: Bool) {
    let words = LatinWords(Array(text.utf8).span)
    let place = text.hasPrefix("Himalayan") ? 0 : 1
    #expect(PlaceNames.standard.isEpithet(words, place) == isEpithet)
  }

  private func isFlagged(_ english: String, _ chinese: String) -> Bool {
    Auditor(names: ["name-mismatch"]).findings(in: AlignedDocument([(english, chinese)]))
      .contains { $0.severity > .note }
  }

  @Test(arguments: [
    ("Germany won the match.", "法国赢得了比赛。", true), ("Tokyo was chosen.", "西班牙入选。", true),
    ("Madrid was chosen.", "西班牙入选。", false), ("Washington protested.", "美国提出抗议。", false),
    ("He was born in Zhuzhou.", "他出生在株洲。", false),
    ("Sydney has rain.", "西德尼下雨。", false), ("It rained in Reading.", "雷丁下雨。", false),
    ("The Himalayan nation of Nepal voted.", "尼泊尔举行了投票。", false), ("China protested.", "中方提出抗议。", false),
    ("Japan, Germany and Italy signed.", "日德意签字。", false),
  ])
  func exchangedPlacesAreFlagged(_ english: String, _ chinese: String, _ isWrong: Bool) {
    #expect(isFlagged(english, chinese) == isWrong)
  }

  /// Countries that English calls by two letters, and cities of China that stand for others, are told.
  @Test(arguments: [
    ("The US government announced new tariffs.", "河南政府宣布了新关税。", true),
    ("The U.S. government announced new tariffs.", "日本政府宣布了新关税。", true),
    ("The UK government announced new tariffs.", "日本政府宣布了新关税。", true),
    ("The US government announced new tariffs.", "美国政府宣布了新关税。", false),
    ("It cost ten US dollars in Japan.", "在日本花了十美元。", false),
    ("Let us go to Japan.", "我们去日本吧。", false),
    ("Many people came to Chengdu.", "许多人来到日本。", true),
    ("Many people came to Chengdu.", "许多人来到长沙。", true),
    ("Many people came to Chengdu.", "许多人来到成都。", false),
  ])
  func placesThatStandForOthersAreTold(english: String, chinese: String, isTold: Bool) {
    let findings = Auditor(names: [NameMismatchCheck.name]).findings(
      in: AlignedDocument([(english, chinese)])
    )
    #expect(findings.contains { $0.severity == .warning } == isTold, "\(findings.map(\.message))")
  }
}
