/// The unit words of Chinese text.
///
/// One line of the table is `kind symbol = words`; `symbol*factor` says that the word is that much of the symbol's
/// unit (角 is 0.1 CNY). Words are written in simplified characters and full-width letters as plain ones: the text
/// is brought to that form before it is looked up. To teach the reader a unit, add its word to a line, or a line.
struct ChineseUnits: Sendable {
  /// What a unit word does to the number before it.
  enum Kind: String, Sendable {
    /// A unit of measurement.
    case measure
    /// A currency or a part of it.
    case money
    /// A length of time.
    case duration
    /// A measure word that English drops.
    case classifier
    /// A noun that numerals stand before without a measure word in news style: 三国, 五省.
    case noun
    /// A word that makes the number before it a place in a row: 二楼, 三年级.
    case ordinal
    /// 岁 and its like.
    case age
    /// 百分点.
    case point
  }

  /// What a word stands for.
  struct Entry: Sendable {
    /// What the word does.
    let kind: Kind
    /// The unit's symbol; `nil` for classifiers.
    let symbol: String?
    /// How much of the symbol's unit one of the word is.
    let factor: ExactNumber
  }

  /// The entries that the word table points to.
  let entries: [Entry]
  /// The words, forwards.
  let words: WordTable
  /// The words for money, backwards: what may stand before an amount.
  let currenciesBefore: WordTable

  /// The table as it is embedded.
  static let standard = ChineseUnits(table: table)

