import CAlignKernels

/// Memory that the process holds without need.
///
/// Where a long document is searched, arrays of megabytes come and go between small ones that stay, and what is freed stays with the
/// process: as much again as is in use.
enum ProcessMemory {
  /// Documents of so many segments on both sides are worth the milliseconds.
  private static let leastSegments = 20_000

  /// Gives what is freed back to the system, where it was used for a document of so many segments.
  static func trim(segments count: Int) {
    if count >= leastSegments { align_trim_heap() }
  }
}
