/// A matrix whose numbers are bytes, each column with a scale of its own: its largest number is 127 steps.
///
/// Each row may be scaled to a largest number of 1, its factor applied to the inputs instead: where inputs are
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
    factors = evensRows ? Self.largest(numbers, columns: columns) : []
    let inverses = evensRows ? factors.map { 1 / $0 } : [Float](repeating: 1, count: inner)
    var most = [Float](repeating: 0, count: columns)
    var sums = [Int32](repeating: 0, count: columns)
    packed = unsafe [Int8](unsafeUninitializedCapacity: numbers.count) { packed, count in
      let packed = UnsafeMutableRawBufferPointer(packed)
      unsafe numbers.withUnsafeBytes { numbers in
        for first in stride(from: 0, to: columns, by: Self.panel) {
          let panel = unsafe Self.pack(
            numbers,
            at: first,
            columns: columns,
            inverses,
            into: UnsafeMutableRawBufferPointer(
              rebasing: packed[first * inner..<(first + Self.panel) * inner]
            )
          )
          for own in 0..<Self.panel {
            most[first + own] = panel.most[own]
            sums[first + own] = panel.sums[own]
          }
        }
      }
      count = numbers.count
    }
    offsets = sums.map { -Int32(ByteKernels.zero) * $0 }
    scales = most.map { $0 / 127 }
  }

  /// The largest number of each row without its sign, 1 where all are 0.
  private static func largest(_ numbers: [Float], columns: Int) -> [Float] {
    unsafe numbers.withUnsafeBytes { numbers in
      (0..<numbers.count / MemoryLayout<Float>.stride / columns).map { row in
        var most = SIMD16<Float>.zero
        for column in stride(from: 0, to: columns, by: panel) {
          most = unsafe larger(most, size(sixteen(numbers, at: row * columns + column)))
        }
        return most.max() > 0 ? most.max() : 1
      }
    }
  }

  /// Packs a panel of columns; what the largest number of each is, and the sum of its bytes.
  private static func pack(
    _ numbers: UnsafeRawBufferPointer,
    at first: Int,
    columns: Int,
    _ inverses: [Float],
    into packed: UnsafeMutableRawBufferPointer
  ) -> (most: SIMD16<Float>, sums: SIMD16<Int32>) {
    var most = SIMD16<Float>.zero
    for row in inverses.indices {
      let values = unsafe sixteen(numbers, at: row * columns + first) * inverses[row]
      most = larger(most, size(values))
    }
    let steps = (SIMD16(repeating: 127) / most).replacing(with: 0, where: .!(most .> 0))
    var sums = SIMD16<Int32>.zero
    for group in stride(from: 0, to: inverses.count, by: Self.group) {
      // The bytes of four rows make up a word of 32 bits for each column, the first row in its lowest byte.
      var words = SIMD16<UInt32>.zero
      for row in group..<group + Self.group {
        let values = unsafe sixteen(numbers, at: row * columns + first) * inverses[row] * steps
        // Adding 1.5 · 2²³ rounds to the nearest whole number, which then is in the low bits.
        let bits = unsafe unsafeBitCast(values + 12_582_912, to: SIMD16<UInt32>.self)
        words |= (bits & 0xFF) &<< UInt32(8 * (row - group))
        sums &+= SIMD16<Int32>(truncatingIfNeeded: bits &<< 24) &>> 24
      }
      for column in words.indices { words[column] = words[column].littleEndian }
      unsafe packed.storeBytes(of: words, toByteOffset: group * panel, as: SIMD16<UInt32>.self)
    }
    return (most, sums)
  }

  @inline(__always)
  private static func sixteen(_ numbers: UnsafeRawBufferPointer, at place: Int) -> SIMD16<Float> {
    unsafe numbers.loadUnaligned(fromByteOffset: place * MemoryLayout<Float>.stride, as: SIMD16<Float>.self)
  }

  @inline(__always)
  private static func size(_ numbers: SIMD16<Float>) -> SIMD16<Float> {
    let bits = unsafe unsafeBitCast(numbers, to: SIMD16<UInt32>.self) & 0x7FFF_FFFF
    return unsafe unsafeBitCast(bits, to: SIMD16<Float>.self)
  }

  @inline(__always)
  private static func larger(_ left: SIMD16<Float>, _ right: SIMD16<Float>) -> SIMD16<Float> {
    left.replacing(with: right, where: right .> left)
  }
}
