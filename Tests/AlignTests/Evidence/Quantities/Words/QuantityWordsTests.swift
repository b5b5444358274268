import Testing

@testable import Align

/// A user's own words beside those of the built-in tables.
@Suite struct QuantityWordsTests {
  private static func words(_ text: String) throws(ReadError) -> QuantityWords {
    try QuantityWords(contentsOf: Array(text.utf8), file: "own.txt")
  }

  private static func quantities(_ text: String, _ language: Language, _ words: QuantityWords) -> [Quantity] {
    QuantityReader(language: language, words: words).quantities(in: text)
  }

  // MARK: - Own words are read as built-in ones of their kind

  /// An own word and the built-in word that it must be read like.
  private static let own = """
    # Words of a village.
    [units]
    area [fan] 10000
    length [span] 1000
    measure [fan] = 畈畈 fannows fannow
    measure [span] = 翼展 wingspans
    measure t*1 = 囤囤 silofulls
    money XBT = 比特币 bitcoins
    duration d = 昼昼
    classifier - = 沓
    noun - = 邦
    ordinal - = 楹
    [before]
    about = 约摸着 roundaboutly
    over = 冒过
    below = hardly_reaching
    [after]
    about = 上落
    over = 挂尖
    [numerals]
    scale 3 = grands
    dozen 144 = gross
    digit 7 = sevven
    month 7 = Quintilis
    """

  private static let pairs: [(own: String, known: String, language: Language)] = [
    ("畈畈", "公顷", .chinese), ("翼展", "公里", .chinese), ("囤囤", "公吨", .chinese), ("比特币", "英镑", .chinese),
    ("昼昼", "昼夜", .chinese), ("沓", "台", .chinese), ("邦", "省", .chinese), ("楹", "届", .chinese),
    ("fannows", "hectares", .english), ("wingspans", "kilometers", .english), ("silofulls", "tons", .english),
    ("bitcoins", "euros", .english),
  ]
  private static let numerals: [Language: [String]] = [
    .chinese: [
      "一", "两", "三", "十二", "二十", "一百零一", "三百二十", "一千五", "三万五千", "1.5万", "12", "３５", "1,200", "三四", "十几", "几十",
      "数百", "两百万", "3.5亿", "百分之三十", "三分之二",
    ],
    .english: [
      "one", "two", "three", "twelve", "twenty-five", "a hundred and one", "320", "1,200", "1.5",
      "3.5 million",
      "two thousand", "half a million", "several", "dozens of", "three or four", "10 to 20",
      "two-thirds of the",
    ],
  ]
  private static let contexts: [Language: [String]] = [
    .chinese: [
      "有#@。", "约#@。", "近#@。", "超过#@。", "#多@。", "#余@。", "#@以上。", "#@左右。", "不到#@。", "共#@；", "每#@收50元",
      "从#到900@",
      "#@和三@", "第#@", "（#@）", "增加了#@。", "#@半", "#亿@",
    ],
    .english: [
      "They have # @.", "about # @", "nearly # @", "more than # @", "# @ or more", "up to # @;", "(# @)",
      "from # @ to 900 @", "# @ and three @", "every # @", "a #-@ row", "# million @", "# full @",
    ],
  ]

  private static func meaning(_ quantity: Quantity) -> String {
    let low = quantity.value.texts.low ?? "…"
    let high = quantity.value.texts.high ?? "…"
    return "\(quantity.kind) \(low)..\(high) \(quantity.hedge) \(quantity.role)"
  }

  @Test(arguments: pairs.indices) func anOwnUnitIsReadLikeAKnownOne(index: Int) throws {
    let (own, known, language) = Self.pairs[index]
    let words = try Self.words(Self.own)
    for context in Self.contexts[language] ?? [] {
      for numeral in Self.numerals[language] ?? [] {
        let text = context.replacing("#", with: numeral)
        let found = Self.quantities(text.replacing("@", with: own), language, words).map(Self.meaning)
        let expected = Self.quantities(text.replacing("@", with: known), language, .standard).map(
          Self.meaning
        )
        #expect(found == expected, "\(text.replacing("@", with: own))")
      }
    }
  }

