/// Gives findings the names under which a person accepts them.
///
/// A name is made of the document, the check and the quoted words (of both texts where no words are quoted), and of how often the same was found in the document
/// before, so that it survives other line numbers and other segmentation.
struct FindingFingerprints {
  private var counts: [String: Int] = [:]
  private var document: String?

  /// The finding with its fingerprint; findings must come in the order of the text.
  mutating func marked(_ finding: Finding) -> Finding {
    if finding.document != document {
      document = finding.document
      counts.removeAll()
    }
    let isQuoted = !finding.english.quote.isEmpty || !finding.chinese.quote.isEmpty
    let words =
      isQuoted
      ? [finding.english.quote, finding.chinese.quote] : [finding.english.text, finding.chinese.text]
    let key = ([finding.check] + words).joined(separator: "\u{0}")
    let count = counts[key, default: 0] + 1
    counts[key] = count
    var hash = StableHash()
    hash.add(finding.document)
    hash.add(key)
    hash.add("\(count)")
    var marked = finding
    marked.fingerprint = hash.text
    return marked
  }
}
