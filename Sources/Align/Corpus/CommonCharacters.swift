/// The commonest characters of modern Chinese, traditional forms taken for their simplified ones.
///
/// The 448 first of the frequency lists of Da (2004, “A corpus-based study of character and bigram frequencies in
/// Chinese e-texts”), which between them are some 70 of 100 characters of any running text; of text that was decoded
/// wrongly they are fewer than 10.
enum CommonCharacters {
  private static let first: UInt32 = 0x3400
  private static let end: UInt32 = 0xA000

  private static let bits: [Bool] = {
    var bits = [Bool](repeating: false, count: Int(end - first))
    for scalar in list.unicodeScalars where scalar.value >= first && scalar.value < end {
      bits[Int(scalar.value - first)] = true
    }
    return bits
  }()

  /// Whether a character is among the commonest.
  static func contains(_ scalar: UInt32) -> Bool {
    let folded = NameTables.standard.folding.fold(scalar)
    return folded >= first && folded < end && bits[Int(folded - first)]
  }

  private static let list =
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多"
    + "经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明"
    + "性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位"
    + "次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感"
    + "建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色"
    + "路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
}
