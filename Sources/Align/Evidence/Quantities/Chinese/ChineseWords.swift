/// The words of Chinese text that look like numbers and are none, that are numbers without looking like it, and
/// those around a number that say how it is meant.
///
/// One line of the table is `category = words`. The longest match counts, so that 十分钟 under `number` wins over
/// 十分 under `none`. To teach the reader a word, add it to a line.
struct ChineseWords: Sendable {
  /// What a word of the text table means.
  enum Category: String, Sendable {
    /// Counts nothing and is not reported.
    case none
    /// Counts nothing and is reported as an idiom.
    case idiom
    /// A name or slogan whose digits are reported as soft.
    case soft
    /// The exception to a shorter word: read as a number.
    case number
    /// The ordinal 1.
    case first
    /// The ordinal 1 where the other language may leave it out: 首次.
    case firstTime
    /// One half.
    case half
    /// More than a half.
    case mostly
    /// 2, both.
    case both
    /// Twice as much.
    case doubled
  }

  /// What a word before a number says about it.
  enum Before: String, Sendable {
    case about, below, over, atLeast, atMost, ordinal, negative, era, beforeEra, morning, noon, evening
    case celsius, fahrenheit, lunar, leading
  }

  /// What a word after a number says about it.
  enum After: String, Sendable {
    case about, over, atLeast, atMost
  }

  /// The categories that `words` points to.
  let categories: [Category]
  /// The words, forwards.
  let words: WordTable
  /// The meanings that `before` points to.
  let befores: [Before]
  /// The words before numbers, backwards.
  let before: WordTable
  /// The meanings that `after` points to.
  let afters: [After]
  /// The words after numbers.
  let after: WordTable

  /// The tables as they are embedded.
  static let standard = ChineseWords()

  private init() {
    (categories, words) = Self.read(Self.textTable, backwards: false)
    (befores, before) = Self.read(Self.beforeTable, backwards: true)
    (afters, after) = Self.read(Self.afterTable, backwards: false)
  }

