/// A unit of measurement: what it measures and how much of the base unit it is, exactly.
///
/// Symbols follow UCUM where it has one; Chinese market units and others stand in brackets (`[jin]`, `[mu]`).
/// Currencies are not converted and have no definition.
public struct UnitDefinition: Sendable, Hashable {
  /// What a unit measures; units of one dimension can be converted.
  public enum Dimension: String, Sendable, Hashable {
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
    /// Base unit deg.
    case angle
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

  private static let definitions: [String: UnitDefinition] = {
    var definitions: [String: UnitDefinition] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 3, let dimension = Dimension(rawValue: String(fields[0])),
        let factor = ExactNumber(parsing: fields[2])
      else { continue }
      let symbol = String(fields[1])
      let offset = fields.count > 3 ? ExactNumber(parsing: fields[3]) : nil
      definitions[symbol] = UnitDefinition(
        symbol: symbol,
        dimension: dimension,
        factor: factor,
        offset: offset ?? .zero
      )
    }
    return definitions
  }()

  /// Dimension, symbol, factor to the base unit and, where needed, offset.
  ///
  /// Chinese market units: State Council order on units of measurement, 1959; international and US customary
  /// units: NIST Handbook 44, appendix C.
  private static let table = #"""
    mass kg 1
    mass g 1/1000
    mass mg 1/1000000
    mass ug 1/1000000000
    mass t 1000
    mass [jin] 1/2
    mass [liang] 1/20
    mass [qian] 1/200
    mass [dan] 50
    mass [lb_av] 0.45359237
    mass [oz_av] 0.028349523125
    mass [ton_us] 907.18474
    mass [ton_uk] 1016.0469088
    mass [stone] 6.35029318
    mass [car_m] 0.0002
    length m 1
    length km 1000
    length dm 1/10
    length cm 1/100
    length mm 1/1000
    length um 1/1000000
    length nm 1/1000000000
    length [li] 500
    length [chi] 1/3
    length [zhang] 10/3
    length [cun] 1/30
    length [mi_i] 1609.344
    length [ft_i] 0.3048
    length [in_i] 0.0254
    length [yd_i] 0.9144
    length [nmi_i] 1852
    length [ly] 9460730472580800
    area m2 1
    area km2 1000000
    area dm2 1/100
    area cm2 1/10000
    area mm2 1/1000000
    area har 10000
    area [mu] 2000/3
    area [qing] 200000/3
    area [acr_us] 4046.8564224
    area [sft_i] 0.09290304
    area [smi_us] 2589988.110336
    area [ping] 400/121
    volume L 1
    volume mL 1/1000
    volume dL 1/10
    volume cL 1/100
    volume m3 1000
    volume cm3 1/1000
    volume [gal_us] 3.785411784
    volume [pt_us] 0.473176473
    volume [qt_us] 0.946352946
    volume [cup] 0.25
    volume [tbs] 0.015
    volume [tsp] 0.005
    volume [bbl_us] 158.987294928
    volume [bu_us] 35.23907016688
    volume [cft_i] 28.316846592
    time s 1
    time ms 1/1000
    time us 1/1000000
    time ns 1/1000000000
    time min 60
    time h 3600
    time d 86400
    time wk 604800
    calendar mo 1
    calendar a 12
    power W 1
    power kW 1000
    power MW 1000000
    power GW 1000000000
    power [HP] 745.69987158227022
    energy J 1
    energy kJ 1000
    energy MJ 1000000
    energy cal 4.1868
    energy kcal 4186.8
    energy kWh 3600000
    energy MWh 3600000000
    temperature Cel 1
    temperature K 1 -273.15
    temperature [degF] 5/9 -160/9
    pressure Pa 1
    pressure hPa 100
    pressure kPa 1000
    pressure MPa 1000000
    pressure atm 101325
    frequency Hz 1
    frequency kHz 1000
    frequency MHz 1000000
    frequency GHz 1000000000
    data B 1
    data kB 1000
    data MB 1000000
    data GB 1000000000
    data TB 1000000000000
    speed m/s 1
    speed km/h 5/18
    speed [kn_i] 463/900
    voltage V 1
    voltage kV 1000
    current A 1
    current mA 1/1000
    angle deg 1
    share % 1
    """#
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
