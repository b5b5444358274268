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
  /// - Complexity: O(*m* × *h*) for *m* names and *h* places that spell one.
  package func links(english: Range<Int>, chinese: Range<Int>) -> [NameLink] {
    var pending: [(segment: Int, mention: NameMention)] = []
    for segment in english {
      for mention in mentions[segment] { pending.append((segment, mention)) }
    }
    func weight(_ key: NameKey) -> Int { key.isPhrase ? key.wordCount * 2 : key.syllables }
    let order = pending.indices.sorted {
      let left = hits(pending[$0].mention.key, in: chinese).first.map(\.bytes.count) ?? 0
      let right = hits(pending[$1].mention.key, in: chinese).first.map(\.bytes.count) ?? 0
      return (-left, $0) < (-right, $1)
    }
    var taken: [NameHit] = []
    var links: [(order: Int, link: NameLink)] = []
    for index in order {
      let (segment, mention) = pending[index]
      let candidates = hits(mention.key, in: chinese)
      let free = candidates.first { hit in !taken.contains { overlaps($0, hit) } }
      guard let hit = free ?? candidates.first(where: { hit in taken.contains { isPart(hit, of: $0) } })
      else {
        continue
      }
      taken.append(hit)
      let link = NameLink(
        englishSegment: segment,
        english: mention.bytes,
        chineseSegment: Int(hit.segment),
        chinese: hit.bytes,
        form: hit.form,
        kind: kind(mention.key, hit),
        isRepeated: free == nil
      )
      links.append((index, link))
    }
    return links.sorted { $0.order < $1.order }.map(\.link)
  }

  /// Pairs the names of one English text with the characters of one Chinese text.
  package static func links(english: String, chinese: String, tables: NameTables) -> [NameLink] {
    NameIndex(english: [english], chinese: [chinese], tables: tables).links(english: 0..<1, chinese: 0..<1)
  }

  private func overlaps(_ left: NameHit, _ right: NameHit) -> Bool {
    left.segment == right.segment && left.start < right.end && right.start < left.end
  }

  /// Whether a hit may share the characters of another: the same name once more, or a part of a person's
  /// name.
  private func isPart(_ hit: NameHit, of other: NameHit) -> Bool {
    guard hit.segment == other.segment, other.start <= hit.start, hit.end <= other.end else { return false }
    return hit.key == other.key || !key(Int(hit.key)).isPhrase && other.quality == 3
  }

  private func kind(_ number: Int, _ hit: NameHit) -> NameKind {
    let key = key(number)
    if key.kind == .unknown, key.wordCount > 1, hit.quality == 3 { return .person }
    return key.kind
  }
}
