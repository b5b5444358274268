"""Uses report pages in Debian's chromium as a person would, and tells what came of it.

    report.py seeds SEEDS.html FOLDER     reads, filters, searches, corrects, exports; writes seeds.patch.json, and the beads
                                          that the page shows of each document that was corrected, as seeds.beads.json
    report.py large LARGE.html FOLDER     the same with 10,000 beads, and how long it took until the first row was painted
    report.py hostile HOSTILE.html FOLDER text that looks like markup stays text

Ends with 1 and a line for each thing that was wrong. Run by BrowserTests; needs PyPI's playwright.
"""

import json
import os
import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
FIRST_PAINT = 2000  # milliseconds, where no more processes want to run than there are cores

problems = []


def check(is_right, what):
    if not is_right:
        problems.append(what)


class Report:
    """A page in the browser."""

    def __init__(self, browser, path, **options):
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        self.page = self.context.new_page()
        self.path = pathlib.Path(path).resolve()
        self.page.on("console", lambda message: message.type in ("error", "warning")
                     and problems.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: problems.append(f"error: {error}"))
        self.page.on("request", lambda request: request.url.split(":")[0] in ("file", "blob")
                     or problems.append(f"request: {request.url}"))
        # The moment at which the first row has been painted.
        self.page.add_init_script("""
          new MutationObserver((_, observer) => {
            if (!document.querySelector(".row")) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => { window.firstRow = performance.now(); }));
          }).observe(document, { childList: true, subtree: true });
        """)

    def load(self):
        self.page.goto(self.path.as_uri())
        self.page.wait_for_selector(".row")
        self.wait("window.firstRow !== undefined")
        return self.page.evaluate("window.firstRow")

    def wait(self, condition):
        """Waits for a condition; wait_for_function would need eval, which the page's policy forbids."""
        end = time.monotonic() + 20
        while not self.page.evaluate(condition):
            if time.monotonic() > end:
                raise TimeoutError(condition)
            time.sleep(0.03)

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def text(self, selector):
        return self.page.locator(selector).first.inner_text()

    def count(self, selector):
        return self.page.locator(selector).count()

    def shown(self):
        """The beads of all rows that can be scrolled to, once the browser has made them."""
        self.wait("[...document.querySelectorAll('.chunk')].every((chunk) => chunk.isFilled)")
        return self.page.evaluate("""[...document.querySelectorAll(".row")].map((row) =>
          ["english", "chinese"].map((side) => [...row.querySelectorAll(`.${side} .segment`)]
            .map((segment) => Number(segment.dataset.segment))))""")

    def current(self):
        return self.page.evaluate("""(() => { const row = document.querySelector(".row.current");
          return row && ["english", "chinese"].map((side) => [...row.querySelectorAll(`.${side} .segment`)]
            .map((segment) => Number(segment.dataset.segment))); })()""")

    def patch(self, folder, name):
        """Downloads the corrections, and checks that what is copied is the same."""
        self.press("x")
        with self.page.expect_download() as download:
            self.page.click("#download")
        path = pathlib.Path(folder) / name
        download.value.save_as(path)
        check(self.page.input_value("#patch") == path.read_text(encoding="utf-8"), "the download is what the page shows")
        self.press("Escape")
        return json.loads(path.read_text(encoding="utf-8"))


