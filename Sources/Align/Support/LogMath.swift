import Foundation

/// Sums of probabilities that are held as logarithms, in nats.
enum LogMath {
  /// The logarithm of a probability of zero; finite, so that sums and differences of it stay ordered.
  static let never = -1e30

  /// ln(eᵃ + eᵇ).
  @inline(__always)
  static func sum(_ a: Double, _ b: Double) -> Double {
    let high = max(a, b)
    let low = min(a, b)
    // e⁻⁴⁰ is below the precision of a Double beside 1.
    return low < high - 40 ? high : high + log1p(exp(low - high))
  }

  /// The log-odds of a probability between 0 and 1.
  static func logOdds(probability: Double) -> Double { log(probability / (1 - probability)) }

  /// The probability of log-odds, 0 … 1.
  static func probability(logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}
