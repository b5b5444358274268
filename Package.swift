// swift-tools-version: 6.2
import PackageDescription

/// Every warning is an error, and every unsafe expression in the library is marked `unsafe`.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
]

/// Built only by scripts/fuzz.sh: without the sanitizer the driver of libFuzzer is not there to link.
let fuzzers: [Target] =
  Context.environment["ALIGN_FUZZ"] == nil
  ? [] : [.executableTarget(name: "fuzz-quantities", dependencies: ["Align"], path: "Tests/Fuzz")]

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
    .target(name: "Align", dependencies: ["CAlignData", "CAlignKernels"], swiftSettings: strict),
    .executableTarget(
      name: "align-tool",
      dependencies: ["Align"],
      swiftSettings: [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]
    ),
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
  ] + fuzzers
)
