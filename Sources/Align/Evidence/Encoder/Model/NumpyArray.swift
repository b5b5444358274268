/// An array as NumPy writes it to a `.npy` file: its element type, its shape, and where its elements begin.
///
/// Source: numpy.org/doc/stable/reference/generated/numpy.lib.format.html.
package struct NumpyArray: Sendable, Equatable {
  /// The element type in NumPy's notation, such as `<f4` or `|u1`.
  package let type: String
  /// The size of each dimension; none for a single value.
  package let shape: [Int]
  /// The file's bytes.
  private let bytes: [UInt8]
  private let start: Int

  /// How many elements there are.
  package var count: Int { shape.reduce(1, *) }

  /// The longest header that is read.
  private static let longestHeader = 1 << 16

  /// Reads a file's bytes; `file` names it in errors.
  ///
  /// - Throws: `ReadError` where the bytes are no such array, or not all of one.
  package init(bytes: [UInt8], file: String) throws(ReadError) {
    guard let (type, shape, start) = Self.header(bytes) else {
      throw ReadError(
        .badData,
        file: file,
        problem: "not a NumPy array",
        expected: "a header as numpy.save writes it"
      )
    }
    guard let width = Int(type.suffix(1)) else {
      throw ReadError(.badData, file: file, problem: "elements of the type '\(type)'", expected: "numbers")
    }
    var size = width
    for length in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: length)
      size = overflow ? -1 : product
      if size < 0 { break }
    }
    guard size == bytes.count - start else {
      let found = bytes.count - start
      throw ReadError(.badData, file: file, problem: "\(found) bytes of elements", expected: "\(size) bytes")
    }
    self.type = type
    self.shape = shape
    self.bytes = bytes
    self.start = start
  }

  private static func header(_ bytes: [UInt8]) -> (type: String, shape: [Int], start: Int)? {
    guard bytes.count >= 10, bytes[0] == 0x93, bytes[1..<6].elementsEqual("NUMPY".utf8) else { return nil }
    let isLong = bytes[6] > 1
    guard bytes.count >= 12 else { return nil }
    var length = Int(bytes[8]) | Int(bytes[9]) << 8
    if isLong { length |= Int(bytes[10]) << 16 | Int(bytes[11]) << 24 }
    let first = isLong ? 12 : 10
    guard length <= longestHeader, length <= bytes.count - first else { return nil }
    let text = String(decoding: bytes[first..<first + length], as: UTF8.self)
    guard text.contains("'fortran_order': False"),
      let type = between(text, "'descr': '", "'"),
      let dimensions = between(text, "'shape': (", ")")
    else { return nil }
    var shape: [Int] = []
    for part in dimensions.utf8.split(separator: UInt8(ascii: ",")) {
      let digits = String(Substring(part)).filter { $0 != " " }
      guard let length = Int(digits), length >= 0 else { return nil }
      shape.append(length)
    }
    return (type, shape, first + length)
  }

  private static func between(_ text: String, _ before: String, _ after: String) -> String? {
    guard let start = text.firstRange(of: before)?.upperBound,
      let end = text[start...].firstRange(of: after)?.lowerBound
    else { return nil }
    return String(text[start..<end])
  }

  /// The elements as numbers of 32 bits; `nil` for any type but `<f4`.
  package var floats: [Float]? {
    guard type == "<f4" else { return nil }
    return (0..<count).map { index in
      let at = start + 4 * index
      let low = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8
      return Float(bitPattern: low | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24)
    }
  }

  /// The elements as numbers of 64 bits; `nil` for any type but `<f8`.
  package var doubles: [Double]? {
    guard type == "<f8" else { return nil }
    return (0..<count).map { index in
      let bits = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + 8 * index + $1]) << UInt64(8 * $1) }
      return Double(bitPattern: bits)
    }
  }

  /// The elements as bytes; `nil` for any type but `|u1`.
  package var unsignedBytes: ArraySlice<UInt8>? { type == "|u1" ? bytes[start...] : nil }

  /// The head of a `.npy` file of 32-bit numbers, which the elements follow, low byte first.
  package static func header(floatsOfShape shape: [Int]) -> [UInt8] {
    let lengths = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(lengths)), }"
    // The elements begin at a multiple of 64 bytes; the head ends with a line feed.
    while (10 + text.utf8.count + 1) % 64 != 0 { text += " " }
    text += "\n"
    let length = text.utf8.count
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(length & 0xFF), UInt8(length >> 8)] + Array(text.utf8)
  }
}
