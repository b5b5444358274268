import Align

/// The entry point of `align-tool`.
@main
enum AlignTool {
  static func main() {
    print("align-tool")
  }
}
