import Testing

@testable import Align

/// Names that stand in the stead of others, and short and other forms of names that stand for the same person.
@Suite struct ExchangedNamesTests {
  private func isFlagged(_ english: String, _ chinese: String) -> Bool {
    Auditor(names: ["name-mismatch"]).findings(in: AlignedDocument([(english, chinese)]))
      .contains { $0.severity > .note }
  }

  @Test(arguments: [
    // Persons, firms, papers, parties and bodies that the tables have.
    ("Tencent bought the studio last spring.", "阿里巴巴去年春天收购了该工作室。"),
    ("Toyota recalled a million cars.", "本田召回了一百万辆汽车。"),
    ("The report in the Guardian caused a stir.", "《泰晤士报》的报道引起轰动。"),
    ("The World Bank lowered its forecast.", "世贸组织下调了预测。"),
    ("The FBI opened an inquiry.", "中情局展开了调查。"),
    ("Moon Jae-in walked across the line.", "尹锡悦步行越过分界线。"),
    ("Hamas fired rockets at the town.", "真主党向该镇发射了火箭弹。"),
    ("Microsoft opened a laboratory in the city.", "谷歌在该市开设了实验室。"),
    // A name in Latin letters.
    ("The coach praised Ivanov after the match.", "赛后教练称赞了Aubameyang。"),
    // Countries and peoples.
    ("The Danes drained the lake.", "荷兰人把湖水抽干。"), ("Denmark won the final.", "荷兰赢得决赛。"),
    // A pinyin name beside another person.
    ("Zhou Enlai met the guests.", "邓小平会见了客人。"), ("Wang Wenbin said so on Monday.", "王毅周一这样说。"),
  ])
  func anotherNameIsFlagged(_ english: String, _ chinese: String) {
    #expect(isFlagged(english, chinese), "\(english)")
  }

  @Test(arguments: [
    // The given name alone, a title, a pronoun, a word for kin.
    ("Sun Shaoping took out his lunch.", "少平拿出午饭。"), ("Lin Daiyu covered her face.", "黛玉掩住了脸。"),
    ("Deng Xiaoping said that there was no hurry.", "小平同志说，不用着急。"),
    ("Zhou Enlai nodded and lit a cigarette.", "总理点了点头，点上一支烟。"),
    ("Gao Jialin could not sleep that night.", "那天夜里，他怎么也睡不着。"),
    ("Sun Shaoan said nothing to his brother.", "哥哥什么也没对他说。"),
    ("Li Yunlong roared with laughter.", "团长放声大笑。"),
    ("Wang Qiyao put on her coat.", "她穿上了大衣。"), ("Wu Zetian had the eunuch beheaded.", "女皇下令将那太监斩首。"),
    // Wade–Giles that can be read as pinyin, and spellings of Taiwan, Korea and Malaysia.
    ("Li Teng-hui had studied at Cornell.", "李登輝曾在康乃爾大學求學。"), ("Voters recalled Han Kuo-yu.", "市民罷免了韓國瑜。"),
    ("Chen Po-ta wrote the speech.", "陈伯达写了讲稿。"), ("Lin Tan won the match.", "林丹赢了比赛。"),
    ("Li Ta taught philosophy.", "李达教哲学。"), ("Su Tseng-chang resigned.", "蘇貞昌辭職。"),
    ("Sun Yun-suan fell ill.", "孫運璿病倒了。"), ("Han Kang won the prize.", "韩江获奖。"),
    ("Lim Guan Eng answered the question.", "林冠英回答了提问。"),
    // What lies inside of a country, its capital, and a country that a translator adds.
    ("Beijing rejected the report.", "中国驳斥了这份报告。"), ("The province of Madhya Pradesh voted.", "印度中央邦举行了投票。"),
    ("Madrid has refused to pardon the leaders.", "西班牙政府拒绝赦免领导人。"),
    // Other forms of one name.
    ("The Swedes and the Finns applied together.", "瑞典和芬兰一同提出申请。"),
    ("South Sudan closed its schools.", "南苏丹关闭了学校。"),
    ("The Brexit talks failed.", "英国脱欧谈判破裂。"), ("Man United beat Arsenal.", "曼联击败阿森纳。"),
    ("Shinzo Abe was shot in Nara.", "安倍晋三在奈良遭枪击。"), ("The Fed raised rates again.", "美联储再次加息。"),
  ])
  func otherFormsOfANamePass(_ english: String, _ chinese: String) {
    #expect(!isFlagged(english, chinese), "\(english)")
  }

  @Test(arguments: [
    ("王毅在北京会见了客人。", ["王毅"]), ("记者李建国报道。", ["李建国"]), ("他与张高丽、欧阳修见面。", ["张高丽", "欧阳修"]),
    ("外长王毅说，会谈有益。", ["王毅"]), ("他们在开会。", []), ("这个问题说明了一切。", []),
  ])
  func personsAreFoundByTheirSurnames(_ chinese: String, _ persons: [String]) {
    let folded = chinese.unicodeScalars.map(\.value)
    let found = ChinesePersons(folded).all().map { range in
      String(String.UnicodeScalarView(folded[range].compactMap(Unicode.Scalar.init)))
    }
    #expect(found == persons)
  }
}
