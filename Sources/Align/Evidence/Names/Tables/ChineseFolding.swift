/// Chinese characters taken as one for matching: traditional with simplified, full width with half width.
///
/// From Unihan's kSimplifiedVariant. Text is never changed; only what is compared is folded.
struct ChineseFolding: Sendable {
  private var forms: [UInt16]

  private static let first: UInt32 = 0x3400
  private static let end: UInt32 = 0xA000

  /// Reads a table of lines `traditional<TAB>simplified`.
  init(table: [UInt8]) {
    var forms = [UInt16](repeating: 0, count: Int(Self.end - Self.first))
    for slot in forms.indices { forms[slot] = UInt16(truncatingIfNeeded: slot + Int(Self.first)) }
    let bytes = table.span
    for line in table.tableLines {
      var tab = line.lowerBound
      while tab < line.upperBound, bytes[tab] != 0x09 { tab += 1 }
      guard tab < line.upperBound else { continue }
      let from = bytes.scalar(at: line.lowerBound).value
      let to = bytes.scalar(at: tab + 1).value
      guard (Self.first..<Self.end).contains(from), (Self.first..<Self.end).contains(to) else { continue }
      forms[Int(from - Self.first)] = UInt16(to)
    }
    for (from, to) in Self.variants { forms[Int(from.value - Self.first)] = UInt16(to.value) }
    self.forms = forms
  }

  /// Pairs that are variants in names though Unihan's field does not say so.
  private static let variants: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("臺", "台"), ("乾", "干"), ("裏", "里"), ("裡", "里"), ("於", "于"), ("甦", "苏"), ("峯", "峰"), ("碁", "棋"),
    ("嶽", "岳"), ("甯", "宁"), ("喆", "哲"), ("淼", "淼"), ("炭", "碳"), ("昇", "升"), ("陞", "升"), ("菸", "烟"),
    ("佈", "布"), ("週", "周"), ("盃", "杯"), ("滙", "汇"), ("巿", "市"),
  ]

  /// The form that stands for a scalar in comparisons.
  @inline(__always)
  func fold(_ scalar: UInt32) -> UInt32 {
    if scalar >= Self.first, scalar < Self.end { return UInt32(forms[Int(scalar - Self.first)]) }
    switch scalar {
    case 0x3007, 0x25CB, 0x25EF: return 0x3007  // 〇 ○ ◯
    case 0x2022, 0x2027, 0x30FB, 0xFF0E, 0xFF65: return 0xB7  // • ‧ ・ ． ･ between the parts of a foreign name
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    default: return scalar
    }
  }
}
