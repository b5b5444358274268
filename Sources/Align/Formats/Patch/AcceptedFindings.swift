/// Writes the findings that a person accepted in a report page as one list.
///
///     {"accepted":[{"document":"a","fingerprint":"…","check":"unit","message":"…"}]}
public enum AcceptedFindings {
  /// The accepted findings of all documents of a patch, in their order, as JSON with a line end.
  public static func json(_ patch: AlignmentPatch) -> [UInt8] {
    var bytes = Array("{\"accepted\":[".utf8)
    var isFirst = true
    for document in patch.documents {
      for finding in document.accepted {
        bytes += Array((isFirst ? "\n" : ",\n").utf8)
        isFirst = false
        let fields = [
          ("document", document.document), ("fingerprint", finding.fingerprint), ("check", finding.check),
          ("message", finding.message),
        ]
        for (index, (key, value)) in fields.enumerated() {
          bytes += Array("\(index == 0 ? "{" : ",")\"\(key)\":".utf8)
          JSONText.append(value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
      }
    }
    bytes += Array("\n]}\n".utf8)
    return bytes
  }
}
