/// Tells by the scripts of some rows which columns of a table are the English and the Chinese text.
///
/// A row votes where it has Chinese characters in one column and none in another that has letters: the column with most
/// Chinese characters is Chinese, and English is the column before it, else the one after it, else the one with most Latin
/// letters. Tables begin with English as often as with Chinese, and say so nowhere else.
struct SideGuess {
  /// Rows that are looked at.
  private static let mostRows = 20

  private struct Vote: Hashable {
    var english: Int
    var chinese: Int
  }

  private var rows = 0
  private var votes: [Vote: Int] = [:]

  /// Whether enough rows were looked at.
  var isSure: Bool { rows >= Self.mostRows }

  /// Whether any row shows it.
  var hasVotes: Bool { !votes.isEmpty }

  /// The columns with most votes; the first two, English first, if no row shows it.
  var columns: (english: Int, chinese: Int) {
    let best = votes.max { one, other in
      (one.value, -one.key.english, -one.key.chinese) < (other.value, -other.key.english, -other.key.chinese)
    }
    return best.map { ($0.key.english, $0.key.chinese) } ?? (0, 1)
  }

  /// Looks at a row.
  mutating func add(_ cells: [String]) {
    rows += 1
    let shares = cells.map { ScriptShare($0) }
    guard let chinese = shares.indices.max(by: { (shares[$0].han, -$0) < (shares[$1].han, -$1) }),
      shares[chinese].han > 0
    else { return }
    let candidates = shares.indices.filter { shares[$0].han == 0 && shares[$0].latin > 0 }
    let near = [chinese - 1, chinese + 1].first(where: candidates.contains)
    let longest = candidates.max { (shares[$0].latin, -$0) < (shares[$1].latin, -$1) }
    if let english = near ?? longest { votes[Vote(english: english, chinese: chinese), default: 0] += 1 }
  }
}
