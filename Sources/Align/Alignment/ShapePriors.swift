import Foundation

/// How often each bead shape is used, as probabilities over `BeadShape.all`.
struct ShapePriors: Sendable, Equatable {
  /// Probabilities, in the order of `BeadShape.all`; all positive, summing to 1.
  private(set) var probabilities: [Double]

  /// Makes priors from weights that need not sum to 1.
  init(weights: [Double]) {
    precondition(weights.count == BeadShape.all.count, "a weight for every shape")
    let total = weights.reduce(0, +)
    probabilities = weights.map { $0 / total }
  }

  /// Where every document starts: counts of the hand-made beads of Chinese novels and magazines in English
  /// (2,338 beads), smoothed, with 4 % for each null shape.
  static let initial: ShapePriors = {
    let weights: [String: Double] = [
      "1-1": 0.75, "2-1": 0.07, "3-1": 0.015, "4-1": 0.005, "5-1": 0.001, "6-1": 0.0005,
      "1-2": 0.05, "1-3": 0.007, "1-4": 0.002, "1-5": 0.0005, "1-6": 0.0002,
      "2-2": 0.008, "3-2": 0.002, "2-3": 0.002, "3-3": 0.0005, "4-2": 0.0007, "2-4": 0.0003,
      "1-0": 0.04, "0-1": 0.04,
    ]
    return ShapePriors(weights: BeadShape.all.map { weights[$0.description] ?? 0.0001 })
  }()

  /// The priors given how often each shape is expected in a document, with the initial ones as `strength` more
  /// beads.
  func adapted(to counts: [Double], strength: Double) -> ShapePriors {
    ShapePriors(weights: zip(counts, Self.initial.probabilities).map { $0 + strength * $1 })
  }
}
