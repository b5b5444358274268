/// How near the tokens of English segments are to those of Chinese ones, a row of segments at a time.
///
/// Rows must come in rising order: blocks of token vectors are made when a row first needs them and dropped when none will
/// need them any more.
struct TokenMatches {
  private let english: TokenVectorSource.Reader
  private let chinese: TokenVectorSource.Reader
  private let englishStarts: [Int]
  private let chineseStarts: [Int]
  private let kernels: RowKernels
  private let zeros: [Float]

  /// The English block that is at hand.
  private var englishBlock: (number: Int, vectors: [Float]) = (-1, [])
  /// The Chinese blocks at hand, as the columns of packed matrices.
  private var chineseBlocks: [Int: (packed: [Float], columns: Int)] = [:]
  private var products: [Float] = []

  init(english: TokenVectorSource, chinese: TokenVectorSource, words: (SpanCover.Words, SpanCover.Words)) {
    self.english = english.reader()
    self.chinese = chinese.reader()
    englishStarts = words.0.starts
    chineseStarts = words.1.starts
    kernels = english.kernels
    let most = stride(from: 0, to: chinese.text.count, by: TokenVectorSource.blockSize).map { first in
      let end = min(chinese.text.count, first + TokenVectorSource.blockSize)
      return words.1.starts[end] - words.1.starts[first]
    }
    zeros = [Float](repeating: 0, count: (most.max() ?? 0) + MatrixPacking.panel)
  }

  /// Writes the cosine, at least 0, of each token of an English segment and each of a range of Chinese tokens, row by row.
  mutating func match(_ segment: Int, _ range: Range<Int>, firstSegment: Int, _ table: inout [Float]) {
    let size = TokenVectorSource.blockSize
    let own = englishStarts[segment]..<englishStarts[segment + 1]
    guard !own.isEmpty, !range.isEmpty else { return }
    if englishBlock.number != segment / size {
      englishBlock = (segment / size, english.block(segment / size))
    }
    let rowOffset = own.lowerBound - englishStarts[segment / size * size]
    var number = firstSegment / size
    chineseBlocks = chineseBlocks.filter { $0.key >= number }
    while number * size < chineseStarts.count - 1, chineseStarts[number * size] < range.upperBound {
      load(number)
      let first = chineseStarts[number * size]
      let end = chineseStarts[min(chineseStarts.count - 1, (number + 1) * size)]
      let from = max(range.lowerBound, first) - first
      let to = min(range.upperBound, end) - first
      if from < to {
        multiply(own, rowOffset, number, from..<to, into: &table, at: first - range.lowerBound, range.count)
      }
      number += 1
    }
  }

  private mutating func load(_ number: Int) {
    guard chineseBlocks[number] == nil else { return }
    let width = EncodedText.width
    let vectors = chinese.block(number)
    let count = vectors.count / width
    let panel = MatrixPacking.panel
    let columns = (count + panel - 1) / panel * panel
    var packed = [Float](repeating: 0, count: columns * width)
    for token in 0..<count {
      let start = token / panel * panel * width + token % panel
      for index in 0..<width { packed[start + index * panel] = vectors[token * width + index] }
    }
    chineseBlocks[number] = (packed, columns)
  }

  /// Multiplies with the panels that hold a range of a block's tokens.
  private mutating func multiply(
    _ own: Range<Int>,
    _ rowOffset: Int,
    _ number: Int,
    _ tokens: Range<Int>,
    into table: inout [Float],
    at column: Int,
    _ stride: Int
  ) {
    guard let block = chineseBlocks[number] else { return }
    let width = EncodedText.width
    let panel = MatrixPacking.panel
    let firstPanel = tokens.lowerBound / panel
    let columns = min(block.columns, (tokens.upperBound + panel - 1) / panel * panel) - firstPanel * panel
    if products.count < own.count * columns {
      products = [Float](repeating: 0, count: own.count * columns)
    }
    let vectors = englishBlock.vectors
    precondition((rowOffset + own.count) * width <= vectors.count, "tokens of the block")
    unsafe vectors.withUnsafeBufferPointer { left in
      unsafe block.packed.withUnsafeBufferPointer { packed in
        unsafe zeros.withUnsafeBufferPointer { zeros in
          unsafe products.withUnsafeMutableBufferPointer { products in
            guard let left = left.baseAddress, let packed = packed.baseAddress,
              let zeros = zeros.baseAddress, let products = products.baseAddress
            else { return }
            unsafe kernels.multiply(
              left + rowOffset * width,
              stride: width,
              rows: own.count,
              by: PackedMatrix(
                packed: packed + firstPanel * panel * width,
                inner: width,
                columns: columns,
                bias: zeros
              ),
              into: products
            )
          }
        }
      }
    }
    let shift = firstPanel * panel
    for row in 0..<own.count {
      let target = row * stride + column
      let from = row * columns - shift
      for token in tokens { table[target + token] = max(0, products[from + token]) }
    }
  }
}
