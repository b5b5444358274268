import Foundation

/// Fits the model's weights to gold beads: conditional likelihood of the gold alignments, L2-regularised
/// (a conditional random field; Lafferty, McCallum & Pereira 2001).
struct ModelTrainer {
  /// Strength of the regularisation, on weights of features scaled to unit size.
  static let regularisation = 1.0
  /// Transitions are few and seen often: they need next to none.
  static let transitionRegularisation = 0.01

  private let scales: [Double]
  private let featureCount: Int

  /// Prepares training on lattices of one layout.
  init(lattices: [TrainingLattice]) {
    featureCount = lattices.first?.featureCount ?? 0
    var squares = [Double](repeating: 0, count: featureCount)
    var count = 0.0
    for lattice in lattices {
      count += Double(lattice.edges.count)
      for edge in 0..<lattice.edges.count {
        for feature in 0..<featureCount {
          let value = Double(lattice.features[edge * featureCount + feature])
          squares[feature] += value * value
        }
      }
    }
    scales = squares.map { $0 > 0 ? ($0 / max(1, count)).squareRoot() : 1 }
  }

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - lattices: the documents.
  ///   - start: where to start from.
  ///   - iterations: the maximum number of steps.
  /// - Returns: the fitted model.
  func fit(_ lattices: [TrainingLattice], start: AlignmentModel, iterations: Int) -> AlignmentModel {
    var model = start
    let solution = QuasiNewton.minimise(from: scaled(start.parameters), iterations: iterations) { point in
      model.parameters = unscaled(point)
      return loss(model, point, lattices)
    }
    model.parameters = unscaled(solution)
    return model
  }

  private var fixed: Int { Transitions.count + BeadShape.all.count }

  /// From weights to the variables that are fitted: weights of features scaled to unit size.
  private func scaled(_ parameters: [Double]) -> [Double] {
    parameters.enumerated().map { $0 < fixed ? $1 : $1 * scales[$0 - fixed] }
  }

  private func unscaled(_ point: [Double]) -> [Double] {
    point.enumerated().map { $0 < fixed ? $1 : $1 / scales[$0 - fixed] }
  }

  private func loss(
    _ model: AlignmentModel,
    _ point: [Double],
    _ lattices: [TrainingLattice]
  ) -> (Double, [Double]) {
    var value = 0.0
    var gradient = [Double](repeating: 0, count: point.count)
    for lattice in lattices {
      let scores = lattice.score(model)
      var counts = [Double](repeating: 0, count: Transitions.count)
      let all = lattice.posteriors(
        scores: scores,
        transitions: model.transitions,
        onlyAllowed: false,
        counts: &counts
      )
      var goldCounts = [Double](repeating: 0, count: Transitions.count)
      let gold = lattice.posteriors(
        scores: scores,
        transitions: model.transitions,
        onlyAllowed: true,
        counts: &goldCounts
      )
      guard gold.logTotal > LogMath.never / 2 else { continue }
      value += all.logTotal - gold.logTotal
      for index in 0..<Transitions.count { gradient[index] += counts[index] - goldCounts[index] }
      var featureGradient = [Double](repeating: 0, count: featureCount)
      for edge in 0..<scores.count {
        let difference = all.posteriors[edge] - gold.posteriors[edge]
        guard abs(difference) > 1e-9 else { continue }
        gradient[Transitions.count + Int(lattice.shape[edge])] += difference
        let base = edge * featureCount
        for feature in 0..<featureCount {
          featureGradient[feature] += difference * Double(lattice.features[base + feature])
        }
      }
      for feature in 0..<featureCount {
        gradient[fixed + feature] += featureGradient[feature] / scales[feature]
      }
    }
    for index in point.indices {
      let strength = index < Transitions.count ? Self.transitionRegularisation : Self.regularisation
      value += 0.5 * strength * point[index] * point[index]
      gradient[index] += strength * point[index]
    }
    return (value, gradient)
  }
}
