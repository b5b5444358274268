/// Two plain texts, one English and one Chinese, as their letters show.
public struct TextPair: Sendable, Hashable {
  /// The path of the English text.
  public var english: String
  /// The path of the Chinese text.
  public var chinese: String

  /// Tells two texts apart.
  ///
  /// - Returns: `nil` where there are not two files, one of them is an article, holds rows or records, or cannot be read, and
  ///   where they are not one English and one Chinese.
  public init?(_ paths: [String]) {
    guard paths.count == 2, paths.allSatisfy(Self.isText) else { return nil }
    let letters = paths.map(Self.letters)
    guard let first = letters[0], let second = letters[1] else { return nil }
    if first.isEnglish, second.isChinese {
      (english, chinese) = (paths[0], paths[1])
    } else if first.isChinese, second.isEnglish {
      (english, chinese) = (paths[1], paths[0])
    } else {
      return nil
    }
  }

  /// Whether there are two paths and both name texts, so that they may form a pair.
  public static func areTexts(_ paths: [String]) -> Bool { paths.count == 2 && paths.allSatisfy(isText) }

  /// The texts as an input, named as the English file.
  var input: DocumentInput {
    .pair(identifier: InputFile.stem(of: english), english: english, chinese: chinese)
  }

  private static func isText(_ path: String) -> Bool {
    let name = BitextFormat.withoutCompression(path).lowercased()
    return path != "-" && InputFile.kind(of: path) == .file && !name.hasSuffix(".tsv")
      && !name.hasSuffix(".jsonl")
      && !ArticleReader.isArticle(path)
  }

  private static func letters(_ path: String) -> SidePolicy.Letters? {
    guard let bytes = try? InputFile.read(path), let source = try? TextDecoder().decode(bytes, name: path)
    else {
      return nil
    }
    return SidePolicy.Letters(source)
  }
}
