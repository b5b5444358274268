/// A unit of measurement: what it measures and how much of the base unit it is, exactly.
///
/// Symbols follow UCUM where it has one; Chinese market units and others stand in brackets (`[jin]`, `[mu]`).
/// Currencies are not converted and have no definition.
public struct UnitDefinition: Sendable, Hashable {
  /// What a unit measures; units of one dimension can be converted.
  public enum Dimension: String, Sendable, Hashable, CaseIterable {
    /// Base unit kg.
    case mass
    /// Base unit m.
    case length
    /// Base unit m2.
    case area
    /// Base unit L.
    case volume
    /// Base unit s.
    case time
    /// Base unit mo; months have no fixed number of days.
    case calendar
    /// Base unit W.
    case power
    /// Base unit J.
    case energy
    /// Base unit Cel.
    case temperature
    /// Base unit Pa.
    case pressure
    /// Base unit Hz.
    case frequency
    /// Base unit B.
    case data
    /// Base unit m/s.
    case speed
    /// Base unit V.
    case voltage
    /// Base unit A.
    case current
    /// Base unit Ah.
    case charge
    /// Base unit deg.
    case angle
    /// Base unit mol.
    case substance
    /// Base unit mol/L.
    case molarity
    /// Base unit g/L.
    case concentration
    /// Base unit bit/s.
    case bitRate = "bit-rate"
    /// Base unit F.
    case capacitance
    /// Base unit `%`.
    case share
  }

  /// The unit's symbol.
  public let symbol: String
  /// What it measures.
  public let dimension: Dimension
  /// How many base units one of it is.
  public let factor: ExactNumber
  /// What is added after multiplying; other than 0 only for °F.
  public let offset: ExactNumber

  /// The definition of a symbol; `nil` for currencies and unknown symbols.
  public static func named(_ symbol: String) -> UnitDefinition? { definitions[symbol] }

  /// A value of this unit in base units; `nil` where it does not fit.
  public func baseValue(_ value: ExactNumber) -> ExactNumber? {
    value.multiplied(by: factor)?.adding(offset)
  }

  /// The symbols of all units.
  static var symbols: [String] { definitions.keys.sorted() }

  /// The first unit of a size, by its symbol; `nil` where none has it.
  static func symbol(of size: ExactNumber, _ dimension: Dimension) -> String? {
    definitions.values.filter { $0.dimension == dimension && $0.factor == size && $0.offset == .zero }
      .map(\.symbol).min()
  }

  private static let definitions: [String: UnitDefinition] = {
    var definitions: [String: UnitDefinition] = [:]
    for line in (QuantityTables.units["units"] ?? "").filledLines {
      // A test reads every line.
      guard let unit = try? UnitDefinition(fields: line.words.map(String.init)) else {
        continue
      }
      definitions[unit.symbol] = unit
    }
    return definitions
  }()

  /// Why a line is not a definition.
  struct Problem: Error { let problem: String }

  /// Reads the fields of a line: dimension, symbol, factor and, where needed, offset.
  init(fields: [String]) throws(Problem) {
    guard (3...4).contains(fields.count) else {
      throw Problem(
        problem:
          "expected \"category unit = words\", or \"dimension unit factor\" such as \"area [mu] 2000/3\""
      )
    }
    guard let dimension = Dimension(rawValue: fields[0]) else {
      let names = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(problem: "unknown dimension \"\(fields[0])\"; expected \(names)")
    }
    guard let factor = ExactNumber(parsing: fields[2]), factor > .zero else {
      throw Problem(problem: "expected a factor above 0, such as 0.5 or 2/3, found \"\(fields[2])\"")
    }
    guard let offset = fields.count > 3 ? ExactNumber(parsing: fields[3]) : .zero else {
      throw Problem(problem: "expected an offset, found \"\(fields[3])\"")
    }
    (self.symbol, self.dimension, self.factor, self.offset) = (fields[1], dimension, factor, offset)
  }
}

extension ExactNumber {
  /// The number that a plain decimal (`0.3048`) or a fraction (`10/3`) writes; `nil` for anything else.
  init?(parsing text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    var numbers: [ExactNumber] = []
    for part in parts {
      var digits: Int128 = 0
      var places = 0
      var seenPoint = false
      var isNegative = false
      for (index, byte) in part.enumerated() {
        switch byte {
        case UInt8(ascii: "-") where index == 0: isNegative = true
        case UInt8(ascii: ".") where !seenPoint: seenPoint = true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          let (product, overflows) = digits.multipliedReportingOverflow(by: 10)
          let (sum, sumOverflows) = product.addingReportingOverflow(Int128(byte - 48))
          guard !overflows, !sumOverflows else { return nil }
          digits = sum
          if seenPoint { places += 1 }
        default: return nil
        }
      }
      guard let number = ExactNumber(digits: isNegative ? -digits : digits, exponent: -places) else {
        return nil
      }
      numbers.append(number)
    }
    guard let first = numbers.first else { return nil }
    guard numbers.count == 2 else {
      self = first
      return
    }
    guard let quotient = first.divided(by: numbers[1]) else { return nil }
    self = quotient
  }
}
