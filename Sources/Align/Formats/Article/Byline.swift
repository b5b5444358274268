/// Tells a line with the authors of an article from a line of its headline: `刘彦林`, `本报记者　王平、李明`, `〔苏联〕爱伦堡`.
enum Byline {
  /// Longest byline, in characters.
  private static let longest = 40
  /// Names that are written in Chinese have two to four characters; a headline breaks off in longer parts.
  private static let nameLengths = 1...4
  /// What makes a part of a line a byline whatever its length, at its start or its end.
  private static let marks = [
    "记者", "記者", "通讯员", "通訊員", "特派员", "特派員", "特约", "特約", "评论员", "評論員", "编者", "編者", "观察家",
    "觀察家", "新华社", "新華社", "本报", "本報", "供稿", "整理", "编译", "編譯", "摄影", "攝影", "原作", "译", "譯", "摄", "攝",
    "著", "等",
  ]

  /// Whether a line holds names or what stands for them, and nothing else.
  static func isByline(_ line: String) -> Bool {
    guard line.count <= longest else { return false }
    var depth = 0
    var parts: [Substring] = []
    var start = line.startIndex
    func end(_ index: String.Index) {
      if depth == 0, start < index { parts.append(line[start..<index]) }
    }
    for index in line.indices {
      switch line[index] {
      case "（", "(", "〔", "［", "[":
        end(index)
        depth += 1
      case "）", ")", "〕", "］", "]":
        depth = max(0, depth - 1)
        start = line.index(after: index)
      case " ", "\u{3000}", "\t", "、", "，", ",", ";", "；":
        end(index)
        start = line.index(after: index)
      default: break
      }
    }
    end(line.endIndex)
    return !parts.isEmpty && parts.allSatisfy { isName($0) }
  }

  private static func isName(_ part: Substring) -> Bool {
    if marks.contains(where: { part.hasPrefix($0) || part.hasSuffix($0) }) { return true }
    // 约翰·史密斯
    let names = part.split { $0 == "·" || $0 == "．" || $0 == "•" || $0 == "‧" }
    guard names.count > 1 || nameLengths.contains(part.count) else { return false }
    return names.allSatisfy { name in name.unicodeScalars.allSatisfy { CharacterClass.isHan($0.value) } }
  }
}