def seeds(browser, path, folder):
    report = Report(browser, path, permissions=["clipboard-read", "clipboard-write"])
    page = report.page
    report.load()
    check(page.title().endswith("– Align"), "the title names the document")
    check(report.count("#documents option") == 5, "every article can be chosen")
    first = report.shown()
    check(len(first) == int(page.get_attribute("script.document >> nth=0", "data-pairs")), "every pair has a row")
    check(report.count(".blank") == sum(not side for bead in first for side in bead), "an empty side is blank")
    check(report.count("#path svg polyline") == 1 and report.count("#histogram .column") > 0, "both charts are drawn")
    check(page.get_attribute(".cell.chinese", "lang") == "zh-Hans", "Chinese is marked as simplified")

    # Hovering a number lights its partner, and only that.
    page.hover(".english .mark-number >> nth=0")
    lit = page.evaluate("[...document.querySelectorAll('.lit')].map((part) => part.closest('.cell').dataset.side)")
    check(sorted(set(lit)) == ["chinese", "english"], f"a number lights its partner: {lit}")

    # Search, with hits marked; then back to the whole text.
    word = page.evaluate("document.querySelector('.chinese .segment').textContent.slice(0, 2)")
    report.press("/")
    page.keyboard.type(word)
    report.wait("document.querySelector('#shown').textContent !== ''")
    check(0 < report.count(".row") < len(first), "a search leaves only the pairs that have the words")
    check(set(page.locator("mark").all_inner_texts()) == {word}, "hits are marked")
    check(page.evaluate("document.activeElement.id") == "search", "typing goes on")
    page.fill("#search", "工业")
    titles = page.evaluate("""[...document.querySelectorAll("script.document")].slice(1)
      .filter((source) => JSON.parse(source.textContent).chinese.some((text) => text.includes("工业")))
      .map((source) => source.dataset.title || source.dataset.name)""")
    check(0 < len(titles) < 4, "some of the other documents have the words")
    report.wait(f"document.querySelectorAll('#elsewhere button').length === {len(titles)}")
    others = page.locator("#elsewhere button").all_inner_texts()
    check(others == titles[:4], f"documents that have the words too are named: {others}")
    report.press("Escape")
    check(report.count(".row") == len(first), "escape shows everything again")

    # Findings by severity and check, and with n.
    findings = report.count(".finding")
    check(findings > 0, "findings are shown")
    page.click("#severities .chip.note")
    check(report.count(".finding") < findings, "notes can be hidden")
    page.click("#severities .chip.note")
    page.click("#checks input >> nth=0")
    check(report.count(".finding") < findings, "a check can be hidden")
    page.click("#checks input >> nth=0")
    page.click("#views button:has-text('Findings')")
    check(report.count(".row") == report.count(".row:has(.finding)") > 0, "pairs with findings can be shown alone")
    page.click("#views button:has-text('All')")
    report.press("n")
    check(report.count(".row.current .finding") > 0, "n goes to a finding")
    report.press("a")
    check(report.count(".row.current .finding.accepted") > 0, "a accepts it")

    # Corrections of the first document: confirm, merge, split, move, a note, and one step taken back.
    page.evaluate("window.scrollTo(0, 0)")
    page.click(".row >> nth=0")
    report.press("c")
    check(report.count(".row.confirmed") == 1, "c confirms")
    report.press("j", "j", "j")
    before = report.current()
    report.press("m")
    after = report.current()
    check(after[0][:len(before[0])] == before[0] and len(sum(after, [])) > len(sum(before, [])), "m merges")
    report.press("j")
    before = report.current()
    report.press("s")
    check(report.count(".split-panel") == 1, "s asks where to split")
    report.press("Enter")
    check(report.count(".row.edited") == 3 and len(report.current()[0]) <= len(before[0]), "Enter splits")
    report.press("j", "j", "j", "ArrowLeft")
    before = report.current()
    report.press("ArrowDown")
    check(report.current()[0] == before[0][:-1], "down moves the last English sentence")
    report.press("u")
    check(report.current() == before, "u takes it back")
    report.press("ArrowRight", "ArrowUp")
    check(report.current()[1] == before[1][1:], "up moves the first Chinese sentence")
    report.press("Escape", "e")
    page.keyboard.type("Look again: </script> 再看一次")
    report.press("Enter")
    check("</script> 再看一次" in report.text(".note-text"), "a note is kept as text")
    name = page.get_attribute("script.document >> nth=0", "data-name")
    beads = {name: report.shown()}

    # The corrections survive a reload; a second document is corrected too.
    report.load()
    check(report.shown() == beads[name], "corrections are kept in the browser")
    report.press("]")
    report.wait("document.querySelector('#documents').value === '1'")
    report.press("j", "j", "m", "c")
    beads[page.get_attribute("script.document >> nth=1", "data-name")] = report.shown()
    patch = report.patch(folder, "seeds.patch.json")
    check([document["document"] for document in patch["documents"]] == list(beads), "the patch has both documents")
    check(len(patch["documents"][0]["accepted"]) > 0, "the patch has what was accepted")
    report.press("x")
    page.click("#copy")
    report.wait("document.querySelector('#message').textContent === 'Copied.'")
    check(json.loads(page.evaluate("navigator.clipboard.readText()")) == patch, "the patch can be copied")
    report.press("Escape")
    report.press("?")
    check(page.locator("#help-dialog").is_visible(), "? shows help")
    report.press("Escape")
    (pathlib.Path(folder) / "seeds.beads.json").write_text(json.dumps(beads))

    # Names for everything that can be pressed, and print and the dark page without trouble.
    nameless = page.evaluate("""[...document.querySelectorAll("button, input, select, textarea, svg[role]")]
      .filter((one) => !(one.getAttribute("aria-label") || one.labels?.length || one.textContent.trim())).length""")
    check(nameless == 0, f"{nameless} controls have no name")
    page.emulate_media(media="print", color_scheme="dark")
    check(page.evaluate("getComputedStyle(document.querySelector('.dock')).display") == "none", "print has no buttons")
    page.pdf(path=str(pathlib.Path(folder) / "seeds.pdf"))


