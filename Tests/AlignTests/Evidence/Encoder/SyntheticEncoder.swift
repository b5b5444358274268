@testable import Align

/// A model with a small vocabulary and weights drawn at random, in the sizes of the real one.
enum SyntheticEncoder {
  /// The marks, then pieces over a few letters, spaces and Han characters.
  static let vocabulary: [(piece: String, score: Float)] = [
    ("<unk>", 0), ("<s>", 0), ("</s>", 0), ("▁", -3), ("a", -4), ("b", -4.5), ("ab", -5), ("▁a", -4.2),
    ("▁ab", -6), ("ba", -5.5), ("煤", -6), ("矿", -6), ("煤矿", -7), ("▁煤", -9), (".", -3), ("。", -3),
  ]

  /// The vocabulary as a model without a character map.
  static let pieces = SentencePieceModel(
    pieces: vocabulary.map { Array($0.piece.utf8) },
    scores: vocabulary.map(\.score),
    characterMap: []
  )

  /// The weights by their names, as plain numbers.
  static let weights: [String: [Float]] = {
    var random = SeededRandom(seed: 4)
    func draw(_ count: Int, _ scale: Float) -> [Float] {
      (0..<count).map { _ in (Float(random.next() >> 40) / Float(1 << 24) - 0.5) * scale }
    }
    var weights: [String: [Float]] = ["scale": draw(17, 0.01), "lo": draw(17, 0.5)]
    for size in [2, 3, 5] {
      weights["proj\(size)"] = draw(512 * 256, 0.15)
      weights["w1_\(size)"] = draw(size * 256 * 256, 0.15)
      weights["w2_\(size)"] = draw(size * 256 * 256, 0.15)
      for name in ["proj_b", "ln_b", "b1_", "b2_"] { weights["\(name)\(size)"] = draw(256, 0.2) }
      weights["ln_g\(size)"] = draw(256, 2)
    }
    weights["ln_g"] = draw(1280, 2)
    weights["ln_b"] = draw(1280, 0.2)
    weights["cnn_W"] = draw(1280 * 512, 0.1)
    weights["cnn_b"] = draw(512, 0.1)
    for (name, rows, columns) in [
      ("d0", 512, 320), ("d1", 320, 320), ("p1", 512, 320), ("d2", 320, 512), ("p3", 320, 512),
      ("d3", 512, 512),
    ] { weights[name] = draw(rows * columns, 0.2) }
    return weights
  }()

  /// The quantised embeddings of each group, one row.
  static let embeddings: [[UInt8]] = {
    var random = SeededRandom(seed: 5)
    return (0..<17).map { _ in (0..<512).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) } }
  }()

  /// The file's arrays.
  static let arrays: [String: NumpyArray] = {
    var arrays: [String: NumpyArray] = [:]
    for (name, values) in weights {
      let bytes = NumpyArray.header(floatsOfShape: [values.count]) + values.withUnsafeBytes { Array($0) }
      arrays[name] = try? NumpyArray(bytes: bytes, file: name)
    }
    for (group, row) in embeddings.enumerated() {
      let head = numpyHead(type: "|u1", shape: "1, 512")
      arrays["q\(group + 1)"] = try? NumpyArray(bytes: head + row, file: "q")
    }
    let epsilon = withUnsafeBytes(of: 1e-6) { Array($0) }
    arrays["eps"] = try? NumpyArray(bytes: numpyHead(type: "<f8", shape: "") + epsilon, file: "eps")
    return arrays
  }()

  /// The model file's bytes.
  static let file: [UInt8] =
    (try? EncoderModelBuilder(pieces: pieces, arrays: arrays, file: "weights").bytes()) ?? []

  /// The head of an array file.
  static func numpyHead(type: String, shape: String) -> [UInt8] {
    let text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(shape)), }\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.utf8.count), 0] + Array(text.utf8)
  }
}
