import Testing

@testable import Align

/// One English and one Chinese text, and what is linked.
@Suite struct NameLinkTests {
  static let tables = Result { try NameTables() }

  /// The links as `English=Chinese`, in the order of the English.
  static func links(_ english: String, _ chinese: String) throws -> [String] {
    let left = Array(english.utf8)
    let right = Array(chinese.utf8)
    return NameIndex.links(english: english, chinese: chinese, tables: try tables.get()).map {
      String(decoding: left[$0.english], as: UTF8.self) + "="
        + String(decoding: right[$0.chinese], as: UTF8.self)
    }
  }

  @Test(arguments: [
    // Readings that are not the commonest.
    ("番禺区", "in Panyu District", "Panyu=番禺"),
    ("安徽六安", "Lu'an in Anhui", "Lu'an=六安,Anhui=安徽"),
    ("安徽六安", "the city of Lu’an", "Lu’an=六安"),
    ("到厦门去", "went to Xiamen", "Xiamen=厦门"),
    ("在长春", "in Changchun", "Changchun=长春"),
    ("成都市", "the city of Chengdu", "Chengdu=成都"),
    ("重庆的", "from Chongqing", "Chongqing=重庆"),
    ("蚌埠", "at Bengbu", "Bengbu=蚌埠"),
    ("铅山县", "Yanshan County", "Yanshan=铅山"),
    ("浙江台州", "Taizhou, Zhejiang", "Taizhou=台州,Zhejiang=浙江"),
    ("曾国藩说", "said Zeng Guofan", "Zeng Guofan=曾国藩"),
    ("单廷秀", "old Shan Tingxiu", "Shan Tingxiu=单廷秀"),
    ("解放前的解缙", "the scholar Xie Jin", "Xie Jin=解缙"),
    ("仇英的画", "paintings by Qiu Ying", "Qiu Ying=仇英"),
    ("区伟民", "Comrade Ou Weimin", "Ou Weimin=区伟民"),
    ("吕不韦", "the minister Lü Buwei", "Lü Buwei=吕不韦"),
    ("吕布", "the warrior Lü Bu", "Lü Bu=吕布"),
    ("吕布", "the warrior Lu Bu", "Lu Bu=吕布"),
    // Traditional characters.
    ("曾國藩說", "said Zeng Guofan", "Zeng Guofan=曾國藩"),
    ("臺灣", "in Taiwan", "Taiwan=臺灣"),
    ("長春", "in Changchun", "Changchun=長春"),
    ("聯合國", "at the United Nations", "United Nations=聯合國"),
    // Compound surnames.
    ("欧阳修", "the poet Ouyang Xiu", "Ouyang Xiu=欧阳修"),
    ("诸葛亮", "the strategist Zhuge Liang", "Zhuge Liang=诸葛亮"),
    ("司马迁", "the historian Sima Qian", "Sima Qian=司马迁"),
    ("司马光", "by Guang Sima", "Guang Sima=司马光"),
    ("尉迟恭", "general Yuchi Gong", "Yuchi Gong=尉迟恭"),
    ("万俟卨", "the villain Moqi Xie", "Moqi Xie=万俟卨"),
    // Either order, hyphens, apostrophes, capitals.
    ("施国良", "a talk by Shi Guoliang", "Shi Guoliang=施国良"),
    ("施国良", "a talk by Guoliang Shi", "Guoliang Shi=施国良"),
    ("施国良", "a talk by Shi Guo-liang", "Shi Guo-liang=施国良"),
    ("施国良", "a talk by SHI Guoliang", "SHI Guoliang=施国良"),
    ("施国良", "a talk by Shi Guoliang's son", "Shi Guoliang=施国良"),
    ("余占鳌", "the bandit Yu Zhan'ao", "Yu Zhan'ao=余占鳌"),
    ("西安", "the city of Xi'an", "Xi'an=西安"),
    ("西安", "the city of Xian", "Xian=西安"),
    ("陕西", "a village in Shaanxi", "Shaanxi=陕西"),
    ("老王走了", "then Lao Wang left", "Lao Wang=老王"),
    // Wade-Giles and the postal map.
    ("毛泽东", "a poem by Mao Zedong", "Mao Zedong=毛泽东"),
    ("毛泽东", "a poem by Mao Tse-tung", "Mao Tse-tung=毛泽东"),
    ("蒋介石", "when Chiang Kai-shek fled", "Chiang Kai-shek=蒋介石"),
    ("北京", "in Peking", "Peking=北京"),
    ("张学良", "Marshal Chang Hsueh-liang", "Chang Hsueh-liang=张学良"),
    ("徐向前", "Marshal Hsu Hsiang-ch'ien", "Hsu Hsiang-ch'ien=徐向前"),
    ("彭德怀", "Marshal Peng Teh-huai", "Peng Teh-huai=彭德怀"),
    ("张治中", "General Chang Chih-chung", "Chang Chih-chung=张治中"),
    ("石家庄", "in Shihchiachuang", "Shihchiachuang=石家庄"),
    ("广东", "in Kwangtung", "Kwangtung=广东"),
    ("重庆", "in Chungking", "Chungking=重庆"),
    ("广州", "in Canton", "Canton=广州"),
    ("台北", "in Taipei", "Taipei=台北"),
    ("高雄", "in Kaohsiung", "Kaohsiung=高雄"),
    // Tables.
    ("新华社讯", "Xinhua News Agency reports", "Xinhua News Agency=新华社"),
    ("苏州市委", "the Suzhou Municipal Party Committee", "Suzhou=苏州,Municipal Party Committee=市委"),
    ("赫鲁晓夫", "as Khrushchev said", "Khrushchev=赫鲁晓夫"),
    ("乌鲁木齐", "in Ürümqi", "Ürümqi=乌鲁木齐"),
    ("乌鲁木齐", "in Urumqi", "Urumqi=乌鲁木齐"),
    ("世界卫生组织", "the WHO said", "WHO=世界卫生组织"),
    ("美国和苏联", "the U.S. and the U.S.S.R.", "U.S=美国,U.S.S.R=苏联"),
    ("香港", "in Hong Kong", "Hong Kong=香港"),
    ("梁振英", "Leung Chun-ying said", "Leung Chun-ying=梁振英"),
    ("乌兹别克斯坦", "in Uzbekistan", "Uzbekistan=乌兹别克斯坦"),
    // Cantonese, as Hong Kong writes it.
    ("李永達議員", "Mr LEE Wing-tat", "LEE Wing-tat=李永達"),
    ("李柱銘議員", "Mr Martin LEE Chu-ming asked", "LEE Chu-ming=李柱銘"),
    ("曾鈺成", "the Honourable Jasper Tsang Yok-sing", "Tsang Yok-sing=曾鈺成"),
    ("林健鋒議員", "Mr Jeffrey LAM Kin-fung", "LAM Kin-fung=林健鋒"),
    ("李議員說", "Mr LEE said", "LEE=李"),
    ("刘慧卿", "Ms Emily Lau Wai-hing", "Lau Wai-hing=刘慧卿"),
    ("张文光", "Mr CHEUNG Man-kwong", "CHEUNG Man-kwong=张文光"),
    ("吴霭仪", "Margaret Ng Ngoi-yee", "Ng Ngoi-yee=吴霭仪"),
    ("黄大仙", "in Wong Tai Sin", "Wong Tai Sin=黄大仙"),
    ("將軍澳", "in Tseung Kwan O", "Tseung Kwan O=將軍澳"),
    ("葵涌", "at Kwai Chung", "Kwai Chung=葵涌"),
    // Foreign names by their sound.
    ("卡瓦诺法官", "that Kavanaugh denied it", "Kavanaugh=卡瓦诺"),
    ("布雷特·卡瓦诺", "that Brett Kavanaugh denied it", "Brett=布雷特,Kavanaugh=卡瓦诺"),
    ("阿伯克龙比说", "that Abercrombie said", "Abercrombie=阿伯克龙比"),
    ("对于英特尔来说", "as for Intel itself", "Intel=英特尔"),
    ("主席克韦西奇", "and Chairman Kvesic", "Kvesic=克韦西奇"),
    ("博尔索纳罗", "when Bolsonaro won", "Bolsonaro=博尔索纳罗"),
    ("博索纳罗", "when Bolsonaro won", "Bolsonaro=博索纳罗"),
    ("加泰罗尼亚", "in Catalonia itself", "Catalonia=加泰罗尼亚"),
    ("扎克伯格", "and Zuckerberg agreed", "Zuckerberg=扎克伯格"),
    ("汉密尔顿", "and Hamilton agreed", "Hamilton=汉密尔顿"),
    ("马纳福特", "and Manafort agreed", "Manafort=马纳福特"),
    ("弗朗西斯说", "and Francis agreed", "Francis=弗朗西斯"),
    ("契訶夫斯基", "and Sikorsky agreed", ""),
    ("斯宾诺莎", "and Schopenhauer agreed", ""),
    ("卡瓦诺", "Conference calls. A conference", ""),
    // Longer names first; a name once more shares its characters; a surname alone after its full name.
    ("施国良和石明", "Shi Ming and Shi Guoliang", "Shi Ming=石明,Shi Guoliang=施国良"),
    ("苏州市委说苏州", "In Suzhou, the Suzhou Committee", "Suzhou=苏州,Suzhou=苏州"),
    ("印度尼西亚", "from India to Indonesia", "Indonesia=印度尼西亚"),
  ])
  func linked(chinese: String, english: String, expected: String) throws {
    let found = try Self.links(english, chinese).joined(separator: ",")
    #expect(found == expected)
  }

