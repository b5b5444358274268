extension NameIndex {
  /// Pairs the names of some English segments with the characters of some Chinese segments that spell them.
  ///
  /// Longer names choose first, so that a given name alone does not take a full name's characters; names
  /// written alike are paired in text order. A name that the English has once more than the Chinese takes
  /// characters that are linked already.
  ///
  /// - Parameters:
  ///   - english: English segments of the document, as a bead has them.
  ///   - chinese: Chinese segments of the document.
  /// - Returns: the links in the order of the English text.
  /// - Complexity: O(*n* log *n*) for *n* names and places that spell one.
  package func links(english: Range<Int>, chinese: Range<Int>) -> [NameLink] {
    var pending: [(segment: Int, mention: NameMention)] = []
    for segment in english {
      for mention in mentions[segment] { pending.append((segment, mention)) }
    }
    let lengths = pending.map { hits($0.mention.key, in: chinese).first.map(\.bytes.count) ?? 0 }
    var free = FreeNameHits(self, in: chinese)
    var links: [(order: Int, link: NameLink)] = []
    for index in pending.indices.sorted(by: { (-lengths[$0], $0) < (-lengths[$1], $1) }) {
      let (segment, mention) = pending[index]
      let own = free.take(mention.key)
      guard let hit = own ?? free.share(mention.key) else { continue }
      let link = NameLink(
        englishSegment: segment,
        english: mention.bytes,
        chineseSegment: Int(hit.segment),
        chinese: hit.bytes,
        form: hit.form,
        kind: kind(mention.key, hit),
        isRepeated: own == nil
      )
      links.append((index, link))
    }
    return links.sorted { $0.order < $1.order }.map(\.link)
  }

  /// Pairs the names of one English text with the characters of one Chinese text.
  package static func links(english: String, chinese: String, tables: NameTables) -> [NameLink] {
    NameIndex(english: [english], chinese: [chinese], tables: tables).links(english: 0..<1, chinese: 0..<1)
  }

  private func kind(_ number: Int, _ hit: NameHit) -> NameKind {
    let key = key(number)
    if key.kind == .unknown, key.wordCount > 1, hit.quality == 3 { return .person }
    return key.kind
  }
}
