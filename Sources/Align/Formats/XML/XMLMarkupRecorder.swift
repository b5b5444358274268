/// Keeps the bytes of an XML file while its elements pass, so that the same file can be written again.
///
/// The bytes are those of the file in UTF-8: its byte order mark, declaration, document type, comments, line ends, quotation marks and
/// empty elements stay as they are. A declaration that names another encoding names UTF-8 instead. Offsets count from what was given
/// away last.
final class XMLMarkupRecorder {
  /// What was not given away yet, and what the parser has not reached; the first bytes may have been given away.
  private var bytes: [UInt8] = []
  /// Where in `bytes` that begins which was not given away.
  private var first = 0
  /// Where in the file, as the parser counts, that byte is; what was left out counts as given away.
  private var origin = 0
  /// Where each element that is open begins; `nil` where that was given away.
  private var starts: [Int?] = []
  /// The `count` of the event before the last.
  private var countBefore = 0
  /// Whether what passes next has to be mended.
  private var isDamaged = false

  /// How many bytes passed up to the end of the last tag; that of an empty element is behind it when the element has ended.
  private(set) var count = 0
  /// Where the start tag that passed last begins.
  private(set) var tagStart = 0
  /// Where the content of the element ends that ended last; that of an empty element is the `/>` of its tag.
  private(set) var contentEnd = 0

  /// Takes bytes of the file before they pass; `mark` where a byte order mark in UTF-8 is before them, which the parser does not see.
  func feed(_ more: [UInt8], mark: Bool = false) {
    if first > 0 {
      bytes.removeFirst(first)
      first = 0
    }
    if mark {
      bytes += [0xEF, 0xBB, 0xBF]
      origin -= 3
    }
    bytes += more
  }

  /// A start tag passes; the parser is at its `>` or `/>`.
  func start(at place: Int) {
    if starts.isEmpty { declareUTF8() }
    let end = place - origin
    tagStart = lastTag(before: end)
    starts.append(tagStart)
    let isEmpty = byte(end) == UInt8(ascii: "/")
    if !isEmpty, byte(end) != UInt8(ascii: ">") {
      // What follows is no part of a tag, and ends it.
      bytes.insert(UInt8(ascii: ">"), at: min(first + end, bytes.count))
      origin -= 1
    }
    pass(to: isEmpty ? end : end + 1)
  }

  /// An element ended; the parser is past it.
  func end(at place: Int) {
    let end = place - origin
    let tag = lastTag(before: end)
    contentEnd = byte(tag + 1) == UInt8(ascii: "/") ? tag : end
    pass(to: end)
    if !starts.isEmpty { starts.removeLast() }
  }

  /// The value of an attribute of the start tag that passed last.
  func value(of name: String) -> Range<Int>? {
    let name = Array(name.utf8)
    var word = 0..<0
    var quote: (byte: UInt8, at: Int)?
    for index in min(tagStart, count)..<count {
      let byte = byte(index)
      if let open = quote {
        guard byte == open.byte else { continue }
        quote = nil
        if bytes[first + word.lowerBound..<first + word.upperBound].elementsEqual(name) {
          return open.at + 1..<index
        }
        word = index + 1..<index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = (byte, index)
      } else if byte <= 0x20 || byte == UInt8(ascii: "=") {
        continue
      } else {
        word = (word.upperBound == index ? word.lowerBound : index)..<index + 1
      }
    }
    return nil
  }

  /// Leaves out what passed from an offset on.
  func drop(from offset: Int) {
    remove(min(offset, count)..<count)
    goBack(to: offset)
  }

  /// Leaves out the innermost elements that are open, and all up to where the parser goes on; without any, what followed the last tag.
  ///
  /// Those whose beginnings were given away are ended.
  func forget(_ elements: [String], at place: Int) {
    let kept = max(0, starts.count - elements.count)
    let start = starts[kept...].lazy.compactMap(\.self).first ?? count
    let ends = zip(elements, starts[kept...]).filter { $0.1 == nil }.reversed()
      .flatMap { Array("</\($0.0)>".utf8) }
    starts.removeSubrange(kept...)
    remove(start..<max(start, place - origin))
    goBack(to: start)
    bytes.insert(contentsOf: ends, at: first + count)
    count += ends.count
    origin -= ends.count
  }

  /// Mends what is around the last tag and up to the next: an `&` that begins no reference is escaped, a character that XML forbids
  /// left out.
  func mend() {
    mendPassed()
    isDamaged = true
  }

  private func mendPassed() {
    let old = bytes[first + countBefore..<first + count]
    let new = XMLText.mended(old)
    let length = new.count - old.count
    bytes.replaceSubrange(old.indices, with: new)
    count += length
    origin -= length
    if let last = starts.last ?? nil, last > countBefore { starts[starts.count - 1] = last + length }
  }

  /// Gives away what passed.
  func take() -> [UInt8] {
    let taken = Array(bytes[first..<first + count])
    first += count
    origin += count
    for index in starts.indices { starts[index] = nil }
    goBack(to: 0)
    return taken
  }

  /// Gives away all that is there, up to the end of the file.
  func takeRest() -> [UInt8] {
    count = bytes.count - first
    return take()
  }

  private func byte(_ index: Int) -> UInt8 {
    bytes.indices.contains(first + index) ? bytes[first + index] : 0
  }

  /// What passes ends at an offset; whatever a damaged file made of that, it is among the bytes that are there.
  private func pass(to end: Int) {
    countBefore = count
    count = min(max(count, end), bytes.count - first)
    if isDamaged { mendPassed() }
    isDamaged = false
  }

  private func goBack(to offset: Int) {
    count = min(count, offset)
    countBefore = min(countBefore, count)
    tagStart = min(tagStart, count)
  }

  private func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count - first)
    guard !range.isEmpty else { return }
    bytes.removeSubrange(first + range.lowerBound..<first + range.upperBound)
    origin += range.count
  }

  /// Where the last tag before an offset begins; no value of an attribute has a `<`.
  private func lastTag(before end: Int) -> Int {
    var start = end - 1
    while start > 0, byte(start) != UInt8(ascii: "<") { start -= 1 }
    return max(0, start)
  }

  /// Changes the declaration of the file, which is read no other way than in UTF-8.
  private func declareUTF8() {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = Array(bytes[mark...].prefix(XMLEncoding.headSize))
    guard let name = XMLEncoding.declaration(head) else { return }
    let range = name.lowerBound + mark..<name.upperBound + mark
    let utf8 = Array("UTF-8".utf8)
    guard String(decoding: bytes[range], as: UTF8.self).uppercased() != "UTF-8" else { return }
    bytes.replaceSubrange(range, with: utf8)
    origin -= utf8.count - range.count
  }
}
