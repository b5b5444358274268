import Testing

@testable import Align

/// Each row is a text in which `|` stands where a sentence must end (the white space there goes).
@Suite struct EnglishSegmenterTests {
  private func check(_ marked: String) {
    let expected = marked.split(separator: "|").map { String($0).trimmingSpaces }
    let text = marked.replacing("|", with: "")
    let cut = EnglishSegmenter().sentences(in: text).map {
      String(decoding: Array(text.utf8)[$0], as: UTF8.self)
    }
    #expect(cut == expected)
  }

  @Test(arguments: [
    "The rain stopped.| We went out.",
    "Did it rain?| It did!| How odd.",
    "One.| Two.| Three.",
    "He left. |  She stayed.",
    "No stop at the end",
    "It grew by 12.5 percent.| Sales fell.",
    "It cost 1,200.50 yuan.| That was much.",
    "Version 2.10.3 is out.| Version 3.0 is not.",
    "It was 1950.| The war went on.",
    "The cat sat.| The dog ran.",
    "He walked 30 km. |Then he slept.",
    "First; second: third.| Fourth.",
    "What?!| Really!!!| Yes.",
  ])
  func plainStops(marked: String) { check(marked) }

  @Test(arguments: [
    "At 5 a.m. Mr. Smith went to the bank.", "At 8 p.m. Premier Zhou met the guests.",
    "By 6 p.m. Gen. Marshall had left.", "On Monday at about 8:30 a.m. Dr. Li came.",
    "Between 5 and 6 p.m. Prof. Chen slept.", "“At 5 p.m. Mr. Wu rang,” she said.",
    "From 9 a.m. to 5 p.m. Workers may come.", "At about half past five p.m. Mrs. Hu left.",
    "The shop shuts at 5 p.m.| Mr. Smith was late.", "He rang at 8 a.m.| Premier Zhou met him.",
    "1. The first item 2. The second item 3. The third item", "• 9. Stop smoking",
    "(1). Stop smoking today.| (2). Rest.",
    "The steps are: 1. Apply online.| 2. Wait for a letter.", "[3]. Third note.| [4]. Fourth note.",
    "1. Open it. | 2. Shut it. | 3. Go.", "– 4. Walk more.", "There were 2.| Then there were 3.",
    "In 1945 he had 12.| In 1946 he had 13.", "Tom has 3.| Ann has 4.",
    "Today is Tuesday.|Mr. Smith went out.", "He left.|Dr. Lee stayed.", "It ended in May.|The war went on.",
    "See Example.Com for it.", "They met Wang.|He was ill.", "The file is Data.The.",
    "It is over.|Gen. Hu rested.",
    "I. The Situation", "II. The Plan", "He is taller than I.| The boy laughed.", "So do I.| Wang nodded.",
    "King Charles I. Smith wrote it.", "My brother and I.| Nobody else.",
    "i went home.| he stayed.| we ate.", "it cost 3.5 yuan.| that was much.", "we saw mr. wang.| he slept.",
    "iron, e.g. ore, is sold.| so is tin.", "cats, dogs, etc. were sold.| birds too.",
    "did he go?| yes!| no.",
    "he said no.| she said yes.", "but i.| nobody else.",
  ])
  func harderStops(marked: String) { check(marked) }

  @Test(arguments: [
    "Mr. Wang met Mrs. Li and Dr. Chen.| They talked.",
    "Gen. Zhu, Col. Sun, Lt. He and Sgt. Du left.| Prof. Xu stayed.",
    "Sen. Baker and Gov. Hall wrote to Rep. Kim.| No answer came.",
    "Pits No. 3 and No. 4 closed.| Nos. 5 and 6 did not.",
    "No.| He would not go.",
    "See Fig. 3, p. 12, pp. 30-35, vol. 2 and Art. 7.| They differ.",
    "See Vol. II and Fig. B for more.| It is clear.",
    "He lives in the U.S. Senate district.| She does not.",
    "He moved to the U.S.| The rest stayed.",
    "He moved to the U.S.| However, they stayed.",
    "The U.S. Army and U.K. Navy met.",
    "It was 3 p.m. when he came.| It was late.",
    "He came at 3 p.m.| The hall was full.",
    "He came at 3 p.m.| Workers cheered.",
    "He came at 9 a.m. Monday and left at 5 p.m. Beijing time.",
    "He came at 9 a.m. EST and left.",
    "On Jan. 5 and Sept. 30 it rained.| In Dec. it snowed.",
    "It opened in Dec.| The crowd was large.",
    "Apple Inc. Chairman Lee spoke.| Acme Co. and Bolt Ltd. agreed.",
    "He works for Apple Inc.| She works for Acme Co.| They met.",
    "Smith v. Jones and Red vs. Blue were close.",
    "Cats, dogs, etc. were sold.| Birds, fish, etc.| People came.",
    "Metals, e.g. iron, i.e. not wood, are used.| Cf. Smith.",
    "J. K. Rowling wrote it.| J.R.R. Tolkien did not.",
    "John F. Kennedy spoke.| Lyndon B. Johnson listened.",
    "She holds a Ph.D. in physics.| He holds a Ph.D.| They met there.",
    "St. Petersburg is cold.| He lives on Wall St.| The bank is near.",
    "This is Plan B.| The first one failed.",
    "It happened in mid-Sept. 1950.| It was warm.",
    "Washington, D.C. | The mayor spoke.",
    "WASHINGTON, D.C. — The mayor spoke.| He left.",
    "BEIJING, Aug. 5 (Xinhua) -- The plant opened.| It is new.",
    "Lt.-Gen. Xu and Maj.-Gen. Ma came.| They spoke.",
  ])
  func abbreviations(marked: String) { check(marked) }

