/// What pages say around their text: notices of rights, navigation, appeals to share.
package struct BoilerplateFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "boilerplate",
    summary: "The pair is web-page boilerplate, such as a copyright notice or navigation.",
    score: "share of a side's bytes in phrases of rights notices and navigation, 0 to 1; the worse side",
    takes: "“All rights reserved.” beside “版权所有”",
    passes: "“The publisher said that all rights reserved for the author were sold in 1949.”",
    limit: FilterLimit(most: 0.3)
  )

  private static let english: [StaticString] = [
    "all rights reserved", "copyright ©", "copyright (c)", "terms of use", "terms of service",
    "privacy policy",
    "click here", "read more", "sign in", "sign up", "log in", "subscribe", "newsletter", "cookies",
    "next page",
    "previous page", "back to top", "share on facebook", "follow us", "powered by", "skip to content",
    "site map",
    "contact us", "about us", "add to cart", "advertisement", "please enable javascript",
  ]
  private static let chinese: [StaticString] = [
    "版权所有", "版權所有", "保留所有权利", "保留一切权利", "使用条款", "服务条款", "隐私政策", "隱私政策", "点击这里", "点击此处",
    "阅读更多", "查看更多", "阅读全文", "登录", "登入", "注册", "訂閱", "订阅", "上一页", "下一页", "返回顶部", "关注我们", "联系我们",
    "关于我们", "网站地图", "责任编辑", "未经授权", "转载请注明", "备案号", "ICP备", "加入购物车", "扫一扫", "分享到",
  ]

  /// Makes the filter.
  package init() {}

  /// The share of the worse side.
  package func score(_ pair: CorpusPair) -> Double? {
    max(Self.share(pair.english, Self.english), Self.share(pair.chinese, Self.chinese))
  }

  private static func share(_ bytes: [UInt8], _ phrases: [StaticString]) -> Double {
    guard !bytes.isEmpty else { return 0 }
    let folded = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let text = folded.span
    var covered = 0
    var offset = 0
    while offset < text.count {
      // Short phrases are words of running text too: they count where they begin a word.
      let isInWord =
        offset > 0 && CharacterClass.isASCIIWord(text[offset - 1]) && CharacterClass.isASCIIWord(text[offset])
      if !isInWord, let phrase = phrases.first(where: { text.starts(with: $0, at: offset) }) {
        covered += phrase.utf8CodeUnitCount
        offset += phrase.utf8CodeUnitCount
      } else {
        offset += 1
      }
    }
    return Double(covered) / Double(bytes.count)
  }
}
