/// A character map as SentencePiece precompiles it, made the slow way.
struct DartsMap {
  let bytes: [UInt8]

  init(_ replacements: [String: String]) {
    var texts: [UInt8] = []
    var values: [[UInt8]: UInt32] = [:]
    for key in replacements.keys.sorted() {
      values[Array(key.utf8)] = UInt32(texts.count)
      texts += Array((replacements[key] ?? "").utf8) + [0]
    }
    var units = [UInt32](repeating: 0xFF, count: 1 << 14)
    var nextBlock = 1
    // Each node has a block of 256 units of its own for its children; the first of a block is a leaf's value.
    func place(_ prefix: [UInt8], _ node: Int, _ label: UInt32) {
      let block = nextBlock << 8
      nextBlock += 1
      let offset = UInt32(block ^ node)
      let hasLeaf = values[prefix] != nil
      units[node] = offset << 10 | label | (hasLeaf ? 0x100 : 0)
      if let value = values[prefix] { units[block] = value | 0x8000_0000 }
      let next = Set(
        values.keys.filter { $0.count > prefix.count && $0.starts(with: prefix) }.map { $0[prefix.count] }
      )
      for byte in next.sorted() { place(prefix + [byte], block ^ Int(byte), UInt32(byte)) }
    }
    place([], 0, 0)
    let size = UInt32(units.count * 4)
    bytes =
      ([size] + units).flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } }
      + texts
  }
}
