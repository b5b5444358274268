/// One line of text with its quantities: what `align-tool quantities` shows.
package struct QuantityLine: Sendable {
  /// A quantity with its span in the line.
  package struct Reading: Sendable {
    /// The quantity; its range is in UTF-8 bytes of the line.
    package let quantity: Quantity
    /// Where it is, in Unicode scalars of the line.
    package let scalars: Range<Int>
  }

  /// The 1-based number of the line.
  package let number: Int
  /// The line in UTF-8.
  package let utf8: [UInt8]
  /// Its quantities in text order.
  package let readings: [Reading]

  /// Reads a line of valid UTF-8.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package init(number: Int, utf8: [UInt8], reader: QuantityReader) {
    self.init(number: number, utf8: utf8, quantities: reader.quantities(in: utf8))
  }

  /// Makes a line of quantities that were read from it.
  init(number: Int, utf8: [UInt8], quantities: [Quantity]) {
    self.number = number
    self.utf8 = utf8
    let bytes = utf8.span
    var byte = 0
    var scalar = 0
    func scalars(to end: Int) -> Int {
      while byte < end {
        if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
        byte += 1
      }
      return scalar
    }
    var readings: [Reading] = []
    readings.reserveCapacity(quantities.count)
    for quantity in quantities {
      let start = scalars(to: quantity.range.lowerBound)
      let end = scalars(to: quantity.range.upperBound)
      readings.append(Reading(quantity: quantity, scalars: start..<end))
    }
    self.readings = readings
  }

  /// The line.
  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The text that a quantity of the line was read from.
  package func text(of reading: Reading) -> String {
    String(decoding: utf8[reading.quantity.range], as: UTF8.self)
  }

  /// The line as a JSON object with its line end: the form that `align-tool quantities --format jsonl` is bound to.
  ///
  /// Values are strings: decimals, `1/3`, dates (`1985-02-27`), times (`T15:50`), digits; `null` where an end is open.
  package var json: [UInt8] {
    var bytes: [UInt8] = []
    appendJSON(to: &bytes)
    return bytes
  }

  /// Appends the line as `json` to what stands in a buffer.
  package func appendJSON(to bytes: inout [UInt8]) {
    JSONText.raw("{\"line\":", to: &bytes)
    JSONText.append(number, to: &bytes)
    JSONText.raw(",\"quantities\":[", to: &bytes)
    for (place, reading) in readings.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(reading, to: &bytes)
    }
    JSONText.raw("]}\n", to: &bytes)
  }

  private func append(_ reading: Reading, to bytes: inout [UInt8]) {
    let quantity = reading.quantity
    append(quantity, at: reading.scalars, to: &bytes)
    if !quantity.alternatives.isEmpty {
      JSONText.raw(",\"alternatives\":[", to: &bytes)
      for (place, alternative) in quantity.alternatives.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        append(alternative.quantity, at: scalars(of: alternative.range, beside: reading), to: &bytes)
        JSONText.raw(",\"cost\":", to: &bytes)
        bytes.append(contentsOf: (FixedDecimal.text(alternative.cost) ?? "null").utf8)
        JSONText.raw(",\"rule\":", to: &bytes)
        JSONText.append(alternative.rule, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
      }
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// A span in Unicode scalars, counted from where a reading near it begins.
  private func scalars(of range: Range<Int>, beside reading: Reading) -> Range<Int> {
    func count(_ range: Range<Int>) -> Int { utf8[range].count { $0 & 0xC0 != 0x80 } }
    let origin = reading.quantity.range.lowerBound
    let start =
      range.lowerBound < origin
      ? reading.scalars.lowerBound - count(range.lowerBound..<origin)
      : reading.scalars.lowerBound + count(origin..<range.lowerBound)
    return start..<start + count(range)
  }

  /// Appends what every reading has; the object stays open.
  private func append(_ quantity: Quantity, at scalars: Range<Int>, to bytes: inout [UInt8]) {
    func optional(_ text: String?) {
      if let text { JSONText.append(text, to: &bytes) } else { JSONText.raw("null", to: &bytes) }
    }
    let ends = quantity.value.texts
    JSONText.raw("{\"text\":", to: &bytes)
    JSONText.append(utf8.span.extracting(quantity.range), to: &bytes)
    JSONText.raw(",\"start\":", to: &bytes)
    JSONText.append(scalars.lowerBound, to: &bytes)
    JSONText.raw(",\"end\":", to: &bytes)
    JSONText.append(scalars.upperBound, to: &bytes)
    JSONText.raw(",\"kind\":", to: &bytes)
    JSONText.append(quantity.kind.rawValue, to: &bytes)
    JSONText.raw(",\"low\":", to: &bytes)
    optional(ends.low)
    JSONText.raw(",\"high\":", to: &bytes)
    optional(ends.high)
    JSONText.raw(quantity.hedge == .none ? ",\"approximate\":false" : ",\"approximate\":true", to: &bytes)
    JSONText.raw(",\"unit\":", to: &bytes)
    optional(quantity.unit)
    JSONText.raw(",\"hedge\":", to: &bytes)
    JSONText.append(quantity.hedge.rawValue, to: &bytes)
    JSONText.raw(",\"role\":", to: &bytes)
    JSONText.append(quantity.role.rawValue, to: &bytes)
  }
}
