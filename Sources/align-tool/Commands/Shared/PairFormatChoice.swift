/// A format that aligned pairs are written in.
enum PairFormatChoice: String, FlagChoice {
  case tmx, tsv, jsonl, beads, ladder, moses, xliff, html, text

  var summary: String {
    switch self {
    case .tmx: "Translation Memory eXchange 1.4"
    case .tsv: "a row for each bead"
    case .jsonl: "a JSON object for each bead"
    case .beads: "segment numbers as vecalign writes them"
    case .ladder: "segment numbers as hunalign writes them"
    case .moses: "two files, one segment a line"
    case .xliff: "XLIFF 1.2"
    case .html: "a page for the browser"
    case .text: "two columns to read"
    }
  }
}