  @Test(arguments: [
    ("我们的妇女", "Women hold up half the sky."),
    ("我们走吧", "Let us go. Women too."),
    ("吃那个", "China is not there; I ate it."),
    ("麻吃呢", "Machine tools were made."),
    ("何时", "He came. When?"),
    ("龙在天上", "Long ago there was a dragon."),
    ("可是", "Since June"),
    ("大门", "The Women and the Men"),
    ("但是", "Dan said nothing."),
    ("和平万岁", "He Ping? No. Peace!"),
    ("谁来了", "Who came?"),
    ("上海", "in shanghai"),
    ("北京", "a beijing"),
    ("", "Shanghai"),
    ("上海", ""),
  ])
  func falseFriendsAreKeptOut(chinese: String, english: String) throws {
    #expect(try Self.links(english, chinese).isEmpty)
  }

  @Test func aSurnameAloneTakesTheCharacterOfItsFullName() throws {
    let index = NameIndex(
      english: ["Shi Guoliang came.", "Then Shi spoke."],
      chinese: ["施国良来了。", "石头上施说话了。"],
      tables: try Self.tables.get()
    )
    let links = index.links(english: 1..<2, chinese: 1..<2)
    #expect(links.map { [$0.chinese.lowerBound, $0.chinese.upperBound] } == [[9, 12]])
  }

  @Test func aNameTwiceIsMarkedAsRepeated() throws {
    let links = NameIndex.links(
      english: "From Suzhou he went to Suzhou.",
      chinese: "苏州",
      tables: try Self.tables.get()
    )
    #expect(links.map(\.isRepeated) == [false, true])
  }
}
