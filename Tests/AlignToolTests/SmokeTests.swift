import Testing

@testable import align_tool

@Suite struct SmokeTests {
  @Test func theToolLinks() { #expect("\(AlignTool.self)" == "AlignTool") }
}
