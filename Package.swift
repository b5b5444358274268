// swift-tools-version: 6.2
import PackageDescription

/// Every warning is an error, and every unsafe expression in the library is marked `unsafe`.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
]

/// Built only by scripts/fuzz.sh: without the sanitizer the driver of libFuzzer is not there to link. The targets of fuzzing
/// are also a part of the tests, which are then not built.
let isFuzzing = Context.environment["ALIGN_FUZZ"] != nil
let fuzzers: [Target] = [
  .executableTarget(
    name: "fuzz-readers",
    dependencies: ["Align"],
    path: "Tests",
    sources: ["Fuzz", "AlignTests/Fuzz/FuzzTarget.swift"]
  )
]
let tests: [Target] = [
  .testTarget(
    name: "AlignTests",
    dependencies: ["Align"],
    swiftSettings: [.enableUpcomingFeature("ExistentialAny")]
  ),
  .testTarget(
    name: "AlignToolTests",
    dependencies: ["align-tool"],
    swiftSettings: [.enableUpcomingFeature("ExistentialAny")]
  ),
]

let package = Package(
  name: "Align",
  platforms: [.macOS(.v15)],
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
      swiftSettings: strict
    ),
    .executableTarget(
      name: "align-tool",
      dependencies: ["Align"],
      swiftSettings: [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]
    ),
  ] + (isFuzzing ? fuzzers : tests)
)
