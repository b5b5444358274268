/// The unit words of English text.
///
/// One line of the table is `kind symbol = words`; `symbol*factor` says that the word is that much of the symbol's
/// unit (a cent is 0.01 USD). Words are separated by spaces, `_` stands for a space inside one. Words of at least two
/// letters that are all lower case match in any case, the others as they are written. To teach the reader a unit, add
/// its word to a line, or a line.
struct EnglishUnits: Sendable {
  /// What a unit word does to the number beside it.
  enum Kind: String, Sendable {
    /// A unit of measurement.
    case measure
    /// A currency.
    case money
    /// A sign or code of a currency that may also stand before the amount.
    case sign
    /// A part of the currency that stands before it.
    case part
    /// A length of time.
    case duration
    /// A hundredth, or another share.
    case share
    /// A percentage point.
    case point
  }

  /// What a word stands for.
  struct Entry: Sendable {
    /// What the word does.
    let kind: Kind
    /// The unit's symbol.
    let symbol: String
    /// How much of the symbol's unit one of the word is.
    let factor: ExactNumber
  }

  /// One way to write a unit.
  struct Spelling: Sendable {
    /// The text, where the case of the letters counts.
    let exact: [UInt8]?
    /// The place of the unit in `entries`.
    let entry: Int
  }

  /// The units, in the order of the table.
  private(set) var entries: [Entry] = []
  /// The spellings that the phrases point to.
  private(set) var spellings: [[Spelling]] = []
  /// The words.
  private(set) var phrases = EnglishPhraseTable()
  /// The number of the first words of signs that stand before amounts.
  private(set) var signStarts = Set<Int32>()

