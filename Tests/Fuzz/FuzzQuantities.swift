import Align

/// Reads arbitrary bytes as English and as Chinese; the first byte chooses. A trap, a hang or a span outside of the text is
/// a bug. Built and run by scripts/fuzz.sh; Fixtures/fuzz/quantities is the corpus, which the tests replay.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuantities(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard let first = bytes.first else { return 0 }
  let text = Array(bytes.dropFirst())
  let reader = QuantityReader(language: first & 1 == 0 ? .english : .chinese)
  var end = 0
  for quantity in reader.quantities(in: text) {
    precondition(
      quantity.range.lowerBound >= end && quantity.range.upperBound <= text.count && !quantity.range.isEmpty,
      "spans are in order and inside the text"
    )
    end = quantity.range.upperBound
    _ = quantity.meaning
    _ = quantity.value.texts
  }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ argc: UnsafeMutablePointer<CInt>,
  _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// SwiftPM renames `main`; the driver of libFuzzer is called from the name that it expects.
@_cdecl("fuzz_quantities_main")
public func fuzzMain(
  _ argc: CInt,
  _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var argc = argc
  var argv = argv
  return runDriver(&argc, &argv) { fuzzQuantities($0, $1) }
}
