import CAlignXML

// MARK: - What the parser calls

extension XMLElementStream {
  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLElementStream? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<XMLElementStream>.fromOpaque(context).takeUnretainedValue()
  }

  private static func string(_ bytes: UnsafePointer<CChar>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
  }

  private static func name(_ prefix: UnsafePointer<CChar>?, _ local: UnsafePointer<CChar>?) -> String {
    let prefix = unsafe string(prefix)
    return unsafe prefix.isEmpty ? string(local) : prefix + ":" + string(local)
  }

  private static func list(_ attributes: UnsafePointer<UnsafePointer<CChar>?>?, count: Int) -> XMLAttributes {
    guard let attributes = unsafe attributes, count <= mostAttributes else { return XMLAttributes() }
    var list = XMLAttributes()
    for index in 0..<count {
      let fields = unsafe attributes + index * 4
      guard let start = unsafe fields[2], let end = unsafe fields[3] else { continue }
      let value = unsafe UnsafeRawBufferPointer(start: start, count: end - start)
      unsafe list.append(name(fields[0], fields[1]), String(decoding: value, as: UTF8.self))
    }
    return list
  }

  static var handlers: AlignXMLHandlers {
    var handlers = AlignXMLHandlers()
    unsafe handlers.start = { context, prefix, name, attributes, count, declared in
      unsafe XMLElementStream.from(context)?.start(
        XMLElementStream.name(prefix, name),
        XMLElementStream.list(attributes, count: count),
        declared: declared,
        count: count
      )
    }
    unsafe handlers.end = { context, prefix, name in
      unsafe XMLElementStream.from(context)?.end(XMLElementStream.name(prefix, name))
    }
    unsafe handlers.text = { context, bytes, count in
      let text = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
      unsafe XMLElementStream.from(context)?.text(String(decoding: text, as: UTF8.self))
    }
    unsafe handlers.comment = { context, text in
      unsafe XMLElementStream.from(context)?.aside("<!--\(XMLElementStream.string(text))-->")
    }
    unsafe handlers.instruction = { context, target, data in
      let data = unsafe XMLElementStream.string(data)
      let space = data.isEmpty ? "" : " "
      unsafe XMLElementStream.from(context)?.aside("<?\(XMLElementStream.string(target))\(space)\(data)?>")
    }
    unsafe handlers.doctype = { context, name, publicIdentifier, systemIdentifier in
      unsafe XMLElementStream.from(context)?.aside(
        XMLText.documentType(
          XMLElementStream.string(name),
          publicIdentifier: XMLElementStream.string(publicIdentifier),
          systemIdentifier: XMLElementStream.string(systemIdentifier)
        )
      )
    }
    unsafe handlers.declares = { context, entity, isParameter in
      unsafe XMLElementStream.from(context)?.declared(
        XMLElementStream.string(entity),
        isParameter: isParameter != 0
      )
    }
    unsafe handlers.uses = { context, entity in
      unsafe XMLElementStream.from(context)?.used(XMLElementStream.string(entity))
    }
    unsafe handlers.error = { context, code, message in
      unsafe XMLElementStream.from(context)?.reported(Int(code), XMLElementStream.string(message))
    }
    return handlers
  }
}
