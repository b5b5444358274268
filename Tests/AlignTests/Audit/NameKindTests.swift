import Testing

@testable import Align

/// What is a name exchanged for another one, and what only looks so; each line is an example of a kind of news text.
@Suite("Kinds of exchanged names")
struct NameKindTests {
  private func isFlagged(_ english: String, _ chinese: String) -> Bool {
    let pair = AlignedPair(
      bead: 0,
      english: AlignedPair.Side(segments: [english]),
      chinese: AlignedPair.Side(segments: [chinese])
    )
    let audited = AuditedPair(pair, lengthScale: LengthScale(center: 0, spread: 1), cosine: nil)
    return NameMismatchCheck().drafts(audited).contains { $0.severity == .warning }
  }

  @Test(
    "are no fault",
    arguments: [
      // -shire is 郡.
      ("The laboratory is at Porton Down in Wiltshire.", "实验室位于威尔特郡波顿唐。"),
      ("The host Sophy Ridge asked Mr Blair a question.", "主持人索菲·里奇向布莱尔提问。"),
      // One of two names of a person.
      ("Then Prime Minister Elyes Fakhfakh submitted his resignation.", "时任总理法赫法赫提出辞职。"),
      (
        "Earlier the Ennahda Party withdrew its support for the Fakhfakh government.",
        "此前，复兴运动党宣布撤回对法赫法赫政府的支持。"
      ),
      // Characters beside those that names are written with.
      ("The plane hit a house in Huiberskamp Street.", "飞机撞上辉柏斯坎普街一栋住宅楼。"),
      ("The largest producer is ArcelorMittal of Luxembourg.", "最大的厂商是卢森堡的安赛乐米塔尔。"),
      // Words that are towns somewhere.
      ("They wait anxiously for the king, who fights Athens.", "他们在都城焦急地等待国王。"),
      ("Today Germany lost a patriot, who is in heaven.", "此前，一名爱国战士被召唤回天堂。"),
      ("They play the eLaLiga Santander cup.", "举办和平精英国际冠军杯。"),
      // A country that the Chinese names more often.
      ("China ordered the closing; the consulate was in Houston, Texas.", "中国驻休斯顿领事馆关闭，中国下令。"),
      // Two countries by one character each.
      ("American and Chinese newspapers criticised it.", "中美报纸指责此事。"),
      ("Trade between China and Africa grew.", "中非贸易增长。"),
      ("An American weekly on China wrote in May.", "美中国每周新闻五月写道。"),
      // A place inside of a longer name, and a name cut short or long by what stands behind it.
      ("What director Sydney Pollack saw in it is hard to imagine.", "导演西德尼·波拉克看中了哪一点，让人难以捉摸。"),
      ("The baijiu of the Mongolian Plateau tastes rich.", "来自内蒙古高原的白酒口感醇厚。"),
      (
        "The boat of the St. Petersburg Yacht Club lacked a sponsor for the Brits.",
        "圣彼德堡帆船俱乐部的船和英国人号未能找到赞助商。"
      ),
      ("We asked Karlheinz Groebmainz of the company.", "我们问了该公司的卡尔海因茨·格埃美因茨。"),
      ("Rob Dewar hopes that the results help.", "罗布·杜瓦希望结果有帮助。"),
      // Letters with marks.
      ("They saw how Martínez saved Welbeck's shot.", "Martínez 扑出 Welbeck 的射门，追平阿森纳。"),
      // Characters of two words.
      ("A week of rain fell in Ankang in Shaanxi and Beijing.", "陕西安康和北京下了一周的雨。"),
      ("The store in Beijing sold many goods online.", "北京的商店在网上海量销售。"),
      ("Nanjing celebrated the day.", "南京隆重庆祝这一天。"),
    ]
  )
  func right(_ english: String, _ chinese: String) { #expect(!isFlagged(english, chinese)) }

  @Test(
    "are faults",
    arguments: [
      ("The committee met in Canada yesterday.", "委员会昨天在上海开会。"),
      ("Each year is a new start for the France Film Festival.", "每一年的上海电影节是新开始。"),
      ("The committee met in Nanjing yesterday.", "委员会昨天在上海开会。"),
      ("Located in western Jiangxi, the city is beautiful.", "地处浙江西部的城市风光秀丽。"),
      ("The speech of Kit Corbyn moved us.", "基特·哈灵顿的演讲感动了我们。"),
      ("We spoke with Emmanuel Harington about it.", "我们和埃马纽埃尔·马克龙谈过此事。"),
      ("The film was directed by Liu Qitao.", "影片由邱礼涛导演。"),
      ("He met Cheng Guangming at home.", "他在家见到了陈光明。"),
    ]
  )
  func wrong(_ english: String, _ chinese: String) { #expect(isFlagged(english, chinese)) }
}
