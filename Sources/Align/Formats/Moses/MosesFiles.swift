/// Finds the two files of a line-aligned corpus by their names, as OPUS gives them.
package enum MosesFiles {
  private static let english = ["en", "en_US", "en_GB", "en-US", "en-GB", "eng"]
  private static let chinese = [
    "zh", "zh_CN", "zh_TW", "zh_HK", "zh-CN", "zh-TW", "zh-HK", "zh_Hans", "zh_Hant", "zh-Hans", "zh-Hant",
    "zho", "cmn",
  ]

  /// The files of a corpus that either of them or their prefix names: `X.en-zh.en.gz` and `X.en-zh.zh.gz`, `Y.en` and `Y.zh_CN`.
  ///
  /// - Returns: `nil` where there are no two such files.
  package static func pair(_ path: String) -> (english: String, chinese: String)? {
    let name = BitextFormat.withoutCompression(path)
    let packing = String(path.dropFirst(name.count))
    var prefix = name
    for ending in english + chinese where name.hasSuffix("." + ending) {
      prefix = String(name.dropLast(ending.count + 1))
      break
    }
    func found(_ endings: [String]) -> String? {
      for packing in [packing, "", ".gz", ".zst"] {
        if let ending = endings.first(where: { FileStatus(path: "\(prefix).\($0)\(packing)") != nil }) {
          return "\(prefix).\(ending)\(packing)"
        }
      }
      return nil
    }
    guard let english = found(english), let chinese = found(chinese) else { return nil }
    // The name of a file is one of the two.
    return prefix == name || path == english || path == chinese ? (english, chinese) : nil
  }
}
