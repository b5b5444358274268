import Testing

@testable import Align

/// Glossaries as people write them, and what the check of terms flags and lets pass.
@Suite struct TermCheckTests {
  private static let table = """
    source,target,forbidden,note,case
    campaign,竞赛|运动,,"a drive, of work",
    labor competition,劳动竞赛,,,
    people's commune,人民公社,公社社区,,
    WHO,世界卫生组织|世卫组织,,,
    Apple,苹果公司,,,yes
    lease,租约,合约;合同,,
    contract,合同,,,
    """

  private func findings(
    _ english: String,
    _ chinese: String,
    source: Language? = nil,
    glossary: Glossary? = nil
  ) throws -> [String] {
    let glossary = try glossary ?? Glossary(.bytes(Array(Self.table.utf8), name: "terms.csv"))
    let pair = AlignedPair(
      bead: 0,
      english: AlignedPair.Side(segments: [english]),
      chinese: AlignedPair.Side(segments: [chinese])
    )
    return Auditor(names: ["term"], glossary: glossary, source: source)
      .findings(in: AlignedDocument(identifier: "d", pairs: [pair])).map {
        "\($0.severity.rawValue) \($0.english.quote) \($0.chinese.quote)"
      }
  }

  @Test(arguments: [
    ("They started a campaign.", "他们发起了竞赛。"), ("The campaigns went on.", "运动继续进行。"),
    ("The campaigns went on.", "運動繼續進行。"),
    ("A labor competition began.", "劳动竞赛开始了。"), ("Labor competitions began.", "勞動競賽開始了。"),
    ("People’s communes were set up.", "人民公社成立了。"), ("The WHO said so.", "世卫组织这样说。"),
    ("Who said so?", "谁这样说？"),
    ("He ate an apple.", "他吃了苹果。"), ("Apple said so.", "苹果公司这样说。"), ("The contract was signed.", "合同签订了。"),
    ("Nothing of it.", "没有这些。"), ("The campaign campaign.", "竞赛"),
  ])
  func passes(_ english: String, _ chinese: String) throws {
    #expect(try findings(english, chinese) == [], "\(english)")
  }

  @Test(arguments: [
    ("They started a campaign.", "他们发起了战役。", "warning campaign "),
    ("The WHO said so.", "谁这样说？", "warning WHO "),
    ("WHO's view.", "他的看法。", "warning WHO's "), ("Apple said so.", "他这样说。", "warning Apple "),
    ("Labor competitions began.", "比赛开始了。", "warning Labor competitions "),
    ("A labor competition began.", "一场竞赛开始了。", "warning labor competition 竞赛"),
    ("The campaign ended.", "劳动竞赛结束了。", "warning campaign 劳动竞赛"),
  ])
  func flags(_ english: String, _ chinese: String, _ expected: String) throws {
    #expect(try findings(english, chinese) == [expected])
  }

  @Test func forbiddenWordsAreErrors() throws {
    #expect(try findings("The lease ran out.", "合约到期了。") == ["warning lease ", "error lease 合约"])
    #expect(try findings("The contract ran out.", "合约到期了。") == ["warning contract "])
  }

  @Test func chineseMayBeTheOriginal() throws {
    #expect(try findings("The drive began.", "竞赛开始了。", source: .chinese) == ["warning  竞赛"])
    #expect(try findings("The campaign began.", "开始了。", source: .chinese) == [])
  }

