import Testing

@testable import Align

/// Kinds of numbers that were read wrongly once, each with its neighbours that must stay as they are.
@Suite struct ChineseFaultTests {
  /// 一 behind what it numbers is a first; a word that ends in 一 is none.
  @Test(arguments: [
    ("附件一：价格表", "ordinal 1"), ("步骤一：打开盖子。", "ordinal 1"), ("方案一。", "ordinal 1"),
    ("（图一）", "ordinal 1"), ("见表一", "ordinal 1"), ("选项一、选项三", "ordinal 1"),
    ("误区一 多喝水", "ordinal 1"), ("案例一\n", "ordinal 1"), ("附錄一，", "ordinal 1"),
    ("版本一；", "ordinal 1"), ("其一，", "ordinal 1"),
    ("附件一和附件二。", "ordinal 1"), ("表一至表三", "ordinal 1"), ("统一和统筹", ""), ("任务一或任务二。", "ordinal 1"),
    ("方案一样好", ""), ("始终如一。", ""), ("统一。", ""), ("百里挑一，", ""), ("九九归一。", ""), ("之一。", ""),
    ("周一，", "date XXXX-WXX-1"), ("百分之一，", "percent 1 %"), ("四分之一。", "fraction 0.25"),
    ("九点一，", "cardinal 9.1"),
    ("二百零一，", "cardinal 201"), ("附件一、二、三", "ordinal 1; cardinal 2; cardinal 3"),
  ])
  func oneBehindWhatItNumbers(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("四万万同胞", "cardinal 400000000"),
    ("六万万中国人民", "cardinal 600000000"),
    ("债务为十万万", "cardinal 1000000000"),
    ("投资一万万元", "money 100000000 CNY"),
    ("四万万五千万人", "cardinal 450000000"),
    ("两万万亩", "measure 200000000 [mu]"),
    ("五万万斤", "measure 500000000 [jin]"),
    ("约三万万人", "cardinal 300000000 about"),
    ("三万五千万斤", "measure 350000000 [jin]"),
    ("一万六七千人", "cardinal 16000..17000"),
    ("十亿零三千余万元", "money 1030000000..1040000000 CNY over"),
    ("千千万万", ""),
  ])
  func scaleWordsTwice(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("十一个学生", "cardinal 11"),
    ("二十一个月", "duration 21 mo"),
    ("一百零一个连", "cardinal 101"),
    ("五十一个百分点", "percent 51 %pt"),
    ("九十一个国家", "cardinal 91"),
    ("三百一十一个", "cardinal 311"),
    ("十一个小时", "duration 11 h"),
    ("二十一个村庄", "cardinal 21"),
    ("一千零一个", "cardinal 1001"),
    ("三十一个多月", "duration 31..32 mo over"),
    ("二十万一斤", "cardinal 200000; measure 1 [jin] soft"),
    ("七十万一匹", "cardinal 700000; cardinal 1 soft"),
    ("三百一个", "cardinal 300; cardinal 1 soft"),
  ])
  func oneBeforeAMeasureWord(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("三、○二○．六三元", "money 3020.63 CNY"),
    ("今日牌价为三、○二○．六三", "cardinal 3020.63"),
    ("一、二○○元", "money 1200 CNY"),
    ("二、三○五、六○○斤", "measure 2305600 [jin]"),
    ("二二○○斤", "measure 2200 [jin]"),
    ("一二、○○○人", "cardinal 12000"),
    ("三、四、五月", "date XXXX-03; date XXXX-04; date XXXX-05"),
    ("一、四个问题", "cardinal 1; cardinal 4"),
  ])
  func digitsReadOutInGroups(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("每一百万15起", "cardinal 1000000; cardinal 15"),
    ("3，100，200号房间", "ordinal 3; ordinal 100; ordinal 200"),
    ("20美元，300美元", "money 20 USD; money 300 USD"),
    ("82，225.00元", "money 82225 CNY"),
    ("１，０１０，０００吨", "measure 1010000 t"),
    ("3,100吨", "measure 3100 t"),
    ("2 000人", "cardinal 2000"),
    ("10 000元", "money 10000 CNY"),
  ])
  func otherKindsOfNumbersStayApart(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("同一九六五年相比", "date 1965"),
    ("统一九六五年", "date 1965"),
    ("如一九五一年", "date 1951"),
    ("于一九五八年", "date 1958"),
    ("于一月一日", "date XXXX-01-01"),
    ("六十军之一八二师", "ordinal 60; ordinal 182"),
    ("任何三个", "cardinal 3"),
    ("任何四人", "cardinal 4"),
    ("李四", ""),
    ("张三", ""),
    ("同一个", ""),
    ("大小三个", "cardinal 3"),
  ])
  func numeralsAfterAWordThatEndsInOne(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("六十军之一八二师", "ordinal 60; ordinal 182"),
    ("五十二军之二十二师", "ordinal 52; ordinal 22"),
    ("第六十军", "ordinal 60"),
    ("十二师", "ordinal 12"),
    ("三个师", "cardinal 3"),
    ("十八军人", "cardinal 18"),
  ])
  func armies(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("五人中有一人", "fraction 0.2"),
    ("每千瓦时0.15美元", "money 0.15 USD"),
    ("每千克5元", "money 5 CNY"),
    ("每千人3名", "cardinal 1000; cardinal 3"),
    ("每100人中有3至5人", "fraction 0.03..0.05"),
    ("每100名患者中约3—5名", "fraction 0.03..0.05 about"),
    ("每十个孩子中有一两个", "fraction 0.1..0.2"),
    ("每千人中有20到30人", "fraction 0.02..0.03"),
    ("每100人中有3人至周五仍未到", "fraction 0.03; date XXXX-WXX-5"),
    ("每四个人中约有三个人", "fraction 0.75 about"),
    ("每10人中有3人", "fraction 0.3"),
    ("十个人里有九个", "fraction 0.9"),
    ("每五名学生中就有一名", "fraction 0.2"),
    ("三国中有两国", "fraction 2/3"),
    ("四分之一至五分之一", "fraction 0.2..0.25"),
    ("三分之一到二分之一", "fraction 1/3..0.5"),
    ("百分之三到五", "percent 3..5 %"),
    ("百分之三到百分之五", "percent 3..5 %"),
    ("几十分之一", "fraction 1/99..0.05 magnitude"),
    ("3 1/2", "cardinal 3.5"),
    ("1 1/2杯", "cardinal 1.5"),
  ])
  func shares(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("75折", "multiple 0.75"),
    ("七五折", "multiple 0.75"),
    ("8折", "multiple 0.8"),
    ("打八折", "multiple 0.8"),
    ("打对折", "multiple 0.5"),
    ("5折", "multiple 0.5"),
    ("九五折", "multiple 0.95"),
    ("88折", "multiple 0.88"),
    ("打个八折", "multiple 0.8"),
    ("骨折", ""),
  ])
  func discounts(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("大一倍", "multiple 2"),
    ("大了一倍", "multiple 2"),
    ("超出一倍", "multiple 2 over"),
    ("高出一倍", "multiple 2"),
    ("增加一倍", "multiple 2"),
    ("增加一倍半", "multiple 2.5"),
    ("上涨了二十二倍", "multiple 23"),
    ("近八倍", "multiple 8 below"),
    ("三十倍强", "multiple 30 over"),
    ("是去年的三倍", "multiple 3"),
    ("五套半", "cardinal 5.5"),
    ("三次半", "cardinal 3.5"),
  ])
  func multiples(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("15亩地", "measure 15 [mu]"),
    ("十五亩地", "measure 15 [mu]"),
    ("开荒八垧", "measure 8 har"),
    ("近两千垧", "measure 2000 har below"),
    ("四百三十五公厘", "measure 435 mm"),
    ("0.3—1.5米秒", "measure 0.3..1.5 m/s"),
    ("一斗六升", "measure 1.6 [dou]"),
    ("十笼以上", "cardinal 10..… over"),
    ("每斤三毛", "money 0.3 CNY"),
    ("二百九十万蒋币", "cardinal 2900000"),
    ("二十万元蒋币", "cardinal 200000"),
    ("五百万元法币", "cardinal 5000000"),
    ("17个基本点", "percent 0.17 %pt"),
    ("两个季度", "duration 6 mo"),
    ("三个季度", "duration 9 mo"),
  ])
  func oldUnits(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("三月份用电三百七十万度", "date XXXX-03; measure 3700000 kWh"),
    ("电至少应有七七度", "measure 77 kWh"),
    ("每月100度电", "measure 100 kWh"),
    ("气温37.5度", "measure 37.5 deg"),
    ("转了90度", "measure 90 deg"),
    ("10000度", "measure 10000 kWh"),
  ])
  func electricity(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("18个月至两年", "duration 1.5..2 a"),
    ("六个月到一年", "duration 0.5..1 a"),
    ("三天到一周", "duration 3/7..1 wk"),
    ("30分钟至1小时", "duration 0.5..1 h"),
    ("12小时到两天", "duration 0.5..2 d"),
    ("500米至2公里", "measure 0.5..2 km"),
  ])
  func rangesOfUnlikeUnits(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("五对一", "cardinal 5:1"),
    ("5对1", "cardinal 5:1"),
    ("62×40×272毫米", "measure 62 mm; measure 40 mm; measure 272 mm"),
    ("62 × 40 厘米", "measure 62 cm; measure 40 cm"),
    ("40x10米", "measure 40 m; measure 10 m"),
    ("40米x10米", "measure 40 m; measure 10 m"),
    ("5米乘3米", "measure 5 m; measure 3 m"),
    ("2×5千克", "cardinal 2; measure 5 kg"),
    ("1920x1080", "cardinal 1920:1080"),
    ("0x40", "digits 0x40"),
    ("3：2", "cardinal 3:2"),
    ("3比2", "cardinal 3:2"),
    ("三对夫妻", "cardinal 3"),
  ])
  func ratiosAndDimensions(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("电话010-62345678", "digits 01062345678"),
    ("(010) 6234 5678", "digits 01062345678"),
    ("+86 10 6234 5678", "digits 861062345678"),
    ("SARS-CoV-2", "digits SARS-CoV-2"),
    ("S-300导弹", "digits S-300"),
    ("V10reae", "digits V10reae"),
    ("802.11n", "digits 802.11n"),
    ("0xA8", "digits 0xA8"),
    ("Ⅱ级", "ordinal 2"),
    ("第Ⅱ期", "ordinal 2"),
    ("Covid-19", ""),
    ("COVID-19疫情", ""),
    ("卡-52M直升机", "digits 52M"),
    ("Pac-12冠军", "digits 12"),
    ("访问tc260.org.cn", "digits tc260"),
    ("九二共识", "date 1992"),
    ("911事件", "date XXXX-09-11 soft"),
    ("三维空间", "digits 3D soft"),
    ("3D打印", "digits 3D"),
    ("二维码", ""),
  ])
  func identifiers(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("成千上万的人", "cardinal 1000..99999 magnitude"),
    ("成百上千", "cardinal 100..9999 magnitude"),
    ("数以万计", "cardinal 10000..99999 magnitude"),
    ("数以千计", "cardinal 1000..9999 magnitude"),
    ("数以百万计", "cardinal 1000000..9999999 magnitude"),
    ("数以亿计", "cardinal 100000000..999999999 magnitude"),
    ("数千人", "cardinal 2000..9999 magnitude"),
  ])
  func magnitudes(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("%.2f MB", ""),
    ("%2$d 条消息属于 %1$s", ""),
    ("价格：{0:.2f}", ""),
    ("{0}个文件", ""),
    ("共 %d 页", ""),
    ("%-10s 完成", ""),
    ("${count}个", ""),
    ("%1 中的 %2", ""),
    ("%(num)d条", ""),
    ("增长30%d", "percent 30 %"),
    ("50%的人", "percent 50 %"),
    ("占%5", ""),
  ])
  func placeholders(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("多元宇宙", ""),
    ("在千里之外", ""),
    ("腊八节", ""),
    ("阿方斯·马克万巴拉", ""),
    ("三结合", ""),
    ("两块耕地", ""),
    ("近一个月", "duration 1 mo"),
    ("胜5负1", "cardinal 5; cardinal 1"),
    ("一分一秒", ""),
    ("下一届", ""),
    ("多达300人", "cardinal 300 below"),
    ("几占七成", "percent 70 % below"),
    ("一个多元宇宙", "cardinal 1 soft"),
    ("三打白骨精", "cardinal 3"),
    ("一打鸡蛋", "cardinal 12 soft"),
    ("意大利以五对一打败比利时队", "cardinal 5:1"),
  ])
  func wordsThatAreNoNumbers(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("三星期", "duration 3 wk"),
    ("八字节", "measure 8 B"),
    ("四平方千米", "measure 4 km2"),
    ("三个年头", "duration 3 a"),
    ("60百分点", "percent 60 %pt"),
    ("90百帕", "measure 90 hPa"),
    ("三台电脑", "cardinal 3"),
    ("四轮谈判", "cardinal 4"),
    ("提前九天", "duration 9 d"),
    ("三轮车", ""),
    ("八字", ""),
  ])
  func unitsLongerThanAWord(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }
}
