/// What it costs to begin and to go on leaving out segments, as log weights in nats.
///
/// A missing paragraph is many null beads in a row, so the first one is dear and the next ones cheap. Within a gap the
/// English segments come first, so that a gap has one reading only.
struct Transitions: Sendable, Equatable {
  /// To an English null bead after a match.
  var openDeletion = 0.0
  /// To an English null bead after another.
  var extendDeletion = 0.0
  /// To a Chinese null bead after a match.
  var openInsertion = 0.0
  /// To a Chinese null bead after another.
  var extendInsertion = 0.0
  /// To a Chinese null bead after an English one.
  var switchToInsertion = 0.0

  /// The number of weights.
  static let count = 5

  /// The weights in the order above.
  var values: [Double] {
    get { [openDeletion, extendDeletion, openInsertion, extendInsertion, switchToInsertion] }
    set {
      openDeletion = newValue[0]
      extendDeletion = newValue[1]
      openInsertion = newValue[2]
      extendInsertion = newValue[3]
      switchToInsertion = newValue[4]
    }
  }
}

extension Transitions {
  /// Those of the coarse search: a gap of *n* segments costs half of what *n* single ones do.
  static let coarse = Transitions(
    openDeletion: 0,
    extendDeletion: 1.5,
    openInsertion: 0,
    extendInsertion: 1.5,
    switchToInsertion: 0
  )
}
