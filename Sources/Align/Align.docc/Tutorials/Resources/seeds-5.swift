import Align
import Foundation

let auditor = Auditor()
var documents: [AlignedDocument] = []
try Aligner().forEachDocument(in: ["seeds"]) { result in
  let document = try result.get()
  print(document.identifier, document.pairs.count)
  for pair in document.pairs where pair.posterior ?? 1 < 0.9 {
    print(pair.englishText, "=", pair.chineseText)
  }
  for finding in auditor.findings(in: document) {
    print("\(finding.chinese.description): \(finding.severity): \(finding.message)")
  }
  documents.append(document)
}
if let memory = BitextFormat.tmx.makeWriter()?.write(documents).output.main {
  try Data(memory).write(to: URL(fileURLWithPath: "seeds.tmx"))
}
