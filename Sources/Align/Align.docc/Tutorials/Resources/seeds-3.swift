import Align

try Aligner().forEachDocument(in: ["seeds"]) { result in
  let document = try result.get()
  print(document.identifier, document.pairs.count)
  for pair in document.pairs where pair.posterior ?? 1 < 0.9 {
    print(pair.englishText, "=", pair.chineseText)
  }
}