  @Test(arguments: [
    ("english\tchinese\nlease\t租约\n", "t.tsv"), ("lease\t租约\n", "t.tsv"), ("租约\tlease\n", "t.tsv"),
    ("中文;英文\n租约;lease\n", "t.csv"),
    ("\u{FEFF}Source,Target\r\nlease,租约\r\n", "t.csv"),
    ("id,sourceString,targetString\n1,lease,租约\n", "t.csv"),
    (
      "<martif><text><body><termEntry><langSet xml:lang=\"en-US\"><tig><term>lease</term></tig></langSet>"
        + "<langSet xml:lang=\"zh-CN\"><tig><term>租约</term></tig></langSet></termEntry></body></text></martif>",
      "t.tbx"
    ),
    (
      "<tbx><text><body><conceptEntry id=\"1\"><langSec xml:lang=\"zh\"><termSec><term>租约</term></termSec></langSec>"
        + "<langSec xml:lang=\"en\"><termSec><term>lease</term></termSec></langSec></conceptEntry></body></text></tbx>",
      "t.xml"
    ),
  ])
  func formatsAreRead(_ text: String, _ name: String) throws {
    let glossary = try Glossary(.bytes(Array(text.utf8), name: name))
    #expect(glossary.entries.map { [$0.english, $0.chinese] } == [[["lease"], ["租约"]]])
    #expect(try findings("The lease.", "合同。", source: .english, glossary: glossary) == ["warning lease "])
  }

  @Test func tbxForbidsDeprecatedTerms() throws {
    let text = """
      <tbx><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>lease</term></termSec></langSec>
      <langSec xml:lang="zh"><termSec><term>租约</term></termSec><termSec><term>租单</term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>
      """
    let glossary = try Glossary(.bytes(Array(text.utf8), name: "t.tbx"))
    #expect(glossary.entries.map(\.forbiddenChinese) == [["租单"]])
  }

  @Test(
    arguments: [
      ("source,target\nlease,\n", "t.csv", 2), ("source,target\n\"lease,租约\n", "t.csv", 2),
      ("<tmx/>", "t.tbx", 1), ("", "t.csv", nil),
      ("source,target\n", "t.csv", nil),
    ] as [(String, String, Int?)]
  )
  func badFilesAreRefused(_ text: String, _ name: String, _ line: Int?) {
    #expect { try Glossary(.bytes(Array(text.utf8), name: name)) } throws: {
      ($0 as? ReadError)?.line == line
    }
  }

  @Test func termsAreExtracted() {
    var extractor = TermExtractor()
    for (english, chinese) in [
      ("The people's commune grows.", "人民公社在发展。"), ("A people's commune met.", "一个人民公社开会了。"),
      ("He left the people's commune.", "他离开了人民公社。"), ("Rain fell on the fields.", "田里下了雨。"),
      ("It was cold.", "天很冷。"),
      ("Rain again fell.", "又下了雨。"), ("More rain came down.", "更多的雨来了。"), ("The house is red.", "房子是红的。"),
      ("He reads.", "他看书。"), ("She writes.", "她写字。"), ("They sing a song.", "他们唱歌。"),
      ("We eat rice.", "我们吃饭。"),
      ("Stones roll.", "石头滚。"), ("Birds fly.", "鸟飞。"), ("Fish swim.", "鱼游。"), ("Trees stand.", "树立。"),
    ] { extractor.add(english: english, chinese: chinese) }
    let found = extractor.candidates()
    #expect(
      found.contains {
        $0.english == "people's commune" && $0.chinese == "人民公社" && $0.frequency == 3 && $0.score == 1
      }
    )
    #expect(!found.contains { $0.english == "commune" })
  }

  /// Every one of n equal terms was copied for the next, and every occurrence compared with every other.
  @Test func manyTermsTakeNoLongerThanTheirNumber() throws {
    let cell =
      "english,chinese\n" + String(repeating: "good|", count: 50_000) + "fine,"
      + String(repeating: "好|", count: 50_000) + "良\n"
    let wide = try Glossary(.bytes(Array(cell.utf8), name: "t.csv"))
    #expect(try findings("It is good.", "坏。", glossary: wide) == ["warning good "])
    let rows = (0..<20_000).map { "good,好\($0)\n" }.joined()
    let long = try Glossary(.bytes(Array(("english,chinese\n" + rows).utf8), name: "t.csv"))
    #expect(try findings("It is good.", "好3。", glossary: long) == [])
    #expect(try findings("It is good.", "坏。", glossary: long) == ["warning good "])
    let text = String(repeating: "WHO ", count: 5000)
    #expect(try findings(text, String(repeating: "世卫组织", count: 5000)) == [])
  }
}
