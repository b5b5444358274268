import CAlignData
import Foundation

/// The page around the documents: template, style and scripts, which are text files in
/// `Sources/CAlignData/HTML`.
enum HTMLPage {
  /// The page up to its documents.
  static func head(generator: String) -> [UInt8] {
    let head = template.head.replacing("{{generator}}", with: HTMLText.attribute(generator))
      .replacing("{{policy}}", with: policy)
      .replacing("{{style}}", with: style)
    return Array(head.utf8)
  }

  /// The page after its documents.
  static var tail: [UInt8] { Array(template.tail.replacing("{{script}}", with: script).utf8) }

  /// What the browser may do: run this script and use this style, and nothing else; no address can be fetched
  /// (Content Security Policy Level 3, W3C).
  static var policy: String {
    "default-src 'none'; script-src 'sha256-\(digest(script))'; style-src 'sha256-\(digest(style))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  static let style = unsafe text(align_html_style())

  /// The scripts, each after those that it uses, in a scope of their own.
  static let script: String = {
    let parts = unsafe [
      align_html_review(), align_html_storage(), align_html_text(), align_html_rows(), align_html_overview(),
      align_html_actions(), align_html_main(),
    ]
    let texts = unsafe parts.map { unsafe text($0) }
    return "\"use strict\";\n(() => {\n" + texts.joined() + "})();\n"
  }()

  private static let template: (head: String, tail: String) = {
    let page = unsafe text(align_html_page())
    guard let place = page.range(of: "{{documents}}\n") else {
      preconditionFailure("the page has a place for its documents")
    }
    return (String(page[..<place.lowerBound]), String(page[place.upperBound...]))
  }()

  private static func text(_ table: AlignTable) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: table.bytes, count: table.count), as: UTF8.self)
  }

  private static func digest(_ text: String) -> String {
    var digest = SHA256()
    digest.update(Array(text.utf8).span)
    return Data(digest.finish()).base64EncodedString()
  }
}
