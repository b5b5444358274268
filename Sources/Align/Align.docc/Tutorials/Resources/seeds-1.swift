import Align

try Aligner().forEachDocument(in: ["seeds"]) { result in
  let document = try result.get()
  print(document.identifier, document.pairs.count)
}
