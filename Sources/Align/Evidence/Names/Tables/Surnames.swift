/// Chinese surnames of one character and of two.
struct Surnames: Sendable {
  /// The syllables that common surnames of one character are read as.
  let commonSyllables: Set<UInt16>
  private var single: ScalarSet = []
  private var common: ScalarSet = []
  private var compound = Set<UInt64>()
  /// The first characters of all surnames.
  private var beginnings: ScalarSet = []

  /// Reads a table: surnames of one character after the lines `common` and `rare`, of two after the line
  /// `compound`.
  init(table: [UInt8], folding: ChineseFolding, readings: CharacterReadings) {
    let bytes = table.span
    var isCommon = false
    var isCompound = false
    var commonSyllables = Set<UInt16>()
    for line in table.tableLines {
      if table[line.lowerBound] < 0x80 {
        isCommon = bytes.starts(with: "common", at: line.lowerBound)
        isCompound = bytes.starts(with: "compound", at: line.lowerBound)
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
          beginnings.formUnion([codes[index]])
        }
      } else {
        single.formUnion(codes)
        beginnings.formUnion(codes)
      }
      if isCommon {
        common.formUnion(codes)
        for code in codes { commonSyllables.formUnion(readings.range(of: code).map { readings[$0] }) }
      }
    }
    self.commonSyllables = commonSyllables
  }

  /// Whether a surname, of one character or two, begins with a folded character.
  func mayBegin(_ code: UInt32) -> Bool { beginnings.contains(code) }

  /// Whether a folded character is a surname.
  func contains(_ code: UInt32) -> Bool { single.contains(code) }

  /// Whether a folded character is a common surname.
  func isCommon(_ code: UInt32) -> Bool { common.contains(code) }

  /// Whether two folded characters are a surname.
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    compound.contains(UInt64(first) << 32 | UInt64(second))
  }
}
