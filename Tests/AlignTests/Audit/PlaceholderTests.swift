import Testing

@testable import Align

/// Placeholders and tags of the two sides, in the forms that programs have.
@Suite struct PlaceholderTests {
  private func findings(_ english: String, _ chinese: String) -> [String] {
    let pair = AlignedPair(
      bead: 0,
      english: .init(segments: [english]),
      chinese: .init(segments: [chinese])
    )
    return Auditor().findings(in: AlignedDocument(identifier: "x", pairs: [pair]))
      .filter { $0.severity > .note }.map(\.check)
  }

  @Test(arguments: [
    // The position of an argument of printf, not its place in the sentence.
    ("%s has %d messages", "%2$d 条消息属于 %1$s"), ("%d of %d pages", "共 %2$d 页，第 %1$d 页"),
    ("%@ sent %@", "%2$@ 由 %1$@ 发送"), ("%i lines of %s", "%2$s 中的 %1$i 行"), ("%1$s and %2$s", "%2$s 和 %1$s"),
    ("%d files", "%i 个文件"), ("%ld bytes of %lld", "%ld 字节，共 %lld"),
    // Flags, width and precision.
    ("Ratio %.2f", "比率 %.2f"), ("%.2f MB of %.2f MB", "%.2f MB / %.2f MB"), ("%-10s done", "%-10s 完成"),
    ("%-5s: %s", "%-5s：%s"), ("Audio Delay: %.2fs Later", "音频延迟：延迟 %.2f 秒"),
    ("Step Forward %.0fs", "渐进 %.0f秒"),
    ("%1$.2fx is already saved as a preset.", "%1$.2fx 已保存为预设。"), ("Hex %02x", "编号 %02x"),
    ("Price: {0:.2f}", "价格：{0:.2f}"), ("%*d items", "%*d 个项目"), ("100%% sure", "百分之百肯定"), ("50%% off", "五折"),
    // Qt, Python, Ruby, Symfony, Drupal, Laravel, shells, ICU.
    ("Press %1 to continue", "按 %1 继续"), ("%n file(s)", "%n 个文件"), ("%L1 of %L2", "共 %L2，已用 %L1"),
    ("%(name)s left", "%(name)s 离开了"), ("%{count} left", "还剩 %{count}"), ("Hello %name%!", "你好，%name%！"),
    ("@count comments", "@count 条评论"), ("Dear :name, welcome", "尊敬的 :name，欢迎"),
    ("Set $HOME first", "先设置 $HOME"),
    ("Hi [[name]]", "你好 [[name]]"), ("{{ user }} came", "{{user}} 来了"), ("${x} is here", "${x} 在这里"),
    ("{count, plural, one {# item} other {# items}}", "{count, plural, other {# 项}}"),
    // Words in angle brackets that stand for something.
    ("usage: cp <source> <target>", "用法：cp <源> <目标>"), ("ping <host>", "ping <主机>"),
    ("Press <Enter>", "按<回车>"),
    ("edit <file name>", "编辑 <文件名>"), ("Press <Enter>", "按回车键"),
    // None of these is a placeholder.
    ("Prices rose 5% dearer", "价格上涨5%"), ("100% sure", "100%肯定"), ("at 10:30 am", "上午10:30"),
    ("It cost $100", "花了100美元"),
    ("write to me@example.org", "写信给 me@example.org"),
  ])
  func right(_ pair: (String, String)) { #expect(findings(pair.0, pair.1) == [], "\(pair)") }

  @Test(arguments: [
    ("%s has %d messages", "%d 条消息属于 %s", "placeholder"), ("%s has %d messages", "%s 有消息", "placeholder"),
    ("%1$s and %2$s", "%1$s 和 %1$s", "placeholder"), ("Ratio %.2f", "比率 %.1f", "placeholder"),
    ("Press %1 to continue", "按 1% 继续", "placeholder"), ("%n file(s)", "n 个文件", "placeholder"),
    ("%L1 of %L2", "%L1", "placeholder"), ("%(name)s left", "%(名字)s 离开了", "placeholder"),
    ("Hello %name%!", "你好！", "placeholder"), ("@count comments", "条评论", "placeholder"),
    ("Set $HOME first", "先设置 $家", "placeholder"), ("Dear :name, welcome", "尊敬的 :名字，欢迎", "placeholder"),
    ("{{ user }} came", "来了", "placeholder"), ("Hi [[name]]", "你好 [[名字]]", "placeholder"),
    ("Press <b>OK</b>", "请按<b>确定", "tag"), ("One<br/>two", "一二", "tag"), ("<link>here</link>", "这里", "tag"),
    ("Press <b>OK", "请按 OK", "tag"), ("<0>click</0> now", "<0>点击 现在", "tag"),
  ])
  func wrong(_ case: (english: String, chinese: String, check: String)) {
    #expect(findings(`case`.english, `case`.chinese).contains(`case`.check), "\(`case`)")
  }

  private func code(_ element: String, _ identifier: String = "", _ data: String = "", type: String = "")
    -> InlineCode
  {
    InlineCode(element: element, identifier: identifier, type: type, data: data, offset: 0)
  }

  private func codes(_ english: [InlineCode], _ chinese: [InlineCode]) -> [String] {
    var pair = AlignedPair(
      bead: 0,
      english: .init(segments: ["Press it."]),
      chinese: .init(segments: ["按它。"])
    )
    pair.english.codes = english
    pair.chinese.codes = chinese
    return InlineCodeComparison.drafts(AuditedPair(pair)).map(\.message)
  }

  @Test func inlineCodesThatAgree() {
    let bold = [code("bpt", "1", "<b>"), code("ept", "1", "</b>")]
    let cases: [([InlineCode], [InlineCode])] = [
      (bold, bold), (bold, bold.reversed()), ([code("ph", "1", "{0}")], [code("ph", "7", "{0}")]),
      ([code("x", "1")], [code("x", "1")]),
      ([code("g", "1", type: "bold")], [code("g", "1", type: "x-other")]),
      ([code("ph", "", "%d")], [code("ph", "", "%d")]),
      ([code("hi", type: "italic")], [code("hi", type: "italic")]),
      ([code("ph"), code("ph")], [code("ph"), code("ph")]), ([], []),
    ]
    for (english, chinese) in cases { #expect(codes(english, chinese) == []) }
  }

  @Test func inlineCodesThatAreLost() {
    #expect(
      codes([code("ph", "1", "{0}"), code("ph", "2", "%d")], []) == [
        "the Chinese lacks the inline code {0}", "the Chinese lacks the inline code %d",
      ]
    )
    // A pair that is lost is told once.
    #expect(
      codes([code("bpt", "1", "<b>"), code("ept", "1", "</b>")], []) == [
        "the Chinese lacks the inline code <b>"
      ]
    )
    #expect(codes([code("bpt", "1", "<b>"), code("ept", "1", "</b>")], [code("bpt", "1", "<b>")]).count == 1)
    #expect(codes([], [code("x", "3")]) == ["the English lacks the inline code <x id=\"3\">"])
    #expect(codes([code("g", "1"), code("g", "2")], [code("g", "1")]).count == 1)
  }
}
