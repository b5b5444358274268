extension NameIndex {
  /// The names of a bead as links: which characters spell which name, and which names only the English has although the
  /// Chinese text spells them elsewhere.
  func evidenceLinks(english: Range<Int>, chinese: Range<Int>) -> [EvidenceLink] {
    let links = links(english: english, chinese: chinese)
    var found = links.map { link in
      EvidenceLink(
        english: [EvidenceLink.Place(segment: link.englishSegment, bytes: link.english)],
        chinese: [EvidenceLink.Place(segment: link.chineseSegment, bytes: link.chinese)],
        relation: .same,
        note: Self.words(link.form)
      )
    }
    for segment in english {
      for mention in mentions[segment] where hasHits(mention.key) {
        let place = EvidenceLink.Place(segment: segment, bytes: mention.bytes)
        guard !found.contains(where: { $0.english == [place] }) else { continue }
        found.append(
          EvidenceLink(
            english: [place],
            chinese: [],
            relation: .alone,
            note: "spelt in other Chinese segments"
          )
        )
      }
    }
    return found
  }

  private static func words(_ form: NameForm) -> String {
    switch form {
    case .pinyin: "pinyin"
    case .wadeGiles: "an older spelling"
    case .cantonese: "Cantonese"
    case .transliteration: "by its sound"
    case .gazetteer: "list of places"
    case .table: "list of names"
    }
  }
}
