import Testing

@testable import Align

@Suite struct SoundSkeletonTests {
  private static let letters: [SoundSkeleton.Sound: Character] = [
    .lip: "P", .tooth: "T", .throat: "K", .breath: "F", .nose: "N", .tongue: "L", .hiss: "S",
  ]

  private func skeletons(_ word: String) -> [String] {
    SoundSkeleton.english(Array(word.utf8)[...]).map { String($0.compactMap { Self.letters[$0] }) }
  }

  @Test(arguments: [
    ("kavanaugh", "KFN"), ("bolsonaro", "PSNL"), ("bolsonaro", "PLSNL"), ("zuckerberg", "SKPK"),
    ("smith", "SNS"), ("smith", "SNT"), ("schmidt", "SNT"), ("washington", "FSNTN"), ("knight", "NT"),
    ("philips", "FLPS"), ("mexican", "NKSKN"), ("clinton", "KLNTN"), ("richard", "LSLT"),
    ("fitzgerald", "FSLT"),
    ("springfield", "SPLNFLT"),
  ])
  func aWordHasTheSkeleton(word: String, skeleton: String) {
    #expect(
      skeletons(word).contains(skeleton) == (skeleton.count >= SoundSkeleton.shortest),
      "\(skeletons(word))"
    )
  }

  @Test func noWordIsTooShortOrTooLong() {
    #expect(skeletons("").isEmpty)
    #expect(skeletons("aeiou").isEmpty)
    #expect(skeletons("zz'9é").isEmpty)
    #expect(skeletons(String(repeating: "kn", count: 500)).count == 1)
  }
}
