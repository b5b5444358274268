import Foundation

/// The pairs of a file of `Fixtures/labels`, without its heading.
enum LabelledPairs {
  static func read(_ name: String) -> [(english: String, chinese: String)] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Fixtures/labels/\(name)").standardizedFileURL
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t")
      return fields.count == 2 ? (String(fields[0]), String(fields[1])) : nil
    }
  }
}
