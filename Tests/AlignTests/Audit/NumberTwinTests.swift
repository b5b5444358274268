import Testing

@testable import Align

/// Wrong twins of right pairs in `Fixtures/labels/number-rights.tsv`: one number of each is another one, and that is told.
@Suite struct NumberTwinTests {
  @Test(arguments: [
    // Lists with a shared unit.
    ("The plant can be built with 2, 4, 6 or 8 million units of capacity.", "该厂的产能可建成200万、400万、600万或900万台。"),
    ("Grants of 5, 10 or 15 million yuan are available.", "可提供500万、1000万或1600万元的补助。"),
    ("Choose a term of 3, 6 or 12 months.", "可选择3个月、9个月或12个月的期限。"),
    ("Packs of 10, 20 and 50 kg are on sale.", "有10公斤、30公斤和50公斤装出售。"),
    ("Fines of one, two or five thousand yuan apply.", "罚款1000元、3000元或5000元。"),
    ("Rates of 2, 3 or 4 percent apply.", "适用2%、3%或5%的税率。"),
    // Rates.
    ("Of every 100 people, 3 to 5 carry the gene.", "每100人中有3到6人携带该基因。"),
    ("One in every 20 children is affected.", "每30名儿童中就有1名受到影响。"),
    ("Lead levels reached 15 parts per million.", "铅含量达到百万分之二十五。"),
    ("The birth rate was 7.5 per 1,000 people.", "出生率为7.8‰。"),
    ("Maternal mortality dropped to 16.1 per 100,000.", "孕产妇死亡率降至18.1/10万。"),
    ("The error is about 3 in 10,000.", "误差约为千分之三。"),
    ("China has 2.4 doctors per 1,000 people.", "中国每千人拥有2.6名医生。"),
    ("The rate was 14.6 per 100,000 people in 2019.", "2019年的比率为每10万人16.4例。"),
    ("The limit is 0.5 ppm.", "限值为百万分之5。"),
    ("There were 6 hospital beds per 1,000 population.", "每万人口有6张病床。"),
    // Hours.
    ("The office is open from 9 to 5.", "办事处从9点到6点开放。"),
    ("The curfew begins at 1900 hours.", "宵禁从20时开始。"),
    ("His blood pressure was 140 over 90.", "他的血压是140/95。"),
    ("The attack began at 0430 hours.", "进攻于凌晨4时50分开始。"),
    ("The shop is open from nine to five.", "商店从九点开到六点。"),
    ("The train leaves at 1830 hours.", "火车18点20分开。"),
    ("He flew 1,900 hours.", "他飞行了1800小时。"),
    ("Doors open 7 to 9:30 p.m.", "晚上7点至10点半开门。"),
    ("From 5 to 9 people came.", "来了5到8个人。"),
    ("He beat him 9 to 5.", "他以9比6击败了他。"),
    // Calendar and school years.
    ("The festival falls on the 15th of the eighth lunar month.", "这个节日在八月十六。"),
    ("On the 23rd of the twelfth lunar month people sweep the house.", "腊月二十四，人们打扫房屋。"),
    ("My son is in Grade 7.", "我儿子上初二。"),
    ("The third-grade pupils planted trees.", "四年级的学生植了树。"),
    ("In 1895, the Sino-Japanese War broke out.", "甲午年，中日战争爆发。"),
    ("Zongzi are eaten on the fifth day of the fifth lunar month.", "五月初六吃粽子。"),
    ("She is in Grade 9.", "她上高三。"),
    ("In the 22nd year of Daoguang, the war ended.", "道光二十一年，战争结束。"),
    ("The Boxer Protocol was signed in 1902.", "辛丑条约签订。"),
    // Intervals.
    ("The committee meets every second week.", "委员会每隔三周开会。"),
    ("The nurse comes every other day.", "护士每五天来一次。"),
    ("The games are held every four years.", "运动会每五年举行一次。"),
    ("The paper appears twice a week.", "该报每周出版三次。"),
    ("The audit is done every third month.", "每四个月审计一次。"),
    ("Buses run every 10 minutes.", "公交车每隔20分钟一班。"),
    ("The congress is held every five years.", "大会每六年召开一次。"),
    ("He called every two minutes.", "他每三分钟打一次电话。"),
    ("Every two years a festival is held.", "每三年举办一次节日。"),
    // Informal money.
    ("The book cost $12.50.", "这本书花了12块8。"),
    ("The prize is $5K.", "奖金为6000美元。"),
    ("She makes a six-figure salary.", "她的年薪达七位数。"),
    ("He paid 20 grand for it.", "他花了三万美元买下它。"),
    ("It cost 3s 6d.", "价格是3先令8便士。"),
    ("It lost HK12 cents to close at HK$3.45.", "该股下跌15港仙，收报3.45港元。"),
    ("The deal cost him $20K.", "这笔交易花了他20万美元。"),
    ("She paid $3.50.", "她付了四块半。"),
    ("It sold for ten grand.", "它以1.2万美元售出。"),
    // Scores.
    ("They won by three games to one.", "他们以3比2获胜。"),
    ("Arsenal won two-nil.", "阿森纳以3比0获胜。"),
    ("It was a goalless draw.", "双方1比1战平。"),
    ("They drew two all.", "双方3比3战平。"),
    ("Serena led 40-love.", "小威以30比0领先。"),
    ("They beat us by four games to two.", "他们以4比1击败我们。"),
    ("The first half was scoreless.", "上半场1比0。"),
    ("It got 4.5 out of 5 stars.", "它获得3.5星。"),
    // Percents, degrees and factors left to the context.
    ("Exports rose by 12 percent and imports by 8.", "出口增长12%，进口增长6%。"),
    ("It was 40 below in January.", "一月份气温零下30度。"),
    ("The risk is five times lower.", "风险是原来的六分之一。"),
    ("Temperatures were in the 90s.", "气温达80多度。"),
    ("Revenue rose 15 percent and profit 20.", "收入增长15%，利润增长30%。"),
    ("Winters hit 30 below.", "冬天低至零下20摄氏度。"),
    ("Music of the 90s is popular.", "80年代的音乐很流行。"),
    ("It gained 5 percent, and the 8 firms lost 3 percent.", "它上涨5%，9家公司下跌3%。"),
    // Ones, ages, powers of ten.
    ("The phone has a 50MP camera.", "这款手机配有6000万像素摄像头。"),
    ("Under-fives travel free.", "6岁以下儿童免费乘车。"),
    ("The bank cut rates on one-year loans.", "银行下调三年期贷款利率。"),
    ("The count was 3.2×10^5.", "计数为320万。"),
    ("He is in his eighties.", "他七十多岁。"),
    ("Police found 9mm bullets.", "警方发现了7毫米子弹。"),
    ("The village is a mile away.", "村子在三英里外。"),
    ("The 108MP sensor is new.", "1.8亿像素传感器是新的。"),
    ("The hole is a foot deep.", "洞深两英尺。"),
    ("The star is 4.5 × 10^9 years old.", "这颗恒星已有4.5亿年。"),
    ("The over-sixties are most at risk.", "70岁以上人群风险最大。"),
    ("The wall is a metre high and a foot thick.", "墙高两米，厚一英尺。"),
    ("The village is home to 12 centenarians.", "村里有13位百岁老人。"),
    // In the order of the names.
    ("China and India sent 34 and 49 tons respectively.", "中国和印度分别运送了49吨和34吨。"),
    ("Output of wheat and rice was 34 and 49 tons respectively.", "小麦和稻谷产量分别为49吨和34吨。"),
    ("The two ships carried 34 and 49 tons respectively.", "两艘船分别载货49吨和34吨。"),
    ("Exports and imports grew 5% and 8% respectively.", "出口和进口分别增长8%和5%。"),
    ("Wheat and rice prices rose by 5% and 8%, respectively.", "小麦和大米价格分别上涨8%和5%。"),
    ("Imports and exports grew 8% and 5% respectively.", "出口和进口分别增长8%和5%。"),
    ("It fell 3 and 4 percent in May and June, respectively.", "5月和6月分别下降4%和3%。"),
    ("Beijing and Shanghai reported 5 and 12 cases respectively.", "北京和上海分别报告12例和5例。"),
    ("Shanghai and Beijing reported 12 and 5 cases respectively.", "北京和上海分别报告12例和5例。"),
    ("Japan won 12 medals and China 34.", "中国获得12枚奖牌，日本34枚。"),
  ])
  func anotherNumberIsTold(english: String, chinese: String) {
    let found = Auditor().findings(in: AlignedDocument([(english, chinese)]))
    #expect(found.contains { $0.severity > .note && !$0.grounds.isEmpty })
  }
}