def large(browser, path, folder):
    times = []
    limit = FIRST_PAINT * max(1, os.getloadavg()[0] / os.cpu_count())
    for _ in range(3):
        report = Report(browser, path)
        times.append(report.load())
        if min(times) <= limit:
            break
        report.context.close()
    check(min(times) <= limit, f"the first row took {min(times):.0f} ms, more than {limit:.0f}")
    page = report.page
    check(report.text("#summary").startswith("10,000 pairs"), "every pair is counted")
    page.click("#histogram .bin:not(.empty) >> nth=0")
    doubtful = report.count(".row")
    check(0 < doubtful < 100, "a bar of the histogram shows its pairs alone")
    page.click("#histogram .bin.chosen")
    report.press("/")
    page.keyboard.type("３０２７")
    report.wait("document.querySelector('#shown').textContent !== ''")
    check(report.count(".row") == 1, "a search looks through everything")
    report.press("Escape")
    report.press("d", "m", "n", "c", "d", "ArrowRight", "ArrowDown")
    page.click("#path svg", position={"x": 200, "y": 200})
    page.wait_for_timeout(300)
    far = report.current()
    check(far and far[0][0] > 5000, "a click on the path goes there")
    report.press("s", "Enter")
    patch = report.patch(folder, "large.patch.json")
    check(len(patch["documents"][0]["beads"]) == 6, "every correction is in the patch")
    beads = {patch["documents"][0]["document"]: report.shown()}
    (pathlib.Path(folder) / "large.beads.json").write_text(json.dumps(beads))
    print(f"first row painted after {min(times):.0f} ms")


def hostile(browser, path, folder):
    report = Report(browser, path)
    report.load()
    check(report.page.evaluate("window.wasRun") is None, "text of the document was run as a script")
    expected = json.loads((pathlib.Path(folder) / "hostile.json").read_text(encoding="utf-8"))
    shown = report.page.evaluate("""[...document.querySelectorAll(".row")].map((row) =>
      ["english", "chinese"].map((side) => row.querySelector(`.${side} .segment`)?.textContent ?? ""))""")
    check(shown == expected["pairs"], f"text is shown as it stands: {shown}")
    check(report.text("#title") == expected["title"], "the title is shown as it stands")
    check(report.page.locator("#rows img, #rows script, #rows b").count() == 0, "text became markup")
    report.press("j", "c")
    patch = report.patch(folder, "hostile.patch.json")
    check(patch["documents"][0]["document"] == expected["name"], "the patch has the name as it stands")


def main():
    case, path, folder = sys.argv[1:]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            {"seeds": seeds, "large": large, "hostile": hostile}[case](browser, path, folder)
        finally:
            browser.close()
    for problem in problems:
        print(f"WRONG: {problem}")
    sys.exit(1 if problems else 0)


main()