  /// Reads a table; lines that do not follow the form are left out.
  init(table: String) {
    var entries: [Entry] = []
    var words = WordTable()
    var currencies = WordTable()
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 4, fields[2] == "=", let kind = Kind(rawValue: String(fields[0])) else {
        continue
      }
      let parts = fields[1].split(separator: "*")
      let factor = parts.count > 1 ? ExactNumber(parsing: parts[1]) ?? .one : .one
      let symbol = parts[0] == "-" ? nil : String(parts[0])
      entries.append(Entry(kind: kind, symbol: symbol, factor: factor))
      for word in fields[3...] {
        let characters = ChineseText.characters(of: word)
        words.insert(characters, value: entries.count - 1)
        // 元 and 蚊 alone stand behind the amount only.
        let isSign = characters.count == 1 && !ChineseNumeralCharacters.isHan(characters[0])
        if kind == .money, factor == .one, characters.count > 1 || isSign {
          currencies.insert(characters.reversed(), value: entries.count - 1)
        }
      }
    }
    self.entries = entries
    self.words = words
    self.currenciesBefore = currencies
  }

  private static let table = #"""
    measure t = 吨 公吨 t
    measure kg = 千克 公斤 kg KG Kg kgs
    measure g = 克 公克 g grams gram
    measure mg = 毫克 mg milligrams
    measure ug = 微克 μg
    measure [jin] = 斤 市斤
    measure [liang] = 两 市两
    measure [qian] = 钱
    measure [dan] = 担 市担
    measure [lb_av] = 磅 英磅重 lb lbs pounds pound
    measure [oz_av] = 盎司 安士 oz ounces ounce
    measure [car_m] = 克拉
    measure m = 米 公尺 m metres meters metre meter
    measure km = 千米 公里 km KM kilometers kilometres kilometer
    measure dm = 分米 dm
    measure cm = 厘米 公分 cm CM
    measure mm = 毫米 mm
    measure um = 微米 μm um
    measure [in_i] = 寸屏 寸显示器 寸屏幕 寸液晶 寸电视
    measure nm = 纳米 nm
    measure [li] = 里 里地 里路 华里 市里
    measure [chi] = 尺 市尺
    measure [zhang] = 丈 市丈
    measure [cun] = 寸 市寸
    measure [mi_i] = 英里 英哩 哩 mile miles mi
    measure [ft_i] = 英尺 英呎 呎 ft feet foot feets '
    measure [in_i] = 英寸 英吋 吋 inch inches "
    measure [yd_i] = 码 yard yards yd
    measure [nmi_i] = 海里 浬
    measure [ly] = 光年
    measure m2 = 平方米 平米 平方公尺 m² m2 ㎡
    measure km2 = 平方公里 平方千米 km² km2
    measure dm2 = 平方分米
    measure cm2 = 平方厘米 cm² cm2
    measure mm2 = 平方毫米 mm²
    measure [sft_i] = 平方英尺 平方呎
    measure [smi_us] = 平方英里 平方哩
    measure har = 公顷 hm²
    measure [mu] = 亩 市亩 亩地
    measure [qing] = 顷 市顷
    measure [acr_us] = 英亩
    measure [ping] = 坪
    measure m3 = 立方米 立方 立方公尺 方 m³ m3
    measure cm3 = 立方厘米 cm³
    measure [cft_i] = 立方英尺
    measure L = 升 公升 L l litre litres liter liters
    measure mL = 毫升 ml mL cc ML 西西
    measure dL = 分升
    measure [gal_us] = 加仑 gallon gallons gal
    measure [pt_us] = 品脱 pint pints
    measure [qt_us] = 夸脱
    measure [cup] = cup cups
    measure [tbs] = 汤匙 大匙 汤勺
    measure [tsp] = 茶匙 小匙 茶勺
    measure [bbl_us] = 桶原油 桶石油
    measure [bu_us] = 蒲式耳
    measure W = 瓦 瓦特 W
    measure kW = 千瓦 kW KW
    measure MW = 兆瓦 MW
    measure GW = 吉瓦 GW
    measure [HP] = 马力 匹马力
    measure kWh = 千瓦时 千瓦小时 度电 kWh KWH kwh
    measure MWh = 兆瓦时
    measure J = 焦耳
    measure kJ = 千焦
    measure MJ = 兆焦
    measure cal = 卡路里
    measure kcal = 千卡 大卡 卡 kcal
    measure V = 伏 伏特
    measure kV = 千伏 kV
    measure A = 安培
    measure mA = 毫安
    measure Pa = 帕 帕斯卡
    measure hPa = 百帕
    measure kPa = 千帕
    measure MPa = 兆帕
    measure atm = 大气压
    measure Hz = 赫 赫兹 Hz
    measure kHz = 千赫 kHz
    measure MHz = 兆赫 MHz
    measure GHz = 吉赫 GHz
    measure B = 字节
    measure kB = KB kB
    measure MB = 兆字节 MB
    measure GB = GB
    measure TB = TB
    measure m/s = 米/秒 米每秒 m/s
    measure km/h*1.609344 = 英里/小时 英里每小时 mph
    measure km/h = 公里/小时 公里每小时 千米/小时 千米每小时 km/h
    measure [kn_i] = 节航速
    measure Cel = 摄氏度 摄氏 摄氏° ℃ °C ºC
    measure [degF] = 华氏度 华氏 华氏° ℉ °F ºF
    measure K = 开尔文
    measure deg = 度 ° 度角
    measure dB = 分贝 dB
    measure mol = 摩尔
    money CNY = 元 圆 块 块钱 元钱 元人民币 块人民币 人民币 人民币元 RMB ¥ CNY
    money CNY*0.1 = 角 毛 毫 角钱 毛钱 毫子 角人民币
    money CNY*0.01 = 分钱 仙
    money CNY = 蚊
    money USD = 美元 美金 元美元 元美金 块美金 块美元 美圆 US$ USD $ dollar dollars
    money USD*0.01 = 美分 cents cent
    money HKD = 港元 港币 元港币 元港元 港纸 HK$ HKD
    money TWD = 新台币 台币 新台币元 元台币 元新台币 NT$ TWD
    money MOP = 澳门元 澳门币
    money GBP = 英镑 £ GBP
    money GBP*0.01 = 便士
    money EUR = 欧元 元欧元 € EUR 欧
    money EUR*0.01 = 欧分
    money JPY = 日元 日圆 日币 元日币 元日元 円 JPY
    money KRW = 韩元 韩币 韩圆 ₩ KRW
    money KPW = 朝鲜元 朝元
    money RUB = 卢布 俄罗斯卢布 ₽ RUB
    money RUB*0.01 = 戈比
    money INR = 印度卢比 卢比 印度卢布 ₹ INR
    money PKR = 巴基斯坦卢比
    money AUD = 澳元 澳大利亚元 澳币 A$ AUD
    money CAD = 加元 加拿大元 加币 C$ CAD
    money NZD = 新西兰元 纽元 NZD
    money SGD = 新加坡元 新元 新币 坡币 S$ SGD
    money CHF = 瑞士法郎 瑞郎 CHF
    money FRF = 法郎 法国法郎
    money DEM = 马克 德国马克 西德马克
    money ITL = 里拉 意大利里拉
    money TRY = 土耳其里拉
    money ESP = 比塞塔
    money THB = 泰铢 铢 THB
    money MYR = 林吉特 马来西亚元 马币 令吉 MYR
    money PHP = 菲律宾比索 菲律宾元 PHP
    money MXN = 墨西哥比索
    money PESO = 比索
    money IDR = 印尼盾 印度尼西亚盾 IDR
    money VND = 越南盾 VND
    money SEK = 瑞典克朗
    money NOK = 挪威克朗
    money DKK = 丹麦克朗
    money BRL = 雷亚尔 巴西雷亚尔
    money ZAR = 兰特 南非兰特
    money ILS = 谢克尔
    money IQD = 第纳尔 伊拉克第纳尔
    money SAR = 沙特里亚尔
    money IRR = 里亚尔
    money AED = 迪拉姆
    money EGP = 埃及镑
    duration s = 秒 秒钟 s 秒鐘
    duration ms = 毫秒 ms
    duration us = 微秒
    duration ns = 纳秒
    duration min = 分钟 min
    duration min*15 = 刻钟
    duration min*5 = 字时
    duration h = 小时 钟头 个钟 个钟头 个小时 点钟头
    duration d = 天 昼夜 昼夜间 天时间
    duration wk = 周 星期 礼拜 个星期 个礼拜 个周
    duration mo = 个月 个多月 月份间
    duration a = 年 周年 载 个年头 年时间 多年 学年
    duration a*100 = 世纪 个世纪
    age a = 岁 周岁 岁半
    age a*10 = 旬
    point %pt = 百分点 个百分点 百分比点
    ordinal - = 届 楼 层楼 年级 等奖 级 号线 等功 号 号楼 中全会
    classifier - = 个 名 位 人 人次 户 户数 家 件 项 条 只 支 枝 台 辆 艘 架 座 所 间 栋 幢 套 部 本 册 份 张 片 块地 根 棵 株 朵 颗 粒 头 匹 口 口人 尾 群 批 帮 伙 队 组 班 排 次 回 趟 遍 场 顿 阵 番 下 声 步 脚 拳 种 类 样 等级 门 节 课 堂 篇 首 幅 副 双 对 打 扇 面 枚 颗 发 门炮 挺 封 则 段 句 字 行 页 章 卷 集 期 代 辈 环 圈 道 股 丝 点 滴 杯 碗 盘 瓶 罐 盒 箱 包 袋 桶 筐 车 船 网 具 尊 顶 床 盏 把 串 束 捆 堆 层 级台阶 国 倍数 票 分 员 人份 列 轮 盘 局 胜 球 手 株 窝 起 宗 桩 笔 单 剂 针 例 处 站 路 线 个人 国家 大 小会 大会 家庭 农户 学生 代表 户人家 余名 同志 职工 工人 干部 社员 群众 亿人 万人 眼 顷刻 茬 亩地 座位 席 席位 任 期数 款 栏 幕 出 折戏 方面 学时 条心 亿次 重 人民 儿童 村庄
    noun - = 国 省 市 县 区 乡 镇 村 州 校 院 厂 矿 井 地 党 派 军 师 团 营 连 方 岛 港 山 社 部门 兄弟 姐妹 姊妹 子 女 老 者 派 族 省市 省区 市县 洲 村镇 国集团 强 边 期工程 室 卧 厅
    """#
}
