/// The titles and offices of a document's segments, and which of them two groups of segments share.
struct DocumentTitles: Sendable {
  /// The titles of each English segment.
  private let english: [TitleTable.Titles]
  /// What each title of each Chinese segment may be.
  private let chinese: [[TitleTable.Titles]]

  /// What two groups of segments share.
  struct Overlap {
    /// English titles that a Chinese one answers to.
    var shared: Float = 0
    /// Titles of either side without an answer.
    var alone: Float = 0
  }

  /// Reads the titles of segments.
  ///
  /// - Complexity: O(*n*) in the bytes of both sides.
  init(english: [String], chinese: [String], table: TitleTable = .standard) {
    self.english = english.map { table.titles(ofEnglish: $0) }
    self.chinese = chinese.map { table.titles(ofChinese: $0) }
  }

  /// Compares `englishCount` segments from `first` with `chineseCount` from `start`.
  @inline(__always)
  func overlap(english first: Int, _ englishCount: Int, chinese start: Int, _ chineseCount: Int) -> Overlap {
    var own: TitleTable.Titles = 0
    for segment in first..<first + englishCount { own |= english[segment] }
    var answered: TitleTable.Titles = 0
    var overlap = Overlap()
    for segment in start..<start + chineseCount {
      for titles in chinese[segment] {
        answered |= titles
        if titles & own == 0 { overlap.alone += 1 }
      }
    }
    overlap.shared = Float((own & answered).nonzeroBitCount)
    overlap.alone += Float((own & ~answered).nonzeroBitCount)
    return overlap
  }
}
