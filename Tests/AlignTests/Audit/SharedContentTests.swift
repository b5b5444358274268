import Testing

@testable import Align

/// What a dictionary finds of English texts in Chinese ones.
@Suite struct SharedContentTests {
  private let english = [
    "The miners dug coal.", "Rivers rose in June.", "Prices fell.", "He went home.", "The miners slept.",
  ]

  private func content() throws -> SharedContent {
    let dictionary =
      "矿工\tminer\n煤\tcoal\n挖\tdig\n河\triver\n价格\tprice\n睡\tto sleep soundly long winter nights\n"
    return SharedContent(english: english, lexicon: try Lexicon(Array(dictionary.utf8), file: "d"))
  }

  @Test func whatIsSharedWeighsByItsRarityAndItsShare() throws {
    var content = try content()
    let all = content.weight(0, chinese: "矿工挖煤。")
    let most = content.weight(0, chinese: "矿工挖土。")
    let common = content.weight(0, chinese: "矿工。")
    #expect(all > most && most > common && common > 0)
  }

  @Test(arguments: [(0, "河水上涨。"), (1, "矿工挖煤。"), (3, "他回家了。"), (4, "睡。"), (2, "")])
  func strangersShareNothing(_ index: Int, _ chinese: String) throws {
    var content = try content()
    #expect(content.weight(index, chinese: chinese) == 0)
  }

  @Test(arguments: ["矿工挖煤。", "矿工，挖土。", "煤。矿工。", "河水上涨。", ""], 0..<5)
  func itIsAskedUntilItTells(_ chinese: String, _ index: Int) throws {
    var content = try content()
    let weight = content.weight(index, chinese: chinese)
    for least in [0.01, weight - 0.01, weight, weight + 0.01, 4.4] where least > 0 {
      #expect(content.weighs(index, chinese: chinese, atLeast: least) == (weight >= least))
    }
  }

  @Test func lettersStandForThemselves() throws {
    var content = SharedContent(
      english: ["NATO met.", "Cars sold."],
      lexicon: try Lexicon(Array("煤\tcoal\n".utf8), file: "d")
    )
    #expect(content.weight(0, chinese: "NATO开会。") > 0)
    #expect(content.weight(1, chinese: "NATO开会。") == 0)
  }
}
