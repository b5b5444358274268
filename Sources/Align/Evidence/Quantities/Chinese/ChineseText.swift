/// Text in UTF-8 as 16-bit characters in one form, with the place of each in the bytes.
///
/// Full-width letters, digits and signs become plain ones and the traditional characters of the word tables become
/// simplified ones, so that every table is written once. Bytes that are not UTF-8 and characters beyond the basic
/// plane become U+FFFD, which no table contains.
struct ChineseText: Sendable {
  /// The characters.
  private(set) var characters: [UInt16] = []
  /// The byte at which each character begins, and at last the number of bytes.
  private(set) var offsets: [Int] = []

  /// Decodes UTF-8; never fails.
  init(utf8 bytes: [UInt8]) {
    characters.reserveCapacity(bytes.count / 2 + 1)
    offsets.reserveCapacity(bytes.count / 2 + 2)
    let forms = Self.forms
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      var scalar: UInt32 = 0xFFFD
      var length = 1
      if first < 0x80 {
        scalar = UInt32(first)
      } else {
        let wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        if first >= 0xC2, first <= 0xF4, index + wanted <= bytes.count {
          var value = UInt32(first) & (0x7F >> UInt32(wanted))
          var isValid = true
          for offset in 1..<wanted {
            let byte = bytes[index + offset]
            if byte & 0xC0 != 0x80 { isValid = false }
            value = value << 6 | UInt32(byte & 0x3F)
          }
          if isValid {
            length = wanted
            if value <= 0xFFFF { scalar = value }
          }
        }
      }
      offsets.append(index)
      characters.append(forms[Int(scalar)])
      index += length
    }
    offsets.append(bytes.count)
  }

  /// The characters of a word of a table.
  static func characters(of word: some StringProtocol) -> [UInt16] {
    word.unicodeScalars.map { $0.value <= 0xFFFF ? forms[Int($0.value)] : 0xFFFD }
  }

  /// The form that each character of the basic plane is brought to.
  private static let forms: [UInt16] = {
    var forms = (0...0xFFFF).map { UInt16($0) }
    for character in 0xFF01...0xFF5E { forms[character] = UInt16(character - 0xFEE0) }
    for space in [0x3000, 0x00A0, 0x2009, 0x202F] { forms[space] = 0x20 }
    let pairs = Array((traditional + signs).unicodeScalars.filter { $0 != " " && $0 != "\n" })
    for index in stride(from: 0, to: pairs.count - 1, by: 2) where pairs[index].value <= 0xFFFF {
      forms[Int(pairs[index].value)] = UInt16(truncatingIfNeeded: pairs[index + 1].value)
    }
    return forms
  }()

  /// Traditional and variant characters, each followed by the form in which the tables are written.
  private static let traditional = #"""
    萬万億亿兩两點点參参叄叁弐贰貳贰弍贰陸陆壱壹捌捌〇零○零◯零溝沟澗涧載载負负個个隻只條条張张輛辆臺台檯台間间
    幾几數数餘余來来將将約约過过達达時时鐘钟鍾钟週周禮礼臘腊農农曆历陰阴閏闰歲岁層层樓楼級级號号屆届獎奖圓圆塊块錢钱
    幣币鎊镑歐欧韓韩盧卢盧卢銖铢門门紐纽羅罗蘭兰馬马頓顿噸吨兆兆瓩瓩擔担畝亩頃顷裡里裏里哩哩華华釐厘國国縣县區区鄉乡
    鎮镇廠厂礦矿黨党軍军師师團团營营連连島岛灣湾戶户項项種种類类場场陣阵聲声腳脚雙双對对為为節节課课頁页輪轮圍围統统
    進进無无與与從从這这開开關关學学業业產产發发樣样邊边單单獨独專专車车東东員员長长錄录經经濟济義义動动勞劳計计劃划
    規规標标準准體体導导網网線线續续觀观見见視视覺觉話话語语說说讀读調调議议論论評评變变讓让護护質质貨货資资費费賓宾
    賽赛勝胜敗败贏赢輸输減减縮缩漲涨價价儲储總总結结級级納纳組组綱纲終终編编練练縱纵絕绝統统維维綜综輩辈輯辑辦办
    報报處处衛卫複复復复徵征愛爱戰战擊击據据攝摄擴扩擇择斷断歷历殺杀氣气漢汉滿满潤润濃浓灘滩熱热爭争狀状獸兽環环畫画
    異异當当療疗盤盘眾众確确禍祸稱称穀谷穩稳窩窝竊窃筆笔節节築筑簡简糧粮緊紧纖纤罷罢聯联職职聽听膠胶臉脸興兴舉举舊旧
    藝艺藥药蘇苏蟲虫術术裝装覽览親亲證证識识譜谱譯译讚赞貧贫責责貴贵買买貸贷賀贺賣卖賴赖購购軌轨軟软較较載载
    輕轻轉转農农遠远適适選选遲迟遺遗邏逻郵邮鄰邻醫医釋释針针鋼钢錯错鍵键鏡镜鐵铁鑽钻閃闪閉闭問问閱阅闊阔隊队階阶際际
    隨随險险雜杂離离難难電电靈灵靜静響响頂顶順顺預预頭头題题額额顆颗願愿顧顾風风飛飞飯饭餅饼館馆駐驻騎骑驗验驚惊
    麗丽麥麦齊齐齡龄龍龙龜龟嘆叹嚴严囑嘱園园圖图壓压壯壮夠够夢梦奪夺奮奋婦妇寧宁實实審审寫写寬宽寶宝專专尋寻屬属
    歸归幹干強强彈弹後后從从恆恒悅悦悶闷惡恶慮虑態态憶忆應应懷怀戲戏拋抛掃扫採采揚扬換换揮挥損损搶抢
    擬拟擁拥擠挤擦擦攔拦敵敌斬斩曉晓會会條条楊杨構构樂乐樹树橋桥機机權权歡欢殘残毀毁決决沒没況况澤泽濱滨灑洒
    煙烟燈灯營营爐炉犧牺獎奖獲获瑪玛瓊琼畢毕疊叠瘋疯發发盡尽監监礎础禦御禿秃種种積积穎颖窮穷競竞籃篮籌筹籤签
    幺幺廿廿卅卅卌卌隻只纔才兒儿們们圍围傑杰傳传傷伤僅仅價价億亿優优償偿兇凶內内兩两冊册凍冻凱凯別别刪删則则剛刚
    創创劉刘劍剑劇剧劑剂勁劲務务勝胜勞劳勢势勵励勸劝匯汇協协吳吴啟启喪丧喬乔嗎吗嘗尝嘴嘴噴喷陳陈陽阳鳳凤碼码侖仑紀纪晝昼許许淩凌羣群牀床齣出捲卷疋匹砲炮綫线樁桩夥伙幫帮盞盏棟栋爾尔麼么倫伦淨净灣湾佔占於于鋼钢廈厦槍枪幹干註注彙汇鳥鸟鴨鸭
    """#

  /// Signs of several shapes, each followed by the one that the reader looks for.
  private static let signs =
    "﹪%％%﹣-－-−-–-—-―-‒-─-﹘-～~〜~∼~﹐,﹒.．.：:∶:，,﹑、･·•·‧·∙·・·￥¥＄$￡£﹩$　 \u{00A0} \u{2009} "
}
