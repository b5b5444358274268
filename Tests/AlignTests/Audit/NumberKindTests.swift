import Testing

@testable import Align

/// Kinds of wording that two languages put differently: the right translation is silent, the wrong one is told.
@Suite struct NumberKindTests {
  private func findings(_ pairs: [(english: String, chinese: String)]) -> [[Finding]] {
    let document = AlignedDocument(pairs)
    let found = Auditor().findings(in: document).filter { $0.probability != nil }
    return pairs.indices.map { bead in found.filter { $0.bead == bead } }
  }

  private func alarms(_ english: String, _ chinese: String) -> [Finding] {
    findings([(english, chinese)])[0].filter { $0.severity > .note }
  }

  @Test(arguments: [
    // Hours: with “in the morning”, at midnight.
    ("It was six in the morning when they left.", "他们离开时是早上六点。"),
    ("The shop closes at midnight.", "商店24:00关门。"),
    ("They met at nine in the evening.", "他们晚上九点见面。"),
    // Degrees whose scale goes without saying.
    ("It was 90 degrees in the shade.", "阴凉处气温达32.2摄氏度。"),
    ("Temperatures were above 90 degrees.", "气温超32.2摄氏度。"),
    ("It is more than ten degrees below zero there.", "那里零下十几度。"),
    // Per cent without 之.
    ("We give it 200 percent.", "我们尽百分二百的力。"),
    ("They are 100 percent sure.", "他们百分百肯定。"),
    // Years behind an apostrophe.
    ("The '95 manifesto said so.", "1995年的宣言这样说。"),
    ("Hundreds of millions were spent.", "花了几个亿。"),
    ("She is 1.6 m tall.", "她身高一米六零。"),
    ("He is 1.75 m tall.", "他身高一米七五。"),
    // “Nearly” meets the upper end of 多.
    ("It was almost half a century ago.", "那是四十多年前的事。"),
    // “A couple” is two or three.
    ("They stayed for a couple of days.", "他们住了一两天。"),
    ("He came back a couple of days later.", "两三天后他回来了。"),
    // Plans by their numbers.
    ("The 14th Five-Year Plan begins.", "“十四五”规划开始了。"),
    ("Under the 13th Five-Year Plan it grew.", "“十三五”期间有所增长。"),
    ("The line carries 56 kilobits.", "线路的速度是56千比特。"),
    ("It is the last Sunday of July.", "那是7月最后一个星期日。"),
    ("The first Saturday of each month is free.", "每月第一个星期六免费。"),
    ("It opens on Saturday morning.", "周六一早开门。"),
    ("Three out of every four save money.", "每4人中有3人存钱。"),
    ("Brazil was second only to Peru in cases.", "病例数巴西仅次于秘鲁。"),
    ("They watch around the clock.", "他们24小时值守。"),
    ("It rains from Monday to the next day.", "周一至次日有雨。"),
    ("There are three nine-foot pianos.", "有三台九尺钢琴。"),
    ("The last mile is the hardest.", "最后一公里最难。"),
    ("They died on May 25.", "他们于2020年5月25日去世。"),
    // Names that are spelt by their sound.
    ("Which Balihan spirit is best?", "哪种八里罕白酒最好？"),
    ("They climbed Jiuhuashan.", "他们登上了九华山。"),
    // Idioms and repetitions.
    ("She changed little by little.", "她一点一点地变了。"),
    ("It seemed an eternity.", "好像走了十万八千里。"),
    ("Dualism and monism are two schools.", "二元论与一元论是两派。"),
    ("The quilt is used.", "被子是七成新的。"),
    // The number of a heading is not part of it.
    ("The Film Studio", "6. 片厂"),
    ("(3) Camera", "开麦拉"),
    // One is named, the others are counted.
    ("Yale and two other universities complained.", "耶鲁等三所大学投诉。"),
  ])
  func rightTranslationsRaiseNoAlarm(_ english: String, _ chinese: String) {
    let found = alarms(english, chinese)
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test(arguments: [
    ("They met at eight in the evening.", "他们晚上九点见面。"),
    ("It was 80 degrees in the shade.", "阴凉处气温达32.2摄氏度。"),
    ("We give it 300 percent.", "我们尽百分二百的力。"),
    ("He is 1.85 m tall.", "他身高一米七五。"),
    ("The 15th Five-Year Plan begins.", "“十四五”规划开始了。"),
    ("The line carries 65 kilobits.", "线路的速度是56千比特。"),
    ("It is the last Saturday of July.", "那是7月最后一个星期日。"),
    ("It cost $ million.", "这花了三千七百万美元。"),
    ("The program reached 100 sites of over 31 households.", "31个百户以上安置点已全覆盖。"),
    ("The plane crashed at over 4 meters, killing 3,000 people.", "飞机在海拔3000米以上处坠毁，4人遇难。"),
    ("More than 79 courtyards and 120 groups were counted.", "有79个大院、120多个团体。"),
  ])
  func wrongTranslationsRaiseAnAlarm(_ english: String, _ chinese: String) {
    #expect(!alarms(english, chinese).isEmpty)
  }

  /// A newspaper writes the day alone: which month it means, its other dates tell.
  @Test func aMonthThatTheDocumentIsNotInIsTold() {
    let dated = (20...25).map { ("On July \($0) it rained.", "7月\($0)日下雨。") }
    let found = findings(
      dated + [("He spoke on September 25th.", "他25日讲话。"), ("He spoke on July 25th.", "他25日讲话。")]
    )
    #expect(found[6].contains { $0.severity > .note && $0.grounds.contains("other-month") })
    #expect(!found[7].contains { $0.severity > .note })
    let years = findings(
      (20...25).map { ("On July \($0), 2020 it rained.", "2020年7月\($0)日下雨。") }
        + [("He spoke on July 26th, 2060.", "7月26日他讲话。"), ("He spoke on July 26th, 2020.", "7月26日他讲话。")]
    )
    #expect(years[6].contains { $0.severity > .note && $0.grounds.contains("other-year") })
    #expect(!years[7].contains { $0.severity > .note })
    // A document of several months tells nothing.
    let mixed = (3...8).map { ("On day 9 of month \($0).", "\($0)月9日。") }
    let silent = findings(mixed + [("He spoke on September 25th.", "他25日讲话。")])
    #expect(!silent[6].contains { $0.grounds.contains("other-month") })
  }

  @Test func wordsThatHoldNumbersAreTablesOfBothLanguages() {
    let english = Array("around the clock, a second one and the next day".utf8)
    let counts = HiddenNumberWords.english.counts(in: english, beginningIn: english)
    #expect(
      counts[(HiddenNumberWords.length(24, of: "h") ?? 0)] == 1 && counts[24] == nil && counts[2] == 1
        && counts[HiddenNumberWords.day] == 1
    )
    // “Not” is a whole word.
    let note = Array("a note, nothing".utf8)
    #expect(HiddenNumberWords.english.counts(in: note, beginningIn: note)[0] == nil)
    let chinese = Array("次日双方仅次于".utf8)
    let held = HiddenNumberWords.chinese.counts(in: chinese, beginningIn: chinese)
    #expect(held[2] == 3 && held[HiddenNumberWords.day] == 1)
  }

  /// No length of time is taken for a half, for “each” or for the name of a year: three seconds are not in 每.
  @Test func whatWordsHoldIsNeverTwoThings() {
    let special = [
      HiddenNumberWords.day, HiddenNumberWords.half, HiddenNumberWords.goalless, HiddenNumberWords.each,
    ]
    let lengths = ["s", "min", "h", "d", "wk", "mo", "a"].flatMap { unit in
      (1..<1000).compactMap { HiddenNumberWords.length($0, of: unit) }
    }
    let all = special + lengths + (1864..<1924).map { HiddenNumberWords.cycle($0) }
    #expect(Set(all).count == all.count && all.allSatisfy { $0 < 0 } && lengths.count == 7 * 999)
    let found = Auditor().findings(
      in: AlignedDocument([("Each signal lasts 3 seconds.", "每个信号都很短。")])
    )
    #expect(found.contains { $0.check == "number-added" && $0.severity > .note }, "\(found.map(\.message))")
  }
}
