import Testing

@testable import Align

/// Several scores of one match: what they sum up to, and which way round each stands.
@Suite struct ScoreListsTests {
  private func alarms(_ english: String, _ chinese: String) -> [String] {
    Auditor().findings(in: AlignedDocument([(english, chinese)]))
      .filter { $0.severity > .note && !$0.grounds.isEmpty }.map(\.message)
  }

  /// Every match of up to five sets, with the score in sets on the Chinese side only.
  @Test(arguments: 2...5)
  func setsSumUp(count: Int) {
    for mask in 0..<(1 << count) {
      let won = mask.nonzeroBitCount
      let sets: [(Int, Int)] = (0..<count).map { (place: Int) -> (Int, Int) in
        (mask >> place) & 1 == 1 ? (21, 10 + place) : (10 + place, 21)
      }
      let english = sets.map { "\($0.0)-\($0.1)" }.joined(separator: ", ")
      let chinese = sets.map { "\($0.0)比\($0.1)" }.joined(separator: "、")
      let right = alarms("The final ended \(english).", "决赛总比分\(won)比\(count - won)，各局\(chinese)。")
      #expect(right.isEmpty, "\(english): \(right)")
      let wrong = alarms("The final ended \(english).", "决赛总比分\(won + 1)比\(count - won)，各局\(chinese)。")
      #expect(!wrong.isEmpty, "\(english)")
    }
  }

  @Test(arguments: [
    ("Chen won 21-18, 19-21, 21-18.", "陈雨菲以21比18、21比19、21比18获胜。"),
    ("She won 6-2, 4-6, 6-3.", "她以6比2、6比4、6比3获胜。"),
    ("The sets went 25-14, 25-21 and 16-25.", "各局比分为25比14、25比21和25比16。"),
  ])
  func oneScoreIsTurned(english: String, chinese: String) {
    #expect(!alarms(english, chinese).isEmpty)
  }

  @Test(arguments: [
    ("Arsenal lost 2-1.", "阿森纳1比2告负。"),
    ("They trailed 14-3 at the break and outscored the hosts 21-0.", "他们上半场3比14落后，下半场打出21比0。"),
    ("Osaka lost the tie-break 8-6 but won 6-2, 6-3.", "大坂抢七6比8告负，但随后以6比2、6比3取胜。"),
    ("He won 7-6 (7-5), 6-4.", "他以7-6(5)、6-4获胜。"),
    ("He won 6-7 (4-7), 6-4, 6-4.", "他以6-7(4)、6-4、6-4获胜。"),
    ("They drew 2-2 after trailing by two goals.", "他们0比2落后，最终2比2战平。"),
  ])
  func rightScores(english: String, chinese: String) {
    #expect(alarms(english, chinese).isEmpty)
  }
}
