import Foundation

/// Looks over the members of a JSON object without decoding it.
enum JSONLMembers {
  /// Whether an object may have members of other names than these; a name with an escape counts as another.
  ///
  /// What is no JSON is the decoder's to find.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func hasOthers(_ object: Data, than known: [[UInt8]]) -> Bool {
    unsafe object.withUnsafeBytes { bytes in
      var depth = 0
      var index = 0
      while index < bytes.count {
        let byte = unsafe bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: "\""):
          let start = index
          while index < bytes.count, unsafe bytes[index] != UInt8(ascii: "\"") {
            unsafe index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
          }
          let end = min(index, bytes.count)
          index = end + 1
          // Of the strings of the object itself, those before a colon are names.
          guard depth == 1 else { continue }
          while index < bytes.count, unsafe bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
          guard index < bytes.count, unsafe bytes[index] == UInt8(ascii: ":") else { continue }
          let isKnown = known.contains { name in
            guard name.count == end - start else { return false }
            return name.indices.allSatisfy { unsafe name[$0] == bytes[start + $0] }
          }
          if !isKnown { return true }
        default: break
        }
      }
      return false
    }
  }
}
