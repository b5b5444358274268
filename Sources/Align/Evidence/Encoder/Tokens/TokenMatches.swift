/// How near the tokens of English segments are to those of Chinese ones, a row of segments at a time.
///
/// Rows must come in rising order: blocks of token vectors are made when a row first needs them and dropped when none will
/// need them any more.
struct TokenMatches {
  private let english: TokenVectorSource.Reader
  private let chinese: TokenVectorSource.Reader
  private let englishStarts: [Int]
  private let chineseStarts: [Int]
  private let multiplier: TokenProducts

  /// The English block in memory.
  private var englishBlock: (number: Int, rows: TokenProducts.Rows) = (-1, TokenProducts.Rows())
  /// The Chinese blocks in memory, as the columns of packed matrices.
  private var chineseBlocks: [Int: TokenProducts.Columns] = [:]

  init(english: TokenVectorSource, chinese: TokenVectorSource, words: (SpanCover.Words, SpanCover.Words)) {
    self.english = english.reader()
    self.chinese = chinese.reader()
    englishStarts = words.0.starts
    chineseStarts = words.1.starts
    let most = stride(from: 0, to: chinese.text.count, by: TokenVectorSource.blockSize).map { first in
      let end = min(chinese.text.count, first + TokenVectorSource.blockSize)
      return words.1.starts[end] - words.1.starts[first]
    }
    multiplier = TokenProducts(
      kernels: english.kernels,
      byteKernels: english.byteKernels,
      mostColumns: most.max() ?? 0
    )
  }

  /// Writes the cosine, at least 0, of each token of an English segment and each of a range of Chinese tokens, row by row.
  mutating func match(_ segment: Int, _ range: Range<Int>, firstSegment: Int, _ table: inout [Float]) {
    let size = TokenVectorSource.blockSize
    let own = englishStarts[segment]..<englishStarts[segment + 1]
    guard !own.isEmpty, !range.isEmpty else { return }
    if englishBlock.number != segment / size {
      englishBlock = (segment / size, multiplier.rows(english.block(segment / size)))
    }
    let first = own.lowerBound - englishStarts[segment / size * size]
    let rows = first..<first + own.count
    var number = firstSegment / size
    chineseBlocks = chineseBlocks.filter { $0.key >= number }
    while number * size < chineseStarts.count - 1, chineseStarts[number * size] < range.upperBound {
      let columns = block(number)
      let first = chineseStarts[number * size]
      let end = chineseStarts[min(chineseStarts.count - 1, (number + 1) * size)]
      let from = max(range.lowerBound, first) - first
      let to = min(range.upperBound, end) - first
      if from < to {
        multiplier.multiply(
          englishBlock.rows,
          rows,
          columns,
          from..<to,
          into: &table,
          at: first - range.lowerBound,
          stride: range.count
        )
      }
      number += 1
    }
  }

  private mutating func block(_ number: Int) -> TokenProducts.Columns {
    if let block = chineseBlocks[number] { return block }
    let block = multiplier.columns(chinese.block(number))
    chineseBlocks[number] = block
    return block
  }
}
