import Foundation
import Testing

@testable import Align

@Suite struct JSONScannerTests {
  /// Objects that are right, and texts that are not JSON objects; Foundation must agree on each.
  static let right = [
    "{}", " { } ", #"{"a":1}"#, #"{"a":-0.5e+3,"b":[],"c":{"d":[true,false,null]}}"#,
    #"{"é\u00e9\n":"\ud83d\ude00"}"#,
    #"{ "a" : [ 1 , 2 ] , "b" : "x\"y\\" }"#,
  ]
  static let wrong = [
    "", "[]", "1", "{", "}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":01}"#, #"{"a":1.}"#, #"{"a":+1}"#,
    #"{"a":"x}"#, #"{"a":"\x"}"#, #"{"a":"\u12"}"#, #"{"a":tru}"#, #"{"a":1}{}"#, #"{a:1}"#, #"{"a":[1,]}"#,
    "{\"a\":\"\t\"}", #"{"a":1e}"#, #"{"a":[1}"#,
  ]

  @Test(arguments: right) func takesObjects(text: String) throws {
    var scanner = JSONScanner(Array(text.utf8))
    let members = try scanner.object()
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(members.map(\.name)) == Set(object.keys))
  }

  @Test(arguments: wrong) func refusesWhatIsNone(text: String) {
    #expect(throws: JSONScanner.Problem.self) {
      var scanner = JSONScanner(Array(text.utf8))
      _ = try scanner.object()
    }
  }

  @Test(arguments: right) func everyCutIsRefused(text: String) {
    let bytes = Array(text.utf8).reversed().drop { $0 == 0x20 }.reversed() as [UInt8]
    for length in 0..<bytes.count {
      #expect(throws: JSONScanner.Problem.self) {
        var scanner = JSONScanner(Array(bytes[..<length]))
        _ = try scanner.object()
      }
    }
  }

  @Test func readsStringsAndLists() throws {
    let text = #"{"a":"x\n\t\"\/\u4e00\ud83d\ude00\ud800.","b":["一","\u0032"],"c":["x",1],"d":3}"#
    var scanner = JSONScanner(Array(text.utf8))
    let members = try scanner.object()
    #expect(scanner.string(members[0].value) == "x\n\t\"/一😀\u{FFFD}.")
    #expect(scanner.strings(members[1].value) == ["一", "2"])
    #expect(scanner.strings(members[2].value) == nil)
    #expect(scanner.string(members[3].value) == nil)
  }

  @Test func nestingIsBounded() {
    let text =
      "{\"a\":" + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}"
    #expect(throws: JSONScanner.Problem.self) {
      var scanner = JSONScanner(Array(text.utf8))
      _ = try scanner.object()
    }
  }
}