  @Test(arguments: [
    "\"I am here.\" |\"So am I.\"",
    "“I am here.”| “So am I.”",
    "He said: “I am here.| I shall stay.”| She left.",
    "“Why?” he asked.| Nobody knew.",
    "“Why?” Wang asked.| Nobody knew.",
    "\"Why?\" Mr. Wang asked.| Nobody knew.",
    "'Why?' cried the boy.| 'Because!'| He ran.",
    "“Why?”| She said nothing more.",
    "“Go!” they shouted.| He went.",
    "“He told me ‘Go.’”| She laughed.",
    "“He asked: ‘Who?’” said Li.| Nobody knew.",
    "He called it \"the end.\" |Then he left.",
    "He came (in spring).| She left.",
    "He came.| (It was spring.)| She left.",
    "They used a method (that is, a system.) |It worked.",
    "The team (He came. Then he left.) won.| We lost.",
    "It was \"good,\" he said.| It was.",
    "It is so.[12] |We know.",
    "He left. ”| She stayed.",
    "He asked, 'Is it so?'| Nobody knew.",
    "Sugar Busters! is a book.| It sold.",
    "“But I—”| “You what?”| He left.",
    "“But I—” he began.| She left.",
    "“But I—” Wang began.| She left.",
    "He said so. \" |She left.",
    "He left. . |She stayed!  !| He slept.",
  ])
  func quotesAndBrackets(marked: String) { check(marked) }

  @Test(arguments: [
    "Well... perhaps.| No... I... I cannot.",
    "He waited ... and waited.",
    "He waited...| Nobody came.",
    "He waited….| Nobody came.",
    "He waited. . . . |Nobody came.",
    "'Tomorrow . . . tomorrow I shall come.'| He left.",
    "“I thought...” he began.| She smiled.",
    "“I thought...”| “So did I.”",
  ])
  func ellipses(marked: String) { check(marked) }

  @Test(arguments: [
    "Write to a.b@mail.example.com today.| Do it.",
    "See http://www.example.com/a.b?c=D.E for more.| It is there.",
    "Amazon.com sells it.| Adornis.com does not.",
    "Open report.final.pdf and main.swift now.| Save them.",
    "Visit www.example.com.| It is free.",
    "1. Open the door.| 2. Go in.",
    "2.1. Results are good.| They hold.",
    "IV. The plan is good.| It holds.",
    "(a) Open the door.| (b) Go in.",
    "a. Apples are red.| b. Pears are green.",
    "Article 5. The State protects property.| Article 6. It is so.",
    "It fell to 5° C. |It was cold.| Tickets cost Rs. 500 then.",
    "He works for the U.N.| Mr. Hall agreed.",
    "He said nothing.| \"...and then?\" he asked.",
    "This is the end.Next comes more.",
    "Why?Because it rained.| We stayed.",
    "eBay grew.| iPhone sales fell.| eBay won.",
    "It fell.| $5 million was lost.| 30 men left.",
    "É was first.| Été came.",
    "他来了。|She left.| 我们走吧。",
    "It is over (see below).| We know.",
  ])
  func tokens(marked: String) {
    check(marked.replacing("end.Next", with: "end.|Next").replacing("?Because", with: "?|Because"))
  }

  @Test(arguments: [
    "It grew to 70 meters.| (Attached picture)",
    "It grew.| (Attached picture)| The next part begins.",
    "(Our newspaper's report from Wuhan, August 14th) Leading cadres came.| They left.",
    "Xinhua News Agency, Beijing, 5th August: The plant opened.| It is new.",
    "It has the highest output.| (Xinhua News Agency reporter Wang Ping)",
    "It grew.| (Photo by Wang Ping)| It fell.",
  ])
  func newspaperForms(marked: String) { check(marked) }

  @Test func spacesOfAnyWidthAreSpaces() {
    check("He left.\u{A0}|\u{2009}She stayed.|\u{3000}They slept.")
  }

  @Test func emptyAndBlankTextHasNoSentence() {
    for text in ["", " ", "\n\u{3000}\t"] { #expect(EnglishSegmenter().sentences(in: text).isEmpty) }
  }
}

extension String {
  /// The string without Unicode white space at its ends.
  var trimmingSpaces: String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.span.trimming(0..<bytes.count)], as: UTF8.self)
  }
}