  private static func read<Value: RawRepresentable>(
    _ table: String,
    backwards: Bool
  ) -> ([Value], WordTable) where Value.RawValue == String {
    var values: [Value] = []
    var words = WordTable()
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 3, fields[1] == "=", let value = Value(rawValue: String(fields[0])) else {
        continue
      }
      values.append(value)
      for word in fields[2...] {
        let characters = ChineseText.characters(of: word)
        words.insert(backwards ? characters.reversed() : characters, value: values.count - 1)
      }
    }
    return (values, words)
  }

  private static let beforeTable = #"""
    about = 约 大约 约有 约为 大概 大概有 约莫 左近 大致 估计 估计有 将约 平均约
    below = 近 将近 接近 不到 不足 少于 低于 小于 未满 不满 未达 几近 几乎达 差不多 快到 不及
    over = 超过 超 逾 多于 高于 大于 突破 已逾 年逾 年过 超出 多达 高出
    atLeast = 至少 至少有 最少 最少有 起码 起码有 不少于 不低于 不下 不下于 不小于 最低
    atMost = 不会超过 不能超过 没有超过 未超过 没超过 不得超过 不可超过 至多 最多 最多有 最多不超过 不超过 不多于 不高于 不大于 顶多 最高不超过
    ordinal = 第
    negative = 负 零下 负的
    era = 公元 纪元 西元 公历
    beforeEra = 公元前 纪元前 西元前
    morning = 上午 早上 早晨 清晨 凌晨 早 今晨 晨 清早 一早 拂晓
    noon = 中午 正午
    evening = 下午 午后 傍晚 晚 晚上 晚间 夜间 夜里 今晚 昨晚 深夜 当晚 午夜 夜晚
    celsius = 摄氏 摄氏零下 零下摄氏
    fahrenheit = 华氏 华氏零下
    lunar = 农历 阴历 旧历 夏历 闰 古历
    leading = 头 有 达 达到 为 计 共 共计 合计 总计
    """#

  private static let afterTable = #"""
    about = 左右 上下 光景 许 前后 来往
    over = 多 有余 强 出头 开外 有奇 不止 挂零
    atLeast = 以上 或以上 及以上 或更多 起 以上的
    atMost = 以下 以内 之内 或以下 及以下 之下
    """#

  private static let textTable = #"""
    idiom = 第三世界 第一线 首先 一线 第一手 第二天性 第三者 第一夫人 第一把手 一把手
    firstTime = 首次
    first = 首届 首个 首批 首位 首名 首家 首座 首条 款首 首款 首台 首例 首日 首轮 首场 首枚 首艘 首架 首期 首部 首项
    half = 一半 半数 对半
    mostly = 大半 过半 过半数 半数以上 多一半 一多半 一大半
    both = 双方 双边
    number = 四周左右 四周内 四周后 四周时间 四周以来 四周以内 四周之内
    doubled = 翻番 翻倍 加倍 成倍 倍增
    soft = 一国两制 三反五反 五保户 五保 八路军 新四军 四人帮 三八线 双百方针 两弹一星 三农 五讲四美 三好学生 四化
    soft = 四个现代化 四项基本原则 三来一补 两会 一大二公 三自一包 四清 三座大山 二战 一战 一二·九 两票制 三峡 两用 两栖 三军 三包
    soft = 三令五申 三从四德 三纲五常 四书五经 五谷 三国演义 三字经 十三经 二十四史 二十四节气 五粮液 三北 三线建设
    number = 十分钟 十分之 百分之 千分之 万分之 十分米 四季度 一季度 二季度 三季度 一度电 三角钱 一角钱 半天 半年 半月 半小时 半个 一时许
    number = 一时半 一点钟 一点半 一点多 一点整 一时十 一时二 一时三 一点一刻 三角五 三角二 一刻钟 一分钱 一分钟 一百货 一周年 四季稻 一一〇 一同意
    number = 一块钱 一块一 一块二 一块三 一块四 一块五 一块六 一块七 一块八 一块九 一块零 一块半 一块多 一头牛 一头猪 三万一 一万一 一千一 一百一 五方面 三方面 两方面 四方面 十方面 一千一百 百万 百亿 千万吨 千万元 万户县 一般一百 两岸三地 一等奖 二等奖 一等功
    number = 三分之 四分之 五分之 二分之 一分之 一级 二级 三级 一号 一日 一月 一百 一千 一万 一亿 十一月 十一日 十一年 十一点 十一时 十一届 十一岁 十一个 十一名
    number = 三点 两点 一角五 一时至 百分点 两点论 一代人 九江万 两三 三三 千米 千克 千瓦 百日 万吨 万元 千元 百元 万亩 千亩 百亩 万斤 千斤 万里 千里 百里 万人 千人 百人
    none = 一些 一般 一定 一致 一贯 一向 一直 一切 一律 一旦 一度 一再 一边 一方面 一同 一道 一样 一会儿 一会 一下子 一下 一点儿 一起 一块儿 一块 一齐 一并 一概 一共 一面 一味
    none = 一举 一手 一心 一身 一面 一路 一头 一口 一口气 一阵 一阵子 一番 一片 一系列 一连 一连串 一带 一旁 一侧 一端 一经 一来 一时 一应 一体 一体化 一统 一新 一空 一生 一世 一辈子 一半天
    none = 一流 一级棒 一早 一晃 一瞬 一瞬间 一刹那 一转眼 一眼 一溜 一股劲 一条心 一个劲 一窝蜂 一把抓 一览 一览表 一律 一成不变 一丝不苟 一目了然 一言 一言为定 一言堂 一席 一席话
    none = 一步一步 一步步 一天天 一年年 一个个 一一 一次次 一代代 一跃 一连 一发 一抹 一隅 一举一动 一草一木 一朝一夕 一分为二 一刀两断 一刀切 一边倒 一团糟 一塌糊涂 一望无际 一往无前
    none = 一马当先 一鼓作气 一如既往 一视同仁 一无所有 一无是处 一无所知 一气呵成 一触即发 一劳永逸 一落千丈 一日千里 一针见血 一蹴而就 一概而论 一干二净 一清二楚 一清二白 一穷二白 一知半解
    none = 一心一意 一帆风顺 一举两得 一五一十 一模一样 一丝一毫 一唱一和 一来二去 一差二错 一本正经 一笔勾销 一箭双雕 一石二鸟 一诺千金 一掷千金 一字千金 一字一句 一点一滴 一事无成 一尘不染
    none = 一技之长 一臂之力 一席之地 一纸空文 一衣带水 一泻千里 一哄而上 一拥而上 一锤定音 一马平川 一脉相承 一盘散沙 一叶障目 一意孤行 一应俱全 一败涂地 一贫如洗 一路平安 一国之君 一技 一己 一员
    none = 一汽 一把 一带一路 一孔之见 一线生机 一下儿 一则 一则是 一俟 一律 一任 一改 一扫 一扫而空 一变 一看 一听 一想 一试 一提 一见 一行 一行人 一反常态 一枕黄粱 一衣带 一概
    none = 进一步 更进一步 不一定 不一样 不一 不一而足 有一天 有一点 有一些 有一定 那一天 另一个 另一 另一方面 某一 这一 那一 哪一 每一 任一 逐一 专一 单一 统一 同一 唯一 惟一 万一 之一 归一 划一 整齐划一 如一 始终如一 表里如一 合一 三合一 第一时间
    none = 深入一步 提高一步 前进一步 退一步 下一步 上一步 每一步 初一看 说一不二 不二 不二法门 独一无二 数一数二 接二连三 丢三落四 颠三倒四 朝三暮四 低三下四 再三 再一次 又一次 不三不四 挑三拣四 推三阻四
    none = 三心二意 四面八方 百花齐放 百家争鸣 统一思想 统一战线 十分 十足 十全十美 十字 十字路口 十字架 十之八九 十有八九 十拿九稳 十万火急 十恶不赦 十堰 十室九空 十年寒窗 千方百计 千军万马 千变万化
    none = 千岛湖 千山 千秋 千秋万代 千古 千里马 千里迢迢 千篇一律 千载难逢 千家万户 千千万万 千头万绪 千丝万缕 千言万语 千锤百炼 千差万别 千辛万苦 千奇百怪 千真万确 千钧一发 千疮百孔 千姿百态 千金 千万别 千万不 千万要 千叶 千阳 千斤顶
    none = 百花 百花园 百货 百姓 老百姓 百科 百科全书 百色 百合 百般 百年大计 百废待兴 百废俱兴 百战百胜 百发百中 百折不挠 百忙 百感交集 百里挑一 百闻不如一见 百看不厌 百叶 百灵 百慕大 百度 百事 百胜 百川 百炼成钢 百依百顺 百无聊赖 百无一失 百尺竿头
    none = 万岁 万一 万众 万众一心 万县 万水千山 万紫千红 万籁俱寂 万无一失 万事 万物 万古 万古长青 万恶 万能 万世 万幸 万状 万丈 万般 万分 万里长城 万国 万家 万家灯火 万马奔腾 万马齐喑 万宁 万荣 万州 万载 万安 万年青 万花筒 万金油 万隆 万象 万盛 万源 万全 万难 万向 万科 万达 亿万
    none = 二胡 二话不说 二话没说 二话 二流子 二百五 二心 二连浩特 二郎 二手 二手房 二手车 二手货 二氧化碳 二氧化硫 二恶英 二进制 二维码 二人转 二黄 二锅头 二把手 二元论
    none = 三亚 三门峡 三门 三明市 三明 三明治 三轮车 三轮 三角洲 三角 三角形 三角债 三三两两 三番五次 三番两次 三天两头 三言两语 三五成群 三头六臂 三长两短 三更 三更半夜 三伏 三九天 三夏 三秋 三水 三原 三河市 三江 三台县 三台 三元里 三元桥 三亚市 三藩市 三星 三菱 三洋 三井 三联 三毛 三极管 三合板 三思 三思而后行 三岔口 三令 三废 三结合 三人成虎 三顾茅庐 三教九流 三姑六婆 三六九等 三聚氰胺 三叉 三弦 三清山 三味 三文鱼 三脚架 三包 三家村 三百六十行
    none = 四川 四川省 四平 四平市 四季 四季如春 四肢 四周 四处 四方 四邻 四海 四通八达 四分五裂 四面楚歌 四散 四起 四下里 四合院 四方台 四顾 四声 四射 四溢 四轮 四氯化碳 四会 四海为家 四库全书 四脚朝天 四不像 四体 四明山 四舍五入 四处
    none = 五金 五官 五台山 五台县 五台 五花八门 五花肉 五光十色 五颜六色 五湖四海 五角大楼 五角星 五体投地 五彩 五彩缤纷 五线谱 五脏 五脏六腑 五味 五常 五香 五指山 五原 五莲 五台 五峰 五星红旗 五星级 五星 五大连池 五行 五更 五雷轰顶 五音 五音不全 五四三 五月花 五内 五粮 五大三粗 五里雾
    none = 六安 六安市 六合 六合区 六神无主 六亲不认 六亲 六盘山 六盘水 六朝 六书 六畜 六畜兴旺 六甲 六枝 六必居 六腑
    none = 七里营 七上八下 七嘴八舌 七手八脚 七拼八凑 七零八落 七台河 七窍 七情六欲 七夕 七律 七绝 七巧板 七星 七步 七里河 七匹狼 乱七八糟 七弦 七老八十 七宝 七言 七扭八歪
    none = 八达岭 八股 八股文 八卦 八仙 八仙过海 八方 八面玲珑 八面 八宝 八宝山 八宝粥 八一厂 八成新 八字 八里桥 八九不离十 八旗 八大山人 八拜之交 八哥 八音盒 八角 八公山 王八 八抬大轿
    none = 九江 九江市 九龙 九龙坡 九泉 九牛一毛 九死一生 九华山 九寨沟 九霄 九霄云外 九州 九天 九曲 九五之尊 九宫 九台 九江县 九阳 九章 九死 九重天
    none = 两岸 两岸关系 两口子 两面派 两面三刀 两全其美 两败俱伤 两袖清风 两相情愿 两小无猜 两极分化 两广 两湖 两江 两江道 两淮 两汉 两晋 两宋 两侧 两旁 两边 两端 两极 两翼 两性 两栖动物 两下子 两手抓 两可 两难 两讫 两点论 斤两 模棱两可 两人世界 两伊
    none = 李四光 李四 张三丰 张三 王五 王二 王一 王一同志 王八蛋 赵六 赵一曼 钱三强 钱七 阮八 李三 马三立 丁一 何三 于一 周一良 闻一多 吴三桂 郑一 一休 高二适 梅里亚 乔三 孟三 小三 小二 店小二 老二 老三 老大 刘三姐 老四 老五 老六 老八 小七
    none = 半岛 半导体 半径 半途 半途而废 半路 半晌 半夜 半边天 半边 半空 半空中 半壁江山 半壁 半信半疑 半真半假 半封建 半殖民地 半自动 半成品 半截 半决赛 半官方 半点 半点儿 半步 半坡 半拉 半身 半身不遂 半生 半世 半推半就 半山腰 半老 半月谈 半导 半球 半场 半票 半价 半旗 大半生 大半夜 多半 前半 后半 上半场 下半场 北半球 南半球 半圆 半开 半工半读 半农半牧 半新 半熟 半公开 半文盲 半劳动力 夜半 月半 前半生 后半生 前半夜 后半夜 半耕半读 半脱产 半机械化 半制品 半军事 半中央
    none = 几乎 几何 几何学 几内亚 茶几 几率 几时 几近 几经 几度 几番 几许 几多 几分 几曾 无几 几微 几次三番 窗明几净 未几 巴布亚新几内亚 几点 几号 几月
    none = 数字 数据 数量 数学 数额 数目 数值 数码 数控 数落 数理 数以 数不清 数不胜数 数一数二 数得 数了 数着 数数 数列 数论 数组 数人头 数字化 多数 少数 大多数 绝大多数 人数 总数 无数 次数 倍数 指数 分数 系数 参数 函数 岁数 常数 整数 基数 奇数 偶数 小数 小数点 代数 级数 数九 读数 数轴
    none = 零售 零件 零星 零配件 零散 零碎 零食 零钱 零用 零用钱 零花钱 零工 零部件 零头 零乱 零落 飘零 凋零 孤零零 零距离 零陵 零担 零度点 零零碎碎 零零星星 涕零 归零 清零
    none = 参加 参观 大陆 陆地 陆军 陆续 登陆 着陆 陆路 水陆 陆海空 收拾 拾金不昧 肆无忌惮 放肆 肆虐 肆意 队伍 退伍 入伍 落伍 拾取 拾零 捡拾 行伍
    none = 丙二醇 乙二醇 维生素 三氧化二铁 四环素 五氧化二磷 六氯 二甲苯 三氯 二噁英 三硝基
    none = 天下第一 说三道四 横七竖八 七七八八 杂七杂八 歪七扭八 乌七八糟 三下五除二 九九归一 五五开 三七开 二一添作五 不管三七二十一 三百六十度 逢五 三八式 二万五千里长征
    none = 百万富翁 千万富翁 亿万富翁 亿万人民 万元户 千夫所指 百家姓 千字文 百老汇 万维网 千年虫 百岁山 三生有幸 三缄其口 两院制 三权分立 两党制 一院制
    none = 一年四季 次日 两位数 三位数 双眼皮 三眼皮 两字 二字 covid-19 COVID-19
    none = 八大处 三里屯 五道口 五棵松 六里桥 十里堡 八里庄 十渡 四方区 七宝镇 三元区 一汽集团 二汽 三乱 百团大战 万人坑 五角场 四号病 一分耕耘 百步穿杨 胡说八道 一部分 四面 七日谈 十三陵 十三朝 十里洋场 五里店
    """#
}
