/// A matrix whose numbers are bytes, each column with a scale of its own: its largest number is 127 steps.
///
/// Rows may have factors that go to what they are multiplied with, so that each row's largest number is 1: where inputs are
/// large only where weights are small, neither side loses its small numbers to a few large ones (after Xiao et al. 2023,
/// arXiv:2211.10438, who take them from measured inputs).
struct ByteMatrix: Sendable {
  /// Columns of a panel.
  static let panel = 16
  /// Rows of a column that stand together.
  static let group = 4

  /// Rows of the matrix, a multiple of 64.
  let inner: Int
  /// Columns, a multiple of 32.
  let columns: Int
  /// The numbers, panel after panel, group after group within a panel.
  let packed: [Int8]
  /// −128 times the sum of each column, for bytes on the left of which 128 stands for 0.
  let offsets: [Int32]
  /// What a step of each column stands for.
  let scales: [Float]
  /// What numbers on the left are to be multiplied by before they become bytes; empty where by nothing.
  let factors: [Float]

  /// Makes the matrix of numbers given row after row.
  init(_ numbers: [Float], columns: Int, evensRows: Bool = false) {
    let inner = numbers.count / columns
    precondition(inner * columns == numbers.count && inner % 64 == 0 && columns % 32 == 0, "whole panels")
    self.inner = inner
    self.columns = columns
    var factors: [Float] = []
    if evensRows {
      factors = (0..<inner).map { row in
        let most = numbers[row * columns..<(row + 1) * columns].reduce(0) { max($0, abs($1)) }
        return most > 0 ? most : 1
      }
    }
    var most = [Float](repeating: 0, count: columns)
    for row in 0..<inner {
      let inverse = evensRows ? 1 / factors[row] : 1
      for column in 0..<columns {
        most[column] = max(most[column], abs(numbers[row * columns + column] * inverse))
      }
    }
    var packed = [Int8](repeating: 0, count: numbers.count)
    var sums = [Int32](repeating: 0, count: columns)
    let steps = most.map { $0 > 0 ? 127 / $0 : 0 }
    for row in 0..<inner {
      let inverse = evensRows ? 1 / factors[row] : 1
      let place = row / Self.group * Self.panel * Self.group + row % Self.group
      for column in 0..<columns {
        let value = numbers[row * columns + column] * inverse * steps[column]
        // Adding 1.5 · 2²³ rounds to the nearest whole number, which then is in the low bits.
        let byte = Int8(truncatingIfNeeded: (value + 12_582_912).bitPattern)
        sums[column] += Int32(byte)
        let (panel, own) = (column / Self.panel, column % Self.panel)
        packed[panel * Self.panel * inner + place + own * Self.group] = byte
      }
    }
    self.packed = packed
    offsets = sums.map { -Int32(ByteKernels.zero) * $0 }
    scales = most.map { $0 / 127 }
    self.factors = factors
  }
}
