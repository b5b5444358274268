import Foundation

/// Minimises a function of many variables by limited-memory BFGS (Liu & Nocedal 1989).
struct QuasiNewton {
  /// How many past steps shape the next one.
  private static let memory = 12
  /// Share of the expected decrease that a step must bring (Armijo).
  private static let sufficientDecrease = 1e-4

  /// A point with its value and gradient.
  private struct Point {
    var position: [Double]
    var value: Double
    var gradient: [Double]
  }

  /// Minimises from a start.
  ///
  /// - Parameters:
  ///   - start: the first point.
  ///   - iterations: the maximum number of steps.
  ///   - tolerance: stops when a step gains less than this share of the value.
  ///   - function: gives value and gradient.
  /// - Returns: the best point found.
  static func minimise(
    from start: [Double],
    iterations: Int,
    tolerance: Double = 1e-6,
    function: ([Double]) -> (Double, [Double])
  ) -> [Double] {
    func evaluate(_ position: [Double]) -> Point {
      let (value, gradient) = function(position)
      return Point(position: position, value: value, gradient: gradient)
    }
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    var current = evaluate(start)
    var steps: [[Double]] = []
    var changes: [[Double]] = []
    for iteration in 0..<iterations {
      var direction = current.gradient.map { -$0 }
      var alphas: [Double] = []
      for (step, change) in zip(steps, changes).reversed() {
        let alpha = dot(step, direction) / dot(step, change)
        alphas.append(alpha)
        for index in direction.indices { direction[index] -= alpha * change[index] }
      }
      if let step = steps.last, let change = changes.last {
        let scale = dot(step, change) / dot(change, change)
        for index in direction.indices { direction[index] *= scale }
      }
      for ((step, change), alpha) in zip(zip(steps, changes), alphas.reversed()) {
        let beta = dot(change, direction) / dot(step, change)
        for index in direction.indices { direction[index] += (alpha - beta) * step[index] }
      }
      let slope = dot(direction, current.gradient)
      guard slope < 0 else { break }
      var length = iteration == 0 ? 1 / max(1, dot(current.gradient, current.gradient).squareRoot()) : 1
      var next = current
      for _ in 0..<30 {
        next = evaluate(zip(current.position, direction).map { $0 + length * $1 })
        if next.value <= current.value + Self.sufficientDecrease * length * slope { break }
        length /= 2
      }
      let gained = current.value - next.value
      let step = zip(next.position, current.position).map { $0 - $1 }
      let change = zip(next.gradient, current.gradient).map { $0 - $1 }
      guard gained > 0 else { break }
      current = next
      if dot(step, change) > 1e-12 {
        steps.append(step)
        changes.append(change)
        if steps.count > Self.memory {
          steps.removeFirst()
          changes.removeFirst()
        }
      }
      if gained < tolerance * abs(current.value) { break }
    }
    return current.position
  }
}
