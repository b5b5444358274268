/// Files that are taken for texts by mistake, whose markup would be aligned as sentences.
extension BitextFormat {
  /// Refuses a file that is no plain text: a translation, a table, texts by their keys, subtitles, or XML of any kind.
  ///
  /// Only `.txt` and names without a known extension that do not begin like one of these are texts.
  /// - Throws: `ReadError` of kind `badData`, which says what to do instead.
  package static func checkText(_ path: String) throws(ReadError) {
    guard path != "-", InputFile.kind(of: path) == .file, DocumentKind(path: path) == nil else { return }
    let (problem, expected): (String, String)
    let ending = withoutCompression(path).split(separator: ".").last?.lowercased() ?? ""
    if let newer = newerEndings[ending] {
      throw ReadError(
        .badData,
        file: path,
        problem: "files of this kind cannot be read",
        expected:
          "the file saved as .\(newer): soffice --headless --convert-to \(newer) \(InputFile.name(of: path).quoted)"
      )
    }
    switch recognise(path) {
    case .tmx?, .xliff?, .po?, .csv?, .xlsx?, .jsonl?, .xces?, .qt?:
      problem = "the file holds pairs, not a text"
      expected =
        "plain text; 'align-tool convert' changes the format of pairs, 'align-tool audit --realign' "
        + "pairs their sentences anew"
    case .resources?:
      problem = "the file holds program strings by key"
      expected = "a file of the same kind in the other language, which is joined by key"
    case .subtitles?:
      problem = "the file holds subtitles"
      expected = "subtitles in the other language, which are joined by time"
    case .beads?, .ladder?, .moses?, .text?, .tsv?, .html?, .xhtml?, .epub?: return
    case nil:
      guard beginsAsXML(path) else { return }
      problem = "the file is XML of an unknown kind"
      expected = "plain text, or an extension such as .html or .docx that shows how to read it"
    }
    throw ReadError(.badData, file: path, problem: problem, expected: expected)
  }

  /// Documents of older or other programs, and what LibreOffice makes of them that is read.
  private static let newerEndings = [
    "doc": "docx", "dot": "docx", "wps": "docx", "wpd": "docx", "pages": "docx", "xls": "xlsx", "ods": "xlsx",
    "ppt": "pdf", "pptx": "pdf",
    "odp": "pdf",
  ]
}
