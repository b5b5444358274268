/// The version of the library and its tool.
public enum AlignVersion {
  /// Semantic version of this source tree.
  public static let current = "0.1.0"
}
