// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where `ALIGN_STRICT` is set, as `make test` and CI do. Never for those who depend on this package: their
/// build systems silence the warnings of dependencies, and the compiler refuses the two together (SwiftPM issue 9517).
let isStrict = Context.environment["ALIGN_STRICT"] != nil
let warnings: [SwiftSetting] = isStrict ? [.treatAllWarnings(as: .error)] : []
let settings: [SwiftSetting] = warnings + [.enableUpcomingFeature("ExistentialAny")]

/// Built only by scripts/fuzz.sh: without the sanitizer the driver of libFuzzer is not there to link. The targets of fuzzing
/// are also a part of the tests, which are then not built.
let isFuzzing = Context.environment["ALIGN_FUZZ"] != nil
let fuzzers: [Target] = [
  .executableTarget(
    name: "fuzz-readers",
    dependencies: ["Align"],
    path: "Tests",
    sources: [
      "Fuzz", "AlignTests/Fuzz/FuzzTarget.swift", "AlignTests/Fuzz/FuzzVocabulary.swift",
      "AlignTests/Evidence/Encoder/SyntheticEncoder.swift",
    ]
  )
]
let tests: [Target] = [
  .testTarget(
    name: "AlignTests",
    dependencies: ["Align"],
    swiftSettings: settings
  ),
  .testTarget(
    name: "AlignToolTests",
    dependencies: ["align-tool"],
    swiftSettings: settings
  ),
]

let package = Package(
  name: "Align",
  // `Span` and `InlineArray` need macOS 26. The library starts pandoc and pdftotext, and links libxml2 by pkg-config, so it is for
  // macOS and Linux; SwiftPM has no way to say that it is for no other platform of Apple's.
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Align", targets: ["Align"]),
    .executable(name: "align-tool", targets: ["align-tool"]),
  ],
  targets: [
    .target(name: "CAlignData", exclude: ["HTML", "Names", "Quantities"]),
    .target(name: "CAlignKernels"),
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"]), .yum(["libxml2-devel"])]
    ),
    .target(name: "CAlignXML", dependencies: ["CLibXML2"], linkerSettings: [.linkedLibrary("xml2")]),
    .target(
      name: "Align",
      dependencies: ["CAlignData", "CAlignKernels", "CAlignXML"],
      // Every unsafe expression in the library is marked `unsafe`.
      swiftSettings: settings + [.strictMemorySafety()]
    ),
    .executableTarget(
      name: "align-tool",
      dependencies: ["Align"],
      swiftSettings: settings
    ),
  ] + (isFuzzing ? fuzzers : tests)
)
