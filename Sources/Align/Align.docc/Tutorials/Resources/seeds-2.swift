import Align

try Aligner().forEachDocument(in: ["seeds"]) { result in
  let document = try result.get()
  print(document.identifier, document.pairs.count)
  for pair in document.pairs {
    print(pair.englishText, "=", pair.chineseText)
  }
}
