/// The sounds of the characters by which foreign names are transliterated into Chinese.
struct TransliterationSounds: Sendable {
  /// What one character may stand for.
  struct Character: Sendable {
    /// The sounds that it may begin with; `nil` for one that begins with a vowel, h or y.
    var initials: [SoundSkeleton.Sound?]
    /// Whether it ends with n or ng.
    var endsNasal: Bool
  }

  /// Characters that stand for no more than the last vowel of a name.
  static let finalVowels = Set("亚娅奥阿伊".unicodeScalars.map(\.value))

  /// Characters that may stand for just the last consonant of a name.
  static let finalConsonants = Set("斯特德克格尔姆普布夫茨兹".unicodeScalars.map(\.value))

  private var characters: [Character] = []
  /// Places in `characters`, by code point; -1 for the rest.
  private var slots = [Int16](repeating: -1, count: end - first)

  private static let first = 0x3400
  private static let end = 0xA000

  /// The characters, after the tables of the Xinhua News Agency (世界人名翻译大辞典, 1993), simplified.
  private static let list = """
    阿埃艾爱安昂奥澳巴白拜班邦包保鲍贝本比彼别宾波伯博勃布采查察昌超陈茨慈达大代戴丹当道得德登邓狄迪蒂丁东杜敦顿多厄恩尔法凡范方菲费芬丰\
    弗夫福富盖甘冈高戈格葛根贡古瓜圭哈海汉汗豪赫黑亨洪侯胡华怀惠霍基吉季加佳贾杰津金京久居喀卡凯坎康考柯科可克肯孔库夸昆拉腊莱赖兰朗劳勒雷\
    蕾黎李里理丽利莉立连廉良列烈林琳龙隆娄卢鲁路伦罗洛吕略马玛迈麦曼芒毛梅门蒙孟米密敏明缪摩莫墨默姆木穆那纳娜乃奈南内嫩能尼妮年涅宁纽农努\
    诺欧帕派潘庞佩彭蓬皮匹平珀普奇齐恰强乔切琴琼丘屈让热仁日荣儒瑞若撒萨塞赛桑瑟森沙莎山珊尚绍舍申生圣施什石史士寿舒顺朔斯丝思司松苏索所塔\
    台泰坦汤唐陶特腾提滕田廷通图托瓦万汪旺威韦维魏温文翁沃乌伍武西希锡席夏香向肖谢辛欣兴休雄修许雅亚延扬耶叶伊因英永尤于约云宰赞泽曾扎詹章\
    哲珍芝治朱祖佐卓逊翰佛滨兹契沁俄娅韩俞玻梭姬伽娃
    """

  init(readings: CharacterReadings, folding: ChineseFolding) {
    for scalar in Self.list.unicodeScalars {
      guard let index = readings.range(of: scalar.value).first else { continue }
      let syllable = Array(readings.syllables[Int(readings[index])].utf8)
      guard let last = syllable.last else { continue }
      slots[Int(folding.fold(scalar.value)) - Self.first] = Int16(characters.count)
      characters.append(
        Character(
          // 加 stands for ga and ca, not for ja.
          initials: scalar == "加" ? [.throat] : Self.initials(syllable),
          endsNasal: syllable.count > 1 && (last == UInt8(ascii: "n") || last == UInt8(ascii: "g"))
        )
      )
    }
  }

  /// What a folded character may stand for; `nil` where names are not transliterated with it.
  subscript(_ code: UInt32) -> Character? {
    guard code >= Self.first, code < Self.end else { return nil }
    let slot = slots[Int(code) - Self.first]
    return slot < 0 ? nil : characters[Int(slot)]
  }

  private static func initials(_ syllable: [UInt8]) -> [SoundSkeleton.Sound?] {
    switch syllable[0] {
    case UInt8(ascii: "b"), UInt8(ascii: "p"): [.lip]
    case UInt8(ascii: "d"), UInt8(ascii: "t"): [.tooth]
    case UInt8(ascii: "g"), UInt8(ascii: "k"): [.throat]
    case UInt8(ascii: "f"), UInt8(ascii: "w"): [.breath]
    case UInt8(ascii: "m"), UInt8(ascii: "n"): [.nose]
    case UInt8(ascii: "l"), UInt8(ascii: "r"): [.tongue]
    // 基 and 加 stand for ki and ga too, 希 for hi.
    case UInt8(ascii: "j"), UInt8(ascii: "q"): [.hiss, .throat]
    case UInt8(ascii: "x"): [.hiss, nil]
    case UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "s"): [.hiss]
    default: syllable == Array("er".utf8) ? [.tongue] : [nil]
    }
  }
}
