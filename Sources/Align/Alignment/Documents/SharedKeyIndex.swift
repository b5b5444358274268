import Foundation

/// What documents of two languages share and what only one of two has, each key weighed by how rare it is.
struct SharedKeyIndex {
  /// A key of a document, how sure it is, 0 … 1, and what its kind weighs.
  struct Key {
    var value: UInt64
    var strength: Float
    var weights: MatcherWeights.Keys
  }

  /// Keys that a larger share of the English documents has tell nothing, nor do those of more documents than this: so that
  /// the search stays linear in what documents share.
  private static let commonShare = 0.2
  private static let mostDocuments = 500
  /// Of few documents a key may be in each.
  private static let fewDocuments = 3

  /// The keys of each English document by their numbers, with what sharing them gains.
  private var english: [[(key: Int32, gain: Float)]] = []
  /// The Chinese documents of each key.
  private var postings: [[(document: Int32, strength: Float)]] = []
  /// What each English document would lose if none of its keys were shared, and each Chinese one.
  private var englishLosses: [Float] = []
  private var chineseLosses: [Float] = []

  /// - Complexity: O(*n*) in the keys of all documents.
  init(english: [[Key]], chinese: [[Key]]) {
    var frequencies: [UInt64: Int] = [:]
    var others: [UInt64: Int] = [:]
    for keys in english { for key in keys { frequencies[key.value, default: 0] += 1 } }
    for keys in chinese {
      for key in keys where frequencies[key.value] != nil { others[key.value, default: 0] += 1 }
    }
    let share = Int(Self.commonShare * Double(english.count))
    let most = max(Self.fewDocuments, min(Self.mostDocuments, share))
    let total = Double(max(english.count, chinese.count))
    var numbers: [UInt64: Int32] = [:]
    var rarities: [Float] = []
    for keys in english {
      var list: [(key: Int32, gain: Float)] = []
      var loss: Float = 0
      for key in keys {
        guard let frequency = frequencies[key.value], frequency <= most, let other = others[key.value] else {
          continue
        }
        let number = numbers[key.value] ?? Int32(rarities.count)
        if Int(number) == rarities.count {
          numbers[key.value] = number
          rarities.append(Float(log(1 + total / Double(max(frequency, other)))))
        }
        let weight = rarities[Int(number)] * key.strength
        list.append((number, weight * key.weights.gain))
        loss += weight * key.weights.english
      }
      self.english.append(list)
      englishLosses.append(loss)
    }
    postings = Array(repeating: [], count: rarities.count)
    for (document, keys) in chinese.enumerated() {
      var loss: Float = 0
      for key in keys {
        guard let number = numbers[key.value].map(Int.init) else { continue }
        postings[number].append((Int32(document), key.strength))
        loss += rarities[number] * key.strength * key.weights.chinese
      }
      chineseLosses.append(loss)
    }
  }

  /// Writes what the keys of an English document and each Chinese one say for the pair, in nats.
  ///
  /// - Complexity: O(Chinese documents + documents that share keys with it).
  func match(_ row: Int, into scores: inout [Float]) {
    for column in scores.indices { scores[column] = -englishLosses[row] - chineseLosses[column] }
    for (key, gain) in english[row] {
      for (document, strength) in postings[Int(key)] { scores[Int(document)] += gain * strength }
    }
  }
}
