import Testing

@testable import Align

/// Numbers that only say again what others of their side say are no faults where the translation leaves them out.
@Suite struct RestatementTests {
  private func alarms(_ english: String, _ chinese: String) -> [Finding] {
    Auditor().findings(in: AlignedDocument([(english, chinese)])).filter {
      $0.probability != nil && $0.severity > .note
    }
  }

  @Test(arguments: [
    // Brackets convert, roundly; the translation keeps one of the two.
    ("It struck at a depth of 10 kilometers (6 miles).", "震源深度10公里。", true),
    ("Winds of 125 mph (200 kph) were measured.", "测得每小时200公里的大风。", true),
    ("Heat it to 350°F (about 180°C).", "加热至180℃左右。", true),
    ("It weighs 22 pounds (10 kilograms).", "重10公斤。", true),
    ("It weighs 10 kilograms (22 pounds).", "重10公斤。", true),
    ("He ran 3 miles (about 5 km).", "他跑了大约5公里。", true),
    ("The field is 2,000 hectares.", "这片地有3万亩（2000公顷）。", true),
    ("The tank holds 50 gallons (190 litres).", "水箱容量190升。", true),
    // What is in them is something else, or the translation has neither.
    ("It struck at a depth of 10 kilometers (9 miles).", "震源深度10公里。", false),
    ("It weighs 22 pounds (4 kilometers away).", "距此4公里。", false),
    ("It weighs 22 pounds (10 kilograms).", "很重。", false),
    ("Winds of 125 mph (200 kph) were measured.", "测得每小时300公里的大风。", false),
    // A sum of what follows or goes before.
    ("They won 383 medals: 201 gold, 111 silver and 71 bronze.", "共获201枚金牌、111枚银牌和71枚铜牌。", true),
    ("With 40 boys, 35 girls and 5 teachers they were 80 on the bus.", "40名男生、35名女生和5名教师坐上了车。", true),
    ("They won 383 medals: 201 gold, 111 silver and 71 bronze.", "共获201枚金牌、112枚银牌和71枚铜牌。", false),
    ("They won 384 medals: 201 gold, 111 silver and 71 bronze.", "共获201枚金牌、111枚银牌和71枚铜牌。", false),
  ])
  func whatIsSaidTwiceMayBeLeftOut(english: String, chinese: String, isSilent: Bool) {
    #expect(
      alarms(english, chinese).isEmpty == isSilent,
      "\(english) \(alarms(english, chinese).map(\.message))"
    )
  }

  /// Numbers as the documents of the United Nations write them, and others that strangers found.
  @Test(arguments: [
    ("A net decrease of $58,700 is foreseen.", "预计净减58 700美元。"),
    ("The town has 12,345 people.", "该镇有12 345人。"),
    ("Requirements of $1,246,300 were met.", "所需经费1 246 300美元已到位。"),
    ("See resolutions 46/182 and 58/114.", "见第46/182号和第58/114号决议。"),
    ("See document CCPR/C/KEN/2004/2.", "见文件CCPR/C/KEN/2004/2。"),
    ("Buses leave every quarter of an hour.", "公交车每15分钟一班。"),
    ("Buses leave every quarter of an hour.", "公交车每一刻钟发一班。"),
    ("A red card came in the final quarter of an hour.", "最后一刻钟出现了一张红牌。"),
    ("He waited another quarter of an hour.", "他又等了一刻钟。"),
    ("Only 3 in 10 were worried.", "只有三成受访者担忧。"),
    ("He was past fifty.", "他年过半百。"),
    ("Born on 04/11/1968.", "1968年11月4日出生。"),
    ("Born on 04/11/1968.", "1968年4月11日出生。"),
    ("He gets RMB3.50 for every 10 shares and 4 new shares.", "每10股派3.50元，另送4股新股。"),
    ("He lost five or six strings of cash.", "他输了五六吊钱。"),
    ("At fifteen I set my heart on learning.", "吾十有五而志于学。"),
    ("Appeal to the court at the next higher level.", "向上一级法院上诉。"),
  ])
  func ofOneMeaning(english: String, chinese: String) {
    #expect(alarms(english, chinese).isEmpty, "\(english) \(alarms(english, chinese).map(\.message))")
  }
}
