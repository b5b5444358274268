import Testing

@testable import Align

/// What each filter takes and what it lets pass, at its usual limit.
@Suite struct PairFilterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let filter: String
    let english: String
    let chinese: String
    let passes: Bool
    var testDescription: String { "\(filter): \(english.prefix(30)) | \(chinese.prefix(15))" }

    init(_ filter: String, _ english: String, _ chinese: String, passes: Bool) {
      self.filter = filter
      self.english = english
      self.chinese = chinese
      self.passes = passes
    }
  }

  private static let cases = [
    Case("empty-side", "Good morning.", "……", passes: false),
    Case("empty-side", "1949", "1949年", passes: true),
    Case("long-text", String(repeating: "word ", count: 600), "词", passes: false),
    Case("length-ratio", "Yes, he said.", String(repeating: "他说是的，", count: 20), passes: false),
    Case("length-ratio", "He nodded.", "他点了点头。", passes: true),
    Case("length-ratio", "OK.", "好的。", passes: true),
    Case("english-script", "他点了点头。", "他点了点头。", passes: false),
    Case("english-script", "Правительство объявило", "政府宣布", passes: false),
    Case("english-script", "He said 你好 to the café’s owner.", "他向店主说你好。", passes: true),
    Case("chinese-script", "This is a pen.", "これはペンです。", passes: false),
    Case("chinese-script", "This is a pen.", "This is a pen.", passes: false),
    Case("chinese-script", "Apple released it.", "苹果发布了iPhone 15 Pro Max。", passes: true),
    Case("chinese-script", "It has forty kinds.", "該網站有四十種。", passes: true),
    Case(
      "english-language",
      "Le gouvernement a annoncé hier une nouvelle mesure pour les écoles.",
      "政府",
      passes: false
    ),
    Case("english-language", "oitegn hhsk a ihf ioe ekrns oiu wnne tka.", "政府", passes: false),
    Case(
      "english-language",
      "The government announced a new measure for schools yesterday.",
      "政府",
      passes: true
    ),
    Case("english-language", "Mao Zedong, Zhou Enlai, Zhu De", "毛泽东、周恩来、朱德", passes: true),
    Case("chinese-language", "a", "鐨勬槸涓浗浜烘皯鍏卞拰鍥", passes: false),
    Case("chinese-language", "a", "中华人民共和国成立于一九四九年。", passes: true),
    Case("chinese-language", "a", "中華人民共和國成立於一九四九年。", passes: true),
    Case("untranslated", "Click the Save button.", "Click the Save button。", passes: false),
    Case("untranslated", "政府宣布新措施", "政府宣布新措施", passes: false),
    Case("untranslated", "Open Microsoft Word.", "打开Microsoft Word。", passes: true),
    Case("repeated-character", "aaaaaaaaaa", "好", passes: false),
    Case("repeated-character", "ha", "哈哈哈哈哈哈哈哈哈哈", passes: false),
    Case("repeated-character", "It cost 10,000,000,000 …………", "哈哈哈", passes: true),
    Case("repeated-text", "buy now buy now buy now buy now buy now buy now", "现在买", passes: false),
    Case("repeated-text", "x", "现在买吧现在买吧现在买吧现在买吧", passes: false),
    Case("repeated-text", "the more you read, the more you know of the world", "读得越多，知道得越多", passes: true),
    Case("mojibake", "donâ€™t", "别", passes: false),
    Case("mojibake", "China", "ä¸­å›½", passes: false),
    Case("mojibake", "China", "中\u{FFFD}国", passes: false),
    Case("mojibake", "China", "锟斤拷国", passes: false),
    Case("mojibake", "The naïve café owner said “voilà”…", "天真的店主说“好了”……", passes: true),
    Case("markup", "<p>Hello</p>", "你好", passes: false),
    Case("markup", "Hello&nbsp;world", "你好", passes: false),
    Case("markup", "Hello {{name}}", "你好", passes: false),
    Case("markup", "a < b and c > d, R&D; at&t", "一", passes: true),
    Case("web-address", "https://example.org/a/b?c=d", "网址", passes: false),
    Case("web-address", "someone@example.org", "邮箱", passes: false),
    Case("web-address", "See www.example.org for the full text of the report.", "见网站。", passes: true),
    Case("mark-share", "|-*-|-*-| a |", "一", passes: false),
    Case("mark-share", "“No!”", "“不！”", passes: true),
    Case("boilerplate", "All rights reserved.", "版权所有", passes: false),
    Case(
      "boilerplate",
      "He wrote that the newsletter of the union had been read by all.",
      "他写道。",
      passes: true
    ),
    Case("numbers", "It made 101,000 tons.", "生产一百零一万吨。", passes: false),
    Case("numbers", "It made 1.01 million tons.", "生产一百零一万吨。", passes: true),
    Case("numbers", "More than 30 people came.", "来了三十余名。", passes: true),
    Case(
      "alignment",
      "On March 5, 1961, Premier Zhou Enlai met 300 workers in Shanghai and thanked them.",
      "好吧。",
      passes: false
    ),
    Case(
      "alignment",
      "On March 5, 1961, Premier Zhou Enlai met 300 workers in Shanghai and thanked them.",
      "一九六一年三月五日，周恩来总理在上海接见了三百名工人，并向他们致谢。",
      passes: true
    ),
  ]

  @Test(arguments: cases) func takesAndLetsPass(_ item: Case) throws {
    let filter = try #require(CorpusCleaner.builtInFilters.first { $0.explanation.name == item.filter })
    let score = filter.score(CorpusPair(CorpusSamples.pair(item.english, item.chinese)))
    let passes = score.map { filter.explanation.limit.accepts($0) } ?? true
    #expect(passes == item.passes, "score \(score.map { "\($0)" } ?? "none")")
  }

  @Test func thePosteriorOfThePairIsWhatCounts() {
    let filter = PosteriorFilter()
    #expect(filter.score(CorpusPair(CorpusSamples.pair("a", "一"))) == nil)
    #expect(filter.score(CorpusPair(CorpusSamples.pair("a", "一", posterior: 0.25))) == 0.25)
  }

  @Test func everyFilterHasANameOfItsOwnAndTakesAnyText() {
    let names = CorpusCleaner.allExplanations.map(\.name)
    #expect(Set(names).count == names.count)
    let odd = ["", " ", "\u{0}", "\u{FFFD}", "<", "&", "{", "@.", "www.", "😀", "1", "a", "一", "\u{10FFFF}"]
    for english in odd {
      for chinese in odd {
        for filter in CorpusCleaner.builtInFilters {
          let score = filter.score(CorpusPair(CorpusSamples.pair(english, chinese)))
          #expect(score.map { $0.isFinite } ?? true, "\(filter.explanation.name): \(english) | \(chinese)")
        }
      }
    }
  }
}
