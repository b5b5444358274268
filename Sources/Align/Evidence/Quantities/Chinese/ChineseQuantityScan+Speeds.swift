/// Speeds whose time is told apart from their length: 每小时58英里, 以58英里的时速, 限速40英里.
extension ChineseQuantityScan {
  /// Metres in a kilometre.
  private static let thousand = ExactNumber(1000)

  /// Makes a speed of a length beside a word for speeds, and tells where that begins and ends.
  func readSpeed(_ amount: inout Amount, before start: Int) -> Int {
    guard amount.kind == .measure, let symbol = amount.symbol, let unit = units.definition(symbol),
      unit.dimension == .length
    else { return start }
    // 每分钟60英里的速度
    if ["每分钟", "每分", "每天", "每日"].contains(where: { hasWord($0, before: start) }) { return start }
    let word = words.speed(before: start, floor: floor, in: characters)
    switch word?.setting ?? words.speed(after: amount.end, in: characters) {
    case .secondly?:
      amount.scale(by: unit.factor)
      amount.symbol = "m/s"
    case .hourly?:
      guard ["km", "mi_i", "m"].contains(where: { symbol.contains($0) }) else { return start }
      if symbol == "[mi_i]" {
        amount.symbol = "[mi_i]/h"
      } else {
        guard let factor = unit.factor.divided(by: Self.thousand) else { return start }
        amount.scale(by: factor)
        amount.symbol = "km/h"
      }
    default: return start
    }
    return word.map { max(floor, $0.start) } ?? start
  }
}

extension ChineseWords {
  /// What a word before a place says of the time of a speed, with 达, 为 or a space between them, and where it begins.
  fileprivate func speed(before end: Int, floor: Int, in text: [UInt16]) -> (setting: Setting, start: Int)? {
    var end = end
    for _ in 0..<3 {
      if let (setting, start) = setting(before: end, floor: floor, in: text), setting.isSpeed {
        return (setting, start)
      }
      if end > floor, text[end - 1] == 0x20 {
        end -= 1
      } else if let match = before.matchBackward(text, before: end, floor: floor),
        befores[match.value] == .leading
      {
        end = match.start
      } else {
        break
      }
    }
    return nil
  }

  /// What a word after a length says of the time of a speed.
  fileprivate func speed(after end: Int, in text: [UInt16]) -> Setting? {
    setting(after: end, in: text).flatMap { $0.isSpeed ? $0 : nil }
  }
}

extension ChineseWords.Setting {
  fileprivate var isSpeed: Bool { self == .hourly || self == .secondly }
}
