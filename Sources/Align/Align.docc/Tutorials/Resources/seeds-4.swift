import Align

let auditor = Auditor()
try Aligner().forEachDocument(in: ["seeds"]) { result in
  let document = try result.get()
  print(document.identifier, document.pairs.count)
  for pair in document.pairs where pair.posterior ?? 1 < 0.9 {
    print(pair.englishText, "=", pair.chineseText)
  }
  for finding in auditor.findings(in: document) {
    print("\(finding.chinese.description): \(finding.severity): \(finding.message)")
  }
}
