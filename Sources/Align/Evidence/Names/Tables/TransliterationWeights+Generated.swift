extension TransliterationWeights {
  /// How much more often a character stands in the Chinese names of foreign places than in running text: two times the natural
  /// logarithm, between -6 and 8, and the characters. From the 10,865 characters of such names and the 35,758
  /// of six chapters of novels (Fixtures/README.md, mac-dev), by `scripts/fit-transliteration.py`, 2026-11-21.
  static let groups: [(weight: Int, characters: String)] = [
    (8, "亚伊伦伯克兰兹利勒卡卢吉圣坦埃塔塞奥姆尔尼巴帕库德戈托拉斯普曼杜林格梅沃洛特瓦科索纳维苏茨莱萨诺贝赫达迪阿雷鲁"),
    (7, "丁丹凯加南古坎希弗摩敦杰泽瓜穆纽罗耶菲蒂蒙锡霍马"),
    (6, "乌乔劳博厄吕喀图圭基威宾布恩恰朗桑森泰潘瑟甘福艾莫辛隆雅顿"),
    (5, "亨佐俄冈列努哈唐士夸奈娜孟安康扎旺昆查治涅滕玛珀班翁翰莎贡赖赛邦陶"),
    (4, "丘伍佳内华卓史哲墨夏嫩季宁富延彼惠拜撒昂松柯欣欧比波津洪澳玻琳琴登米绍考胡腊舍芝芬西詹谢豪费贾迈逊采黎"),
    (3, "仁休伽侯保俞凡切勃匹司多夫奇契妮姬娄娅孔宰密察寿屈席廷彭慈敏文昌朔木朱李根梭毛汉汤沁沙法派滨热狄琼申略皮缪肖良芒英范莉蓬蕾赞邓金韩魏鲍麦默"),
    (2, "丰京代佛儒尚尤庞廉提施灵珊盖石约肯舒若葛里香龙"),
    (1, "万丽久佩农叶娃戴本永汗海温烈祖立章雄黑齐"),
    (0, "丝乃云什修兴凌别因居山平日武爱田白腾超路连通门韦顺"),
    (-1, "东包台大强怀思扬明瑞荣让那"),
    (-2, "于向得所方曾理许高"),
    (-3, "当汪珍生"),
    (-4, "可年陈"),
    (-5, "能道"),
  ]
}
