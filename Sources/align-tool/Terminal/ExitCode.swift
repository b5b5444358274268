/// The number that the tool ends with; thrown where everything has been said already.
///
/// The numbers from 64 on are those of BSD's `sysexits.h`.
struct ExitCode: Error, Hashable, Sendable {
  let value: Int32

  /// All was done.
  static let success = ExitCode(value: 0)
  /// There are findings that count, or a required score was missed.
  static let failure = ExitCode(value: 1)
  /// The command line is wrong.
  static let usage = ExitCode(value: 64)
  /// An input is not what it must be.
  static let badData = ExitCode(value: 65)
  /// There is no such input.
  static let noInput = ExitCode(value: 66)
  /// The tool itself failed.
  static let software = ExitCode(value: 70)
  /// An output cannot be written.
  static let cannotWrite = ExitCode(value: 73)
  /// An input cannot be read.
  static let readError = ExitCode(value: 74)
  /// The user interrupted the work.
  static let interrupted = ExitCode(value: 130)
}
