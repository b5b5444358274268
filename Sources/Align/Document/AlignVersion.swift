/// The version of the library and its tool.
public enum AlignVersion {
  /// Semantic version of this source tree: the only place that holds it.
  public static let current = "1.0.0"
}