  @Test(arguments: [
    ("约摸着", "大约", "#300人", Language.chinese), ("冒过", "超过", "#三百人", .chinese), ("上落", "左右", "三百人#", .chinese),
    ("roundaboutly", "roughly", "# 300 men", .english), ("hardly reaching", "nearly", "# 300 men", .english),
    ("grands", "thousand", "five # dollars", .english), ("sevven", "seven", "# men", .english),
    ("sevven", "seven", "twenty-# men", .english), ("Quintilis", "July", "on # 4, 1776", .english),
    ("Quintilis", "July", "in early #", .english),
  ])
  func anOwnWordIsReadLikeAKnownOne(own: String, known: String, frame: String, language: Language) throws {
    let words = try Self.words(Self.own)
    #expect(
      Self.quantities(frame.replacing("#", with: own), language, words).map(Self.meaning)
        == Self.quantities(frame.replacing("#", with: known), language, .standard).map(Self.meaning)
    )
  }

  /// What lines of the section `words` make of a text.
  @Test(arguments: [
    ("none = 三里河", "三里河有三里长", "measure 3 [li]"), ("cardinal:40 = 四旬整", "四旬整人", "cardinal 40"),
    ("cardinal:3 = 仨", "仨人", "cardinal 3"), ("soft = 三光政策", "三光政策", "cardinal 3 soft"),
    ("name = 赵三", "赵三来了三人", "cardinal 3"), ("half = 半拉子", "半拉子", "fraction 0.5"),
    ("both = 俩家", "俩家", "cardinal 2 soft"),
    ("first = 首档", "首档节目", "ordinal 1"), ("firstTime = 头趟", "头趟", "ordinal 1 soft"),
    ("doubled = 翻个儿", "翻个儿", "multiple 2 soft"),
    ("era:1643 = 大顺", "大顺元年", "date 1644"),
    ("magnitude:100-999 = 上百上千", "上百上千", "cardinal 100..999 magnitude"),
    ("ordinal:16 = 十六五", "十六五规划", "ordinal 16"), ("overOne:mo = 个把月", "个把月", "duration 1..2 mo over"),
    ("factor:0.25 = 打折两次", "打折两次", "multiple 0.25"), ("alias:5D = 五维", "五维", "digits 5D soft"),
    ("year:1978 = 三中全会年", "三中全会年", "date 1978"), ("day:12-9 = 一二九", "一二九", "date XXXX-12-09 soft"),
    ("hour:6 = 卯正", "卯正", "time T06:00 soft"), ("idiom = 第三梯队", "第三梯队", "idiom 第三梯队 none"),
    ("mostly = 大多一半", "大多一半", "fraction 0.5 over"), ("number = 一道菜", "一道菜", "cardinal 1 soft"),
  ])
  func aLineOfWords(line: String, text: String, expected: String) throws {
    let words = try Self.words("[words]\n\(line)\n")
    let found = QuantityReader(language: .chinese, words: words).quantities(in: text)
    #expect(QuantityTable.summary(of: found) == expected)
  }

  @Test(arguments: [
    ("[phrases]\nnone = seven_sisters", "the seven sisters of 1990", Language.english, "date 1990"),
    ("[phrases]\nsoft = three_no's", "the three no's", .english, "cardinal 3 soft"),
    ("[numerals]\ndozen 144 = gross", "12 gross of eggs", .english, "cardinal 1728"),
    ("[units]\nduration h*2 = 时辰", "三个时辰", .chinese, "duration 6 h"),
    ("[units]\nsign XBT = ₿", "₿2.5", .english, "money 2.5 XBT"),
    ("[units]\npart XBT*0.00000001 = satoshi", "50 satoshi", .english, "money 0.0000005 XBT"),
    ("[units]\nshare %*0.01 = bips", "30 bips", .english, "percent 0.3 %"),
    ("[setting-before]\npoints = 归结为", "归结为三点", .chinese, "cardinal 3"),
    ("[units]\nmeasure har = 垧", "三垧", .chinese, "measure 3 har"),
    ("[units]\narea [shang] 10000\nmeasure [shang] = 垧", "三垧", .chinese, "measure 3 [shang]"),
    ("[units]\nmeasure kg*30 = 石米", "五石米", .chinese, "measure 150 kg"),
    ("[units]\nmeasure m3*2.83 = 標準方", "三標準方和三标准方", .chinese, "measure 8.49 m3; measure 8.49 m3"),
    ("\u{FEFF}", "三人", .chinese, "cardinal 3"), ("", "三人", .chinese, "cardinal 3"),
    ("# remark\r\n\r\n", "三人", .chinese, "cardinal 3"),
    ("  [units]  \r\n\tmeasure\tkg*30  =  石米 \r\n", "五石米", .chinese, "measure 150 kg"),
  ])
  func aFile(text: String, line: String, language: Language, expected: String) throws {
    let words = try Self.words(text.replacing("\u{FEFF}", with: ""))
    #expect(QuantityTable.summary(of: Self.quantities(line, language, words)) == expected)
  }

  @Test func anOwnUnitIsConverted() throws {
    let words = try Self.words("[units]\nlength [pace] 0.75\nmeasure [pace] = 步距 paces\n")
    func agreement(_ english: String, _ chinese: String) -> QuantityAgreement? {
      QuantityMatcher.match(
        english: Self.quantities(english, .english, words),
        chinese: Self.quantities(chinese, .chinese, words)
      ).matches.first?.agreement
    }
    #expect(agreement("320 paces", "320步距") == .equal)
    #expect(agreement("320 paces", "240米") == .compatible(.conversion))
    #expect(agreement("240 meters", "三百二十步距") == .compatible(.conversion))
    #expect(agreement("320 paces", "320米") == .conflicting)
    #expect(agreement("320 paces", "321步距") == .conflicting)
  }

  // MARK: - What is refused

  @Test(arguments: [
    ("none = x", "own.txt:1: expected a section such as [units]"),
    ("[wrods]\nnone = x", "own.txt:1: unknown section [wrods]; expected [after], [before]"),
    ("[variants]\n二 = 弍", "own.txt:1: unknown section [variants]"),
    (
      "[units]\nmesure kg = 吨吨",
      "own.txt:2: unknown category \"mesure\" of Chinese words in [units]; expected measure,"
    ),
    (
      "[units]\nmesure kg = tonnas",
      "own.txt:2: unknown category \"mesure\" of English words in [units]; expected measure,"
    ),
    (
      "[changes]\nsideways = 横盘 flat",
      "own.txt:2: unknown category \"sideways\" of Chinese words in [changes]; expected to, by"
    ),
    ("[ends]\n由 = from_", "own.txt:2: unknown category \"由\" of Chinese words in [ends]; expected from, to"),
    (
      "[days]\nidle = 休息日",
      "own.txt:2: unknown category \"idle\" of Chinese words in [days]; expected working"
    ),
    ("[units]\nsign USD = 刀刀", "own.txt:2: unknown category \"sign\" of Chinese words"),
    ("[units]\nclassifier - = pcs", "own.txt:2: unknown category \"classifier\" of English words"),
    (
      "[units]\n\nmeasure kgx = 吨吨",
      "own.txt:3: \"measure\" needs a unit that is known, found \"kgx\"; define it"
    ),
    ("[units]\nmeasure = 吨吨", "own.txt:2: \"measure\" needs a value: a unit"),
    ("[units]\nmeasure kg*0 = 吨吨", "own.txt:2: \"measure\" needs a factor above 0"),
    ("[units]\nmeasure kg*-1 = 吨吨", "own.txt:2: \"measure\" needs a factor above 0"),
    ("[units]\nmeasure kg*x = 吨吨", "own.txt:2: \"measure\" needs a factor above 0"),
    ("[units]\nmeasure kg*1*2 = 吨吨", "own.txt:2: \"measure\" needs a unit"),
    ("[units]\nmeasure kg =", "own.txt:2: no words after \"=\""),
    ("[units]\nmeasure kg 吨吨", "own.txt:2: unknown dimension \"measure\"; expected mass, length"),
    ("[units]\nkg", "own.txt:2: expected \"category unit = words\", or \"dimension unit factor\""),
    ("[units]\narea [mux] -3", "own.txt:2: expected a factor above 0"),
    ("[units]\narea [mux] 1/0", "own.txt:2: expected a factor above 0"),
    ("[units]\ntemperature [x] 1 y", "own.txt:2: expected an offset, found \"y\""),
    ("[units]\narea [mu] 600", "own.txt:2: \"[mu]\" is already 2000/3 times the base unit of area"),
    ("[units]\narea [x] 600\narea [x] 601", "own.txt:3: \"[x]\" is already 600 times the base unit of area"),
    ("[units]\nclassifier m = 沓", "own.txt:2: \"classifier\" needs \"-\", found \"m\""),
    ("[units]\nmoney yuan = 大洋", "own.txt:2: \"money\" needs the code of a currency"),
    ("[units]\nmeasure kg = 吨", "own.txt:2: \"吨\" is \"measure t\" in [units] already (chinese.txt:"),
    ("[units]\nmeasure kg = 噸", "own.txt:2: \"噸\" is \"measure t\" in [units] already (chinese.txt:"),
    ("[units]\nclassifier - = 吨", "own.txt:2: \"吨\" is \"measure t\" in [units] already (chinese.txt:"),
    (
      "[units]\nmeasure kg = tonnes",
      "own.txt:2: \"tonnes\" is \"measure t\" in [units] already (english.txt:"
    ),
    (
      "[units]\nmeasure kg = 吨吨\nmeasure g = 吨吨",
      "own.txt:3: \"吨吨\" is \"measure kg\" in [units] already (own.txt:2)"
    ),
    (
      "[units]\narea [shang] 9000\nmeasure [shang] = 垧",
      "own.txt:3: \"垧\" is \"measure har\" in [units] already"
    ),
    ("[units]\nmeasure kg = 吨吨 # remark", "own.txt:2: a comment must be on a line of its own"),
    (
      "[units]\nmeasure kg = 吨吨 | not-before 三",
      "own.txt:2: guards behind \"|\" count only in section [grammar]"
    ),
    ("[words]\nnone = 十分钟", "own.txt:2: \"十分钟\" is \"number\" in [words] already (chinese.txt:"),
    ("[words]\nnone 千山", "own.txt:2: expected \"category = words\""),
    (
      "[words]\nnon = 千山万",
      "own.txt:2: unknown category \"non\" of Chinese words in [words]; expected none, idiom"
    ),
    ("[words]\nnone:3 = 千山万", "own.txt:2: \"none\" has no value, found \"3\""),
    ("[words]\nnone 3 = 千山万", "own.txt:2: expected \"category = words\" or \"category:value = words\""),
    ("[words]\nera:x = 太初", "own.txt:2: \"era\" needs a whole number"),
    ("[words]\nera = 太初", "own.txt:2: \"era\" needs a value"),
    ("[words]\nmagnitude:9-1 = 太多", "own.txt:2: \"magnitude\" needs two whole numbers"),
    ("[words]\nday:13-1 = 太日", "own.txt:2: \"day\" needs a month and a day"),
    ("[words]\nhour:25 = 太时", "own.txt:2: \"hour\" needs a whole number from 0 to 24"),
    ("[words]\nfactor:0 = 太倍", "own.txt:2: \"factor\" needs a number above 0"),
    ("[words]\noverOne:moon = 太月", "own.txt:2: \"overOne\" needs a unit that is known, found \"moon\""),
    ("[before]\nabout = 超过", "own.txt:2: \"超过\" is \"over\" in [before] already"),
    ("[before]\nabuot = 约摸着", "own.txt:2: unknown category \"abuot\""),
    ("[after]\nover = or_so", "own.txt:2: \"or so\" is \"about\" in [after] already (english.txt:"),
    ("[setting-after]\nclocks = 见", "own.txt:2: unknown category \"clocks\""),
    (
      "[phrases]\nnon = seven_sisters",
      "own.txt:2: unknown category \"non\" of English words in [phrases]; expected none, soft"
    ),
    (
      "[phrases]\nnone = antidisestablishmentarianism",
      "own.txt:2: \"antidisestablishmentarianism\" is too long"
    ),
    ("[roles]\nlabl = suite", "own.txt:2: unknown category \"labl\""),
    ("[numerals]\nscale x = grands", "own.txt:2: \"scale\" needs a whole number from 1 to 30"),
    ("[numerals]\nmonth 13 = Smarch", "own.txt:2: \"month\" needs a whole number from 1 to 12"),
    ("[numerals]\ndigit 2 = three", "own.txt:2: \"three\" is \"digit 3\" in [numerals] already"),
    ("[hidden]\nx = 太", "own.txt:2: expected \"number = words\""),
    ("[grammar]\nyaerMark = 载年", "own.txt:2: unknown category \"yaerMark\""),
    ("[grammar]\nyearMark = 载年 | nextto 三", "own.txt:2: expected one of not-before"),
    ("[grammar]\nyearMark = 载年 | not-before", "own.txt:2: expected one of not-before"),
  ])
  func aBadLineIsRefused(text: String, message: String) {
    let error = #expect(throws: ReadError.self) { try Self.words(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    #expect(error?.kind == .badData)
  }
}
