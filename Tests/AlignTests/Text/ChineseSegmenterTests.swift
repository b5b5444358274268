import Testing

@testable import Align

/// Each row is a text in which `|` stands where a sentence must end.
@Suite struct ChineseSegmenterTests {
  private func check(_ marked: String) {
    let expected = marked.split(separator: "|").map { String($0).trimmingSpaces }
    let text = marked.replacing("|", with: "")
    let cut = ChineseSegmenter().sentences(in: text).map {
      String(decoding: Array(text.utf8)[$0], as: UTF8.self)
    }
    #expect(cut == expected)
  }

  @Test(arguments: [
    "雨停了。|我们出去了。", "下雨了吗？|下了！|真怪。", "没有句号的一行", "一是质量；二是数量。|三是时间。",
    "内容是：质量；数量。", "什么？！|真的！！！|是的。", "增长12.5％。|下降了3.2个百分点。", "共1,200.50元。|很多。",
    "产量为１２．５万吨。|很多。", "他走了｡|我也走了。", "他走了．|我也走了．", "他走了.|我也走了.", "他走了. |我也走了.",
    "约翰．史密斯来了。|他走了。", "版本2.10.3发布了。|很好。", "时间是12：30。|很晚。",
    "雨停了!|我们出去吧?|好.",
  ])
  func plainStops(marked: String) { check(marked) }

  @Test(arguments: [
    "他说：“我来了。|你呢？”|她笑了。", "“你去吗？”他问。|没人答。", "「你去嗎？」他問。", "“你去吗？” 汪先生无力地问。|没人答。", "“我去。”他说。|他走了。",
    "“这是对的。”他说。", "“我知道了。”老王点点头说。", "“我去。”|他走了。", "“我去。”|他不说。",
    "“可是我——”|“你什么？”他问。",
    "『好。』她說。",
    "“他说‘走吧。’”|她笑了。", "他说：“走吧！|我们去。”", "他高呼“万岁！”的声音很大。", "人们高呼“万岁！”冲上前去。|敌人跑了。",
    "“自由万岁！”的口号响了。", "我读了《谁是最可爱的人？》一书。|很好。", "我读了《谁是最可爱的人？》。|很好。",
    "他来了（真的吗？）又走了。", "他采取了办法（即参加生产，建立制度。）|及时解决。", "甲（乙来了。丙走了。）|丁也走了。",
    "他来了。|（他很高兴。）|她也来了。", "（一）他来了。|（二）她来了。", "“足够了，”他说，“你知道吗？”|我知道。",
    "他问“去吗？”，又问“来吗？”。|没人答。", "呸，你不会。 ”|他笑了。", "\"你来吗?\"他问。|\"来.\"",
    "我叫…… 叫小王。|你呢？", "还有一个问题……钱还够吗？|够。", "“那些传说……”|他停住了。", "他走了……|", "他走了。” 。|她也走了。 。|我没走。", "他说：“是……。”|她笑了。",
  ])
  func quotesBracketsAndEllipses(marked: String) { check(marked) }

  @Test(arguments: [
    "新华社5日讯　中央派出工作组。|成绩很大。", "本报武汉14日电　干部深入小组。|生产好。", "【新华社三十日讯】会议开了。|很好。",
    "（新华社讯）会议开了。|很好。", "上升到七十米以上。|（附图片）", "上升了。|（附图片）|下面是正文。",
    "一起研究问题。|　新华社记者　刘诗临摄", "这是副厂长在四号炉跟班劳动新华社记者王平摄", "上升了。|（新华社记者王平摄）|他走了。",
  ])
  func newspaperForms(marked: String) { check(marked) }

  @Test(arguments: [
    "1.工业增长了。|2.农业也增长了。", "1．工业增长了。|2．农业也增长了。", "一. 工业增长了。|二. 农业也增长了。",
    "三点：1.工业；2.农业；3.商业。|完了。", "如Drugstore.com，Pets.com和Gear.com。|很多。", "见http://a.cn/b?c=d的说明。|好。",
    "他用U.S.货币。|我不用。", "他在Amazon Inc.工作。|我不在。", "他说hello.|我说你好。", "He came.| She left.| 他来了。",
    "写信给a.b@c.com吧。|好。", "打开report.pdf和main.swift。|保存。", "达到100％.|他走了.",
    "增长九○．五％。|很多。", "重三．五公斤|", "一九五八．五．一开会。", "九〇．七吨", "约二○．三斤，很多。",
  ])
  func mixedText(marked: String) { check(marked) }

  @Test func aDotBetweenHanIsANameWhereTheParagraphHasIdeographicStops() {
    check("杰夫.贝索斯喜欢活动。|他坐在车里。")
    check("杰夫喜欢活动.|他坐在车里.")
  }

  @Test func emptyAndBlankTextHasNoSentence() {
    for text in ["", " ", "\n\u{3000}\t"] { #expect(ChineseSegmenter().sentences(in: text).isEmpty) }
  }
}
