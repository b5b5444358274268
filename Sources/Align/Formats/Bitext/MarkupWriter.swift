/// Writes units as they are in the file that they came from, with no more changed than their texts and language tags.
///
/// All units must be of one file, in its order, read with `keepsMarkup`; what is after the last of them is in the
/// report of the reader. The output is then the same file.
package struct MarkupWriter: BitextWriter {
  private let options: BitextWriterOptions

  /// Makes a writer of a format that has markup; of the options, it uses the language tags.
  package init(_ format: BitextFormat, options: BitextWriterOptions = BitextWriterOptions()) {
    precondition(format.hasMarkup, "a format with markup")
    self.options = options
  }

  /// Appends nothing: what is before the first unit is part of its markup.
  package func begin(_ output: inout BitextOutput) {}

  /// Appends the units of a document.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    report.pairs += document.pairs.count
    var index = 0
    while index < document.pairs.count {
      guard let unit = document.pairs[index].unit, let markup = unit.markup else {
        index += 1
        continue
      }
      var parts = [unit.part: document.pairs[index]]
      var end = index + 1
      while end < document.pairs.count, let next = document.pairs[end].unit, next.markup == nil {
        parts[next.part] = document.pairs[end]
        end += 1
      }
      append(markup, parts, to: &output.main, report: &report)
      index = end
    }
  }

  /// Appends nothing: the end of the file is in the report of its reader.
  package func finish(_ output: inout BitextOutput) {}

  private func append(
    _ markup: UnitMarkup,
    _ parts: [Int: AlignedPair],
    to bytes: inout [UInt8],
    report: inout WriteReport
  ) {
    var position = 0
    for place in markup.places {
      guard let text = newText(place, parts) else { continue }
      // A place that an earlier repair has moved is left as it is.
      guard place.range.lowerBound >= position, place.range.upperBound <= markup.bytes.count else { continue }
      bytes += markup.bytes[position..<place.range.lowerBound]
      position = place.range.upperBound
      if markup.format == .xml, case .text = place.content {
        report.leaveOut("inline tag", Self.tags(markup.bytes[place.range]))
      }
      switch (markup.format, place.content) {
      case (.xml, .text):
        let element = Self.emptyElement(markup.bytes, place.range)
        if element != nil { bytes.append(UInt8(ascii: ">")) }
        report.replacedCharacters += XMLText.append(text, to: &bytes)
        if let element { bytes += "</".utf8 + element + ">".utf8 }
      case (.xml, .tag): report.replacedCharacters += XMLText.append(text, inAttribute: true, to: &bytes)
      case (.po, _):
        let isCRLF = markup.bytes.firstRange(of: [0x0D, 0x0A]) != nil
        POString.append(text, lineEnding: isCRLF ? .both : .lineFeed, to: &bytes)
      }
    }
    bytes += markup.bytes[position...]
  }

  /// The tags in a stretch of markup that open or stand alone.
  private static func tags(_ bytes: ArraySlice<UInt8>) -> Int {
    zip(bytes, bytes.dropFirst()).count { $0 == UInt8(ascii: "<") && !"/!?".utf8.contains($1) }
  }

  /// The name of the element whose tag ends with a stretch of markup, where that is the `/>` of an element without content.
  private static func emptyElement(_ bytes: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8>? {
    // The content of another element follows the `>` of its tag.
    guard bytes[range].elementsEqual("/>".utf8), bytes[..<range.lowerBound].last != UInt8(ascii: ">"),
      let start = bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    return bytes[(start + 1)..<range.lowerBound].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
  }

  /// What is to be at a place; `nil` where it is what is there already.
  private func newText(_ place: UnitMarkup.Place, _ parts: [Int: AlignedPair]) -> String? {
    switch place.content {
    case .tag(let language):
      let tag = language == .english ? options.englishTag : options.chineseTag
      return tag == place.text ? nil : tag
    case .text(let language, let part):
      guard let pair = parts[part] else { return nil }
      let side = language == .english ? pair.english : pair.chinese
      let text = language == .english ? pair.englishText : pair.chineseText
      if text.utf8.elementsEqual(place.text.trimmingWhiteSpace.utf8) { return nil }
      return side.leadingSpace + text + side.trailingSpace
    }
  }
}
