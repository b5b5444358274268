@testable import Align

extension Transitions {
  /// Weights of which no two are the same, so that none can stand in another's place unseen.
  static let unlike = Transitions(
    openDeletion: -0.7,
    extendDeletion: 0.4,
    openInsertion: -0.2,
    extendInsertion: 0.9,
    switchToInsertion: 0.3
  )
}
