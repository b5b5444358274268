import Testing

@testable import Align

@Suite struct SyllableSpellingsTests {
  private let tables: NameTables

  init() throws { tables = try NameTables() }

  private func spelled(_ parses: [[UInt16]]) -> [String] {
    parses.map { $0.map { tables.readings.syllables[Int($0)] }.joined(separator: " ") }.sorted()
  }

  @Test func everySyllableReadsAsItself() {
    #expect(tables.readings.syllables.count == 411)
    for (number, syllable) in tables.readings.syllables.enumerated() {
      #expect(tables.spellings.pinyin(Array(syllable.utf8)).contains([UInt16(number)]), "\(syllable)")
    }
  }

  @Test func everyPairOfSyllablesIsReadWithAndWithoutApostrophe() {
    let syllables = tables.readings.syllables
    for first in syllables.indices {
      for second in stride(from: first % 7, to: syllables.count, by: 7) {
        let expected = [UInt16(first), UInt16(second)]
        let joined = Array((syllables[first] + syllables[second]).utf8)
        let parted = Array((syllables[first] + "'" + syllables[second]).utf8)
        #expect(tables.spellings.pinyin(joined).contains(expected) == (syllables[second].count > 1))
        #expect(tables.spellings.pinyin(parted).contains(expected))
      }
    }
  }

  @Test(arguments: [
    ("xian", ["xi an", "xian"]), ("xi'an", ["xi an"]), ("changan", ["chan gan", "chang an"]),
    ("chang'an", ["chang an"]), ("guoliang", ["guo li ang", "guo liang"]), ("shin", []),
    ("china", ["chi na"]), ("lee", []), ("le'e", ["le e"]),
    ("thing", []), ("", []), ("'", []), ("xi''an", []), ("zhuangzhuangzhuangzhuangzhuangzhuang", []),
  ])
  func pinyin(word: String, expected: [String]) {
    #expect(spelled(tables.spellings.pinyin(Array(word.utf8))) == expected)
  }

  @Test(arguments: [
    ("hsueh", ["xue"]), ("ch'ing", ["qing"]), ("tse", ["ce", "ze", "zi"]), ("teng", ["deng", "teng"]),
    ("t'eng", ["teng"]), ("kuo", ["guo", "kuo"]), ("szechwan", ["si chuan"]), ("chekiang", ["che jiang"]),
    ("shihchiachuang", ["shi jia zhuang"]),
  ])
  func oldSpellings(word: String, expected: [String]) {
    let found = spelled(tables.spellings.anySpelling(Array(word.utf8)))
    for spelling in expected { #expect(found.contains(spelling), "\(found)") }
  }

  @Test func everyOldSpellingOfTheTableIsRead() {
    let table = EmbeddedTable.romanisations
    for line in table.tableLines {
      let fields = table.fields(line, separator: 0x09)
      let found = spelled(tables.spellings.anySpelling(Array(table[fields[0]])))
      #expect(found.contains(String(decoding: table[fields[1]], as: UTF8.self)))
    }
  }

  @Test func aWordOfManyReadingsStaysCheap() {
    let word = Array(String(repeating: "chian", count: 6).utf8)
    #expect(tables.spellings.anySpelling(word).count <= SyllableSpellings.mostReadings)
  }
}
