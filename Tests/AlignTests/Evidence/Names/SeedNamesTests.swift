import Foundation
import Testing

@testable import Align

/// The names of the five seed articles against those found by reading.
@Suite struct SeedNamesTests {
  private struct Row: Decodable {
    struct Pair: Decodable {
      var en: String
      var zh: String
      var type: String
      var how: String
      var pinyinPart: [[String]]?
    }
    var bead: Int
    var pairs: [Pair]
  }

  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../../Fixtures/gold/seeds").standardized

  private static func lines(_ name: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  private static func numbers(_ list: Substring) -> [Int] {
    list.dropFirst().dropLast().split(separator: ",").compactMap {
      Int($0.trimmingCharacters(in: .whitespaces))
    }
  }

  @Test func personsAndPlacesAreLinkedAndNoneWrongly() throws {
    let tables = try NameTables()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var expected = 0
    var linked = 0
    var missed: [String] = []
    var wrong: [String] = []
    for document in ["000", "001", "002", "003", "004"] {
      let english = try Self.lines(document + ".en")
      let chinese = try Self.lines(document + ".zh")
      let index = NameIndex(english: english, chinese: chinese, tables: tables)
      let beads = try Self.lines(document + ".gold").map { $0.split(separator: ":") }
      let rows = try Self.lines(document + ".names.jsonl").map {
        try decoder.decode(Row.self, from: Data($0.utf8))
      }
      for row in rows {
        let bead = beads[row.bead]
        let left = Self.numbers(bead[0])
        let right = Self.numbers(bead[1])
        guard let first = left.first, let last = left.last, let start = right.first, let end = right.last
        else { continue }
        let found = index.links(english: first..<last + 1, chinese: start..<end + 1)
          .filter { $0.kind != .term }.map { link in
            (
              String(decoding: Array(english[link.englishSegment].utf8)[link.english], as: UTF8.self),
              String(decoding: Array(chinese[link.chineseSegment].utf8)[link.chinese], as: UTF8.self)
            )
          }
        // A link is right where it lies inside a pair of the gold on both sides.
        for (name, characters) in found
        where !row.pairs.contains(where: { $0.en.contains(name) && $0.zh.contains(characters) }) {
          wrong.append("\(document):\(row.bead) \(name) = \(characters)")
        }
        for pair in row.pairs {
          let parts = pair.pinyinPart ?? []
          let targets =
            parts.isEmpty && ["person", "place"].contains(pair.type) ? [[pair.en, pair.zh]] : parts
          for target in targets {
            expected += 1
            let isLinked = found.contains { name, characters in
              (target[0].contains(name) || name.contains(target[0]))
                && (target[1].contains(characters) || characters.contains(target[1]))
            }
            if isLinked { linked += 1 } else { missed.append("\(document):\(row.bead) \(target)") }
          }
        }
      }
    }
    #expect(expected > 50)
    #expect(Double(linked) >= 0.97 * Double(expected), "missed: \(missed)")
    #expect(wrong.isEmpty, "wrong: \(wrong)")
  }
}
