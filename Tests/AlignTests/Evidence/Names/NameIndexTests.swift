import Testing

@testable import Align

/// What must hold of an index of any text.
@Suite struct NameIndexTests {
  private static let english = [
    "Comrade Shi Guoliang of Xinhua News Agency met Mao Tse-tung in Lu’an, Ürümqi and the U.S.S.R.",
    "Women of Zhengzhou's Ou-yang Hsiu; Xi''an-Peking---Xian. ’s Shi' n'th. CHINA Daily, 18 May.",
    "Ouyang Xiu, Zhuge Liang Sima Qian Beijing Shanghai Tianjin Chongqing Wu Han.", "", " ", "'", "Ǎ’s",
  ]
  private static let chinese = [
    "新华社施国良同志在六安、乌鲁木齐和苏联见了毛泽东。", "郑州的歐陽修，西安·北京；中国日报５月１８日。",
    "欧阳修诸葛亮司马迁北京上海天津重庆武汉", "", "　", "𠮷〇○", "\u{301}施",
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Texts with bytes changed, dropped and doubled, repaired as a reader does it.
  private static func damaged(_ texts: [String], _ random: inout SeededRandom) -> [String] {
    texts.map { text in
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[place], at: place)
        }
      }
      return self.text(bytes)
    }
  }

  private func check(_ english: [String], _ chinese: [String], _ tables: NameTables) {
    let index = NameIndex(english: english, chinese: chinese, tables: tables)
    #expect(index.mentions.count == english.count)
    #expect(index.spellable.count == chinese.count)
    for (text, mentions) in zip(english, index.mentions) {
      var end = 0
      for mention in mentions {
        #expect(mention.bytes.lowerBound >= end)
        #expect(!mention.bytes.isEmpty)
        #expect(isOnScalars(mention.bytes, text))
        #expect((0..<index.keyCount).contains(mention.key))
        end = mention.bytes.upperBound
      }
    }
    for keys in index.spellable { #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }) }
    let links = index.links(english: english.indices, chinese: chinese.indices)
    #expect(links.count <= index.mentions.joined().count)
    for link in links {
      #expect(isOnScalars(link.english, english[link.englishSegment]))
      #expect(isOnScalars(link.chinese, chinese[link.chineseSegment]))
      #expect(!link.chinese.isEmpty)
    }
    #expect(links == index.links(english: english.indices, chinese: chinese.indices))
  }

  private func isOnScalars(_ range: Range<Int>, _ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
    return String(validating: bytes[range], as: UTF8.self) != nil
  }

  @Test func boundsHoldOnDamagedText() throws {
    let tables = try NameTables()
    var random = SeededRandom(seed: 20)
    check(Self.english, Self.chinese, tables)
    check(Self.chinese, Self.english, tables)
    for _ in 0..<150 {
      check(Self.damaged(Self.english, &random), Self.damaged(Self.chinese, &random), tables)
    }
  }

  /// Bytes that are no UTF-8 at all are read without leaving the text.
  @Test func wordsOfAnyBytesStayInside() {
    var random = SeededRandom(seed: 3)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0x27...0x7A, using: &random) : .random(in: 0...255, using: &random)
      }
      let found = LatinWords(bytes.span)
      var end = 0
      for word in found.words {
        #expect(word.bytes.lowerBound >= end)
        #expect(word.bytes.upperBound <= length)
        #expect(!word.letters.isEmpty)
        end = word.bytes.upperBound
      }
    }
  }

  /// A name is found wherever it stands, and a document costs what its parts cost.
  @Test func everyNameOfALongDocumentIsFound() throws {
    let count = 300
    let english = (0..<count).map {
      $0 % 3 == 0 ? "Then Shi Guoliang went to Suzhou." : "And nothing \($0) was said."
    }
    let chinese = (0..<count).map { $0 % 3 == 0 ? "施国良去苏州。" : "没说什么。" }
    let index = NameIndex(english: english, chinese: chinese, tables: try NameTables())
    for segment in 0..<count {
      let links = index.links(english: segment..<segment + 1, chinese: segment..<segment + 1)
      #expect(links.count == (segment % 3 == 0 ? 2 : 0))
    }
    #expect(index.links(english: 0..<count, chinese: 0..<0).isEmpty)
    #expect(index.links(english: 0..<0, chinese: 0..<count).isEmpty)
  }

  @Test(arguments: [
    ("said Shi Guoliang", "他说", true), ("to Susan", "苏三", false), ("of Neo Kantian", "康德", false),
    ("in Khrushchev's hat", "他的", true), ("Women said", "我们", nil),
  ])
  func certainty(english: String, chinese: String, isCertain: Bool?) throws {
    let index = NameIndex(english: [english], chinese: [chinese], tables: try NameTables())
    #expect(index.mentions[0].first?.isCertain ?? (isCertain == nil ? nil : false) == isCertain)
  }
}