  /// Reads the table; lines that do not follow the form are left out.
  init(vocabulary: inout EnglishVocabulary, table: String = EnglishUnits.table) {
    var groups: [[Int32]: Int] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 4, fields[2] == "=", let kind = Kind(rawValue: String(fields[0])) else {
        continue
      }
      let parts = fields[1].split(separator: "*")
      guard let symbol = parts.first else { continue }
      let factor = parts.count > 1 ? ExactNumber(parsing: parts[1]) ?? .one : .one
      entries.append(Entry(kind: kind, symbol: String(symbol), factor: factor))
      for field in fields[3...] {
        let text = field.split(separator: "_").joined(separator: " ")
        let words = EnglishLexicon.numbers(of: text, vocabulary: &vocabulary)
        guard let first = words.first else { continue }
        let isExact = text.utf8.count < 2 || text.utf8.contains { (0x41...0x5A).contains($0) }
        let group = groups[words] ?? spellings.count
        if groups[words] == nil {
          groups[words] = group
          spellings.append([])
          phrases.insert(words, value: group)
        }
        spellings[group].append(Spelling(exact: isExact ? Array(text.utf8) : nil, entry: entries.count - 1))
        if kind == .sign {
          signStarts.insert(first)
          vocabulary.change(first) { $0.roles.insert(.start) }
        }
      }
    }
  }

  private static let table = #"""
    measure t = t ton tons tonne tonnes metric_ton metric_tons metric_tonnes mt
    measure t*1000 = kiloton kilotons kilotonnes
    measure t*1000000 = megaton megatons megatonnes
    measure kg = kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes k.g. k.gs k.g
    measure g = g gs gram grams gramme grammes g.
    measure mg = mg mgs milligram milligrams milligramme milligrammes m.g.
    measure ug = μg microgram micrograms
    measure [jin] = jin catty catties
    measure [liang] = liang tael taels
    measure [dan] = dan picul piculs
    measure [lb_av] = lb lbs pound_weight
    measure [oz_av] = oz ozs ounce ounces
    measure [stone] = stone_weight
    measure [car_m] = carat carats
    measure m = m meter meters metre metres
    measure km = km kms kilometer kilometers kilometre kilometres kilo_meters kilo_metres k.m.
    measure dm = dm decimeter decimeters decimetre decimetres deci_meters
    measure cm = cm cms centimeter centimeters centimetre centimetres centi_meters
    measure mm = mm millimeter millimeters millimetre millimetres milli_meters
    measure um = μm µm um micrometer micrometers micrometre micrometres micron microns
    measure nm = nm nanometer nanometers nanometre nanometres
    measure [li] = li
    measure [chi] = chi
    measure [zhang] = zhang
    measure [cun] = cun
    measure [mi_i] = mi mile miles
    measure [ft_i] = ft foot feet
    measure [in_i] = inch inches in. ''
    measure [yd_i] = yd yds yard yards
    measure [nmi_i] = nautical_mile nautical_miles nmi sea_miles
    measure [ly] = light_year light_years light-year light-years
    measure AU = AU astronomical_unit astronomical_units
    measure m2 = m² m2 sq_m sqm sq._m square_meter square_meters square_metre square_metres
    measure km2 = km² km2 sq_km sq._km square_kilometer square_kilometers square_kilometre square_kilometres
    measure cm2 = cm² cm2 sq_cm square_centimeter square_centimeters square_centimetre square_centimetres
    measure mm2 = mm² square_millimeter square_millimeters square_millimetres
    measure [sft_i] = sq_ft sq._ft. sqft square_foot square_feet ft²
    measure [smi_us] = sq_mi square_mile square_miles mi²
    measure har = ha hectare hectares
    measure [mu] = mu mou
    measure [qing] = qing
    measure [acr_us] = acre acres
    measure m3 = m³ m3 cubic_meter cubic_meters cubic_metre cubic_metres cu_m cu._m
    measure km3 = km³ cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres
    measure dm3 = dm³ cubic_decimeter cubic_decimeters cubic_decimetres cubic_deci_meters
    measure cm3 = cm³ cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres
    measure [cft_i] = cubic_foot cubic_feet cu_ft ft³
    measure mL = ml mls mL milliliter milliliters millilitre millilitres cc ccs c_c
    measure dL = deciliter deciliters decilitre decilitres
    measure cL = cl centiliter centiliters centilitre centilitres
    measure L = l L liter liters litre litres
    measure L*100 = hectoliter hectoliters hectolitre hectolitres
    measure L*1000 = kl kiloliter kiloliters kilolitre kilolitres kilo_liters kilo_litres
    measure [gal_us] = gal gals gallon gallons
    measure [pt_us] = pint pints
    measure [qt_us] = quart quarts
    measure [cup] = cup cups
    measure [tbs] = tablespoon tablespoons tbsp
    measure [tsp] = teaspoon teaspoons tsp
    measure [bbl_us] = barrel_of_oil barrels_of_oil barrels_of_crude bbl
    measure [bu_us] = bushel bushels
    measure W = W watt watts
    measure kW = kw kilowatt kilowatts kilo_watt kilo_watts
    measure MW = MW mW megawatt megawatts mega_watt mega_watts
    measure GW = gw gigawatt gigawatts giga_watts
    measure W*1000000000000 = terawatt terawatts
    measure [HP] = hp horsepower
    measure kWh = kwh kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours kilo_watt_hour kilo_watt_hours
    measure MWh = mwh megawatt_hour megawatt_hours megawatt-hours mega_watt_hours
    measure MWh*1000 = gwh gigawatt_hour gigawatt_hours gigawatt-hours giga_watt_hour giga_watt_hours
    measure J = J joule joules
    measure kJ = kJ kilojoule kilojoules
    measure MJ = MJ megajoule megajoules
    measure cal = calorie calories
    measure kcal = kcal kilocalorie kilocalories
    measure V = V volt volts
    measure kV = kV kilovolt kilovolts
    measure V*0.001 = mV millivolt millivolts milli_volt milli_volts
    measure A = ampere amperes amps
    measure mA = mA milliampere milliamperes milliamps
    measure ohm = ohm ohms Ω
    measure S = siemens
    measure S*1000000 = mega_siemens megasiemens
    measure lm = lm lumen lumens
    measure Pa = Pa pascal pascals
    measure hPa = hPa hectopascals
    measure kPa = kPa kilopascal kilopascals
    measure MPa = MPa megapascal megapascals
    measure atm = atm atmospheres
    measure kgf/cm2 = kilograms_force_per_square_centimeter kgf/cm² kilogram_force_per_square_centimeter
    measure Hz = hz hertz
    measure kHz = khz kilohertz kilo_hertz
    measure MHz = mhz megahertz mega_hertz
    measure GHz = ghz gigahertz giga_hertz
    measure B = byte bytes
    measure kB = kb kilobyte kilobytes kilo_bytes
    measure MB = mb megabyte megabytes mega_bytes
    measure GB = gb gigabyte gigabytes giga_bytes
    measure TB = tb terabyte terabytes tera_bytes
    measure TB*1000 = pb petabyte petabytes peta_bytes
    measure Mbit/s = mbps megabit_per_second megabits_per_second
    measure Gbit/s = gbps gigabit_per_second gigabits_per_second
    measure m/s = m/s meters_per_second metres_per_second meter_per_second metre_per_second meters_a_second metres_a_second
    measure km/h = km/h kmh kph km/hr kilometers_per_hour kilometres_per_hour kilometer_per_hour kilometre_per_hour km_per_hour
    measure km/h = kilometers_an_hour kilometres_an_hour km_an_hour
    measure km/h*1.609344 = mph miles_per_hour mile_per_hour miles_an_hour
    measure [kn_i] = knots
    measure Cel = °C ºC ℃ celsius centigrade °_celsius degrees_celsius degree_celsius degrees_centigrade degree_centigrade
    measure Cel = degrees_C degree_C deg_C
    measure [degF] = °F ºF ℉ fahrenheit °_fahrenheit degrees_fahrenheit degree_fahrenheit degrees_F degree_F deg_F
    measure K = K kelvin kelvins
    measure deg = ° º degree degrees deg deg.
    measure dB = dB decibel decibels
    measure mol = mol moles
    money CNY = yuan kuai renminbi renminbi_yuan yuan_renminbi chinese_yuan yuan_rmb
    sign CNY = RMB CNY RMB¥ CN¥
    money CNY*0.1 = jiao mao
    money CNY*0.01 = fen
    sign CNY = ¥ ￥
    money USD = dollar dollars united_states_dollars united_states_dollar us_dollar us_dollars u.s._dollar u.s._dollars american_dollar american_dollars bucks usd
    sign USD = $ US$ U.S.$ USD
    part USD*0.01 = cent cents c ¢
    part USD*0.1 = dime dimes
    money HKD = hong_kong_dollar hong_kong_dollars hk_dollars hk_dollar
    sign HKD = HK$ HKD
    money TWD = new_taiwan_dollar new_taiwan_dollars taiwan_dollars nt_dollars
    sign TWD = NT$ TWD
    money MOP = pataca patacas
    sign MOP = MOP
    money GBP = pound pounds pound_sterling pounds_sterling british_pound british_pounds quid sterling
    sign GBP = £ GBP
    part GBP*0.01 = pence penny pennies p
    money GBP*0.05 = shilling shillings
    money EUR = euro euros €ur
    sign EUR = € EUR
    money JPY = yen japanese_yen
    sign JPY = JPY
    money KRW = won south_korean_won korean_won
    sign KRW = ₩ KRW
    money RUB = ruble rubles rouble roubles russian_rubles
    sign RUB = ₽ RUB
    money RUB*0.01 = kopek kopeks kopeck kopecks
    money INR = rupee rupees indian_rupees
    sign INR = ₹ INR Rs Rs. rs
    money AUD = australian_dollar australian_dollars
    sign AUD = A$ AU$ AUD
    money CAD = canadian_dollar canadian_dollars
    sign CAD = C$ CA$ CAD
    money NZD = new_zealand_dollar new_zealand_dollars
    sign NZD = NZ$ NZD
    money SGD = singapore_dollar singapore_dollars
    sign SGD = S$ SGD
    money CHF = swiss_franc swiss_francs
    sign CHF = CHF
    money FRF = franc francs french_francs
    money DEM = deutschmark deutschmarks deutsche_marks german_marks
    sign DEM = DM
    money ITL = lira lire
    money ESP = peseta pesetas
    money THB = baht
    sign THB = THB
    money MYR = ringgit ringgits malaysia_ringgit malaysia_ringgits malaysian_ringgit malaysian_ringgits
    sign MYR = RM MYR ringgit
    sign MYR = malaysia_ringgit malaysia_ringgits malaysian_ringgit malaysian_ringgits
    part MYR*0.01 = sen sens
    money PHP = philippine_pesos
    sign PHP = PHP ₱
    money PESO = peso pesos
    money MXN = mexican_pesos
    sign MXN = MXN
    money IDR = rupiah indonesian_rupiah
    sign IDR = IDR
    money VND = dong vietnamese_dong
    sign VND = VND ₫
    money SEK = swedish_kronor swedish_krona
    sign SEK = SEK
    money NOK = norwegian_kroner
    sign NOK = NOK
    money DKK = danish_kroner
    sign DKK = DKK
    money BRL = reais brazilian_reais
    sign BRL = R$ BRL
    money ZAR = rand
    sign ZAR = ZAR
    money ILS = shekel shekels
    sign ILS = ₪ ILS
    money DINAR = dinar dinars
    money KWD = kuwaiti_dinar kuwaiti_dinars
    sign KWD = KWD
    money IQD = iraqi_dinar iraqi_dinars
    sign IQD = IQD
    money RIYAL = riyal riyals
    money RIAL = rial rials
    money IRR = iranian_rial iranian_rials
    sign IRR = IRR
    money QAR = qatari_riyal qatari_riyals qatari_rials
    sign QAR = QAR
    money SAR = saudi_riyal saudi_riyals saudi_rials saudiriyal
    sign SAR = SAR
    money AED = dirham dirhams
    sign AED = AED
    money EGP = egyptian_pound egyptian_pounds egyptianpound geneh genihat_masriya
    sign EGP = EGP LE L.E l.e. le
    money LBP = lebanese_pound lebanese_pounds
    sign LBP = LBP
    money PKR = pakistani_rupee pakistani_rupees
    sign PKR = PKR
    money TRY = turkish_lira
    sign TRY = TRY
    money UAH = hryvnia hryvnias
    sign UAH = UAH
    part UAH*0.01 = kopiyka kopiykas
    money MNT = tugrik tugriks
    sign MNT = MNT
    sign BGN = BGN
    sign PLN = PLN
    sign HUF = HUF
    duration s = s S sec secs second seconds s.
    duration s*0.001 = ms msec millisecond milliseconds
    duration min = min mins minute minutes
    duration h = h hr hrs hour hours
    duration d = day days
    duration wk = week weeks wk wks
    duration wk*2 = fortnight fortnights
    duration mo = month months
    duration mo*3 = quarters
    duration a = year years yr yrs years_old year_old years_of_age
    duration a*10 = decade decades
    duration a*100 = century centuries
    duration a*1000 = millennium millennia millenniums
    share % = % percent per_cent per_cents pct p.c. percents
    share %*0.1 = ‰ per_mille per_mil
    point %pt = percentage_point percentage_points pp ppt percent_points
    point %pt*0.01 = basis_point basis_points bps
    """#
}
