/// Chinese surnames of one character and of two.
struct Surnames: Sendable {
  private var single = Set<UInt32>()
  private var compound = Set<UInt64>()

  /// Reads a table: lines of surnames of one character, the line `compound`, lines of surnames of two.
  init(table: [UInt8], folding: ChineseFolding) {
    let bytes = table.span
    var isCompound = false
    for line in table.tableLines {
      if bytes.starts(with: "compound", at: line.lowerBound) {
        isCompound = true
        continue
      }
      var codes: [UInt32] = []
      var position = line.lowerBound
      while position < line.upperBound {
        let scalar = bytes.scalar(at: position)
        codes.append(folding.fold(scalar.value))
        position += scalar.width
      }
      if isCompound {
        for index in stride(from: 0, to: codes.count - 1, by: 2) {
          compound.insert(UInt64(codes[index]) << 32 | UInt64(codes[index + 1]))
        }
      } else {
        single.formUnion(codes)
      }
    }
  }

  /// Whether a folded character is a surname.
  func contains(_ code: UInt32) -> Bool { single.contains(code) }

  /// Whether two folded characters are a surname.
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    compound.contains(UInt64(first) << 32 | UInt64(second))
  }
}
