import CAlignXML

/// Continuing after what is not well-formed.
extension XMLElementStream {
  /// Hands bytes to the parser, and to another one after each fault.
  func feed(_ bytes: [UInt8], isLast: Bool) throws(ReadError) {
    var bytes = bytes
    while !isDone {
      if fault != nil {
        guard let rest = skip(bytes, isLast: isLast) else { return }
        bytes = rest
        try resume(behind: given - rest.count)
      }
      guard let parser = unsafe parser else { return }
      let taken = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe align_xml_parse(parser, buffer.baseAddress, buffer.count, isLast ? 1 : 0)
      }
      guard fault != nil else { return }
      closeParser()
      bytes = Array(bytes[taken...])
    }
  }

  /// Passes over what follows a fault.
  ///
  /// - Returns: the bytes from where reading goes on; `nil` where it does not in those that are there.
  private func skip(_ bytes: [UInt8], isLast: Bool) -> [UInt8]? {
    guard var fault, let recovery = handler.recovery else { return nil }
    let all = fault.rest + bytes
    let (start, isFound) = recovery.next(in: all)
    fault.position.pass(all[..<start])
    fault.rest = Array(all[start...])
    self.fault = fault
    let failure = fault.failure
    if isFound, handler.passes(failure) {
      recorder?.forget(fault.closed, at: given - fault.rest.count)
      handler.forget(fault.closed)
      return fault.rest
    }
    // A file that was cut off is reported as such, not as one bad unit.
    if isFound || isLast { fail(failure.problem, expected: failure.expected, at: failure.position) }
    return nil
  }

  /// Begins another parser, at an offset of the file, inside of the elements that are open.
  private func resume(behind offset: Int) throws(ReadError) {
    guard let fault else { return }
    self.fault = nil
    try openParser()
    var xml = XMLAppender([])
    for element in open {
      xml.raw("<\(element.name)")
      for namespace in element.namespaces {
        xml.raw(" \(namespace.key)=\"")
        xml.attributeValue(namespace.value)
        xml.raw("\"")
      }
      xml.raw(">")
    }
    // The text begins in a line of its own.
    xml.raw("\n")
    base = offset - xml.bytes.count
    origin = XMLPosition(line: fault.position.line - 1, column: fault.position.column)
    repeated = open.count
    isRepeating = true
    guard let parser = unsafe parser else { return }
    unsafe xml.bytes.withUnsafeBufferPointer { buffer in
      _ = unsafe align_xml_parse(parser, buffer.baseAddress, buffer.count, 0)
    }
  }

  /// Stops at a fault, if what is damaged can be left out.
  ///
  /// - Parameters:
  ///   - failure: what is wrong.
  ///   - rest: what is in the file after the fault.
  ///   - position: where that begins.
  /// - Returns: whether reading goes on.
  func interrupt(_ failure: XMLFailure, rest: [UInt8], restAt position: XMLPosition) -> Bool {
    guard let recovery = handler.recovery, faults < Self.mostFaults, let parser = unsafe parser else {
      return false
    }
    let kept = open.prefix { recovery.isContainer($0.name) }
    guard !kept.isEmpty, repeated == 0 else { return false }
    faults += 1
    let closed = open[kept.count...].map(\.name)
    fault = Fault(failure: damage ?? failure, closed: closed, rest: rest, position: position)
    // An end tag that closes what is damaged may be that of what holds it.
    let tag = tag()
    if !closed.isEmpty, tag.starts(with: "</".utf8), !tag.contains(0x0A) {
      fault?.rest = tag + rest
      fault?.position.column -= String(decoding: tag, as: UTF8.self).unicodeScalars.count
    }
    damage = nil
    open = Array(kept)
    unsafe align_xml_stop(parser)
    return true
  }

  /// Whether a unit begins inside of another of its kind, whose end is missing; the other is left out.
  func isNested(_ element: String) -> Bool {
    guard let recovery = handler.recovery, recovery.units.contains(XMLRecovery.local(element)),
      open.contains(where: { $0.name == element })
    else { return false }
    let reason = XMLErrorReason.nested(element)
    let tag = tag()
    var start = position
    start.column = max(1, start.column - String(decoding: tag, as: UTF8.self).unicodeScalars.count)
    let failure = XMLFailure(
      position: start,
      problem: "the XML is not well-formed: \(reason.problem)",
      expected: reason.expected
    )
    return unsafe withPending { rest in
      unsafe interrupt(failure, rest: tag + Array(rest), restAt: start)
    }
  }
}
