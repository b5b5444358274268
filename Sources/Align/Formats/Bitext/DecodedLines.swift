/// Reads the lines of a text file in any of the encodings that Align knows.
///
/// The encoding is settled from the first part of the file, and the lines are then decoded one by one; a file in UTF-16,
/// whose line ends cannot be found before it is decoded, is read whole.
struct DecodedLines: ~Copyable {
  /// Bytes that are looked at to recognise the encoding.
  private static let sampleSize = 1 << 18
  /// The largest file that is read whole.
  private static let largestWhole = 1 << 28

  /// The 1-based number of the line that `next` returned last.
  private(set) var line = 0
  /// The encoding to decode with; may be changed once the file has declared its own.
  var encoding: TextEncoding?

  /// How the line ends that `next` returned last.
  private(set) var ending = LineEnding.none
  /// Whether the file begins with a byte order mark in UTF-8.
  var hasMark: Bool { reader.hasMark }

  private let name: String
  private var reader: LineReader
  private var sample: [(bytes: [UInt8], ending: LineEnding)]
  private var sampleNext = 0
  private let whole: SourceText?

  /// Whether NUL is a character like others in lines of UTF-8.
  private let allowsNull: Bool

  /// Opens a file; `encoding` is recognised where it is `nil`.
  init(_ input: ByteInput, encoding: TextEncoding?, allowsNull: Bool = false) throws(ReadError) {
    var reader = try LineReader(input)
    var sample: [(bytes: [UInt8], ending: LineEnding)] = []
    var size = 0
    while size < Self.sampleSize, let line = try reader.next() {
      sample.append((Array(line), reader.ending))
      size += line.count + 1
    }
    var bytes = Array(sample.map(\.bytes).joined(separator: [0x0A]))
    // In UTF-16, high byte first, the last line end was taken off with half of its character.
    if bytes.count % 2 == 1 { bytes.append(0x0A) }
    let found = TextDecoder(encoding: encoding).resolve(bytes.span).encoding
    var whole: SourceText?
    if [.utf16, .utf16LittleEndian, .utf16BigEndian].contains(found) {
      bytes = Array(sample.map(\.bytes).joined(separator: [0x0A]))
      sample = []
      while let line = try reader.next() {
        bytes.append(0x0A)
        bytes += line
        if bytes.count > Self.largestWhole {
          throw ReadError(
            .badData,
            file: input.name,
            problem: "the file is larger than 256 MiB",
            expected: "UTF-8"
          )
        }
      }
      if bytes.count % 2 == 1 { bytes.append(0x0A) }
      whole = try TextDecoder(encoding: found).decode(bytes, name: input.name)
    }
    name = input.name
    self.allowsNull = allowsNull
    self.encoding = found
    self.reader = reader
    self.sample = sample
    self.whole = whole
  }

  /// The next line that is text; one that is not goes to the sink as a problem and is passed over.
  ///
  /// - Throws: `ReadError` where the file cannot be read.
  mutating func next(_ sink: BitextSink) throws(ReadError) -> String? {
    while true {
      do throws(ReadError) { return try next() } catch {
        guard error.kind == .badData, error.line == line, !sink.isStopped else { throw error }
        var error = error
        error.problem += "; the row is left out"
        sink.problem(error)
      }
    }
  }

  /// The next line without its line end; `nil` after the last one.
  ///
  /// - Throws: `ReadError` where the file cannot be read, or for bytes that are not text in its encoding.
  mutating func next() throws(ReadError) -> String? {
    if let whole {
      guard line < whole.lineCount else { return nil }
      line += 1
      ending = line < whole.lineCount ? .lineFeed : .none
      return whole.string(whole.line(line - 1))
    }
    let bytes: [UInt8]
    if sampleNext < sample.count {
      (bytes, ending) = sample[sampleNext]
      sampleNext += 1
      if sampleNext == sample.count {
        sample = []
        sampleNext = 0
      }
    } else {
      guard let line = try reader.next() else { return nil }
      bytes = Array(line)
      ending = reader.ending
    }
    line += 1
    if encoding == .utf8, allowsNull || !bytes.contains(0),
      let text = String(validating: bytes, as: UTF8.self)
    {
      return text
    }
    let source = try TextDecoder(encoding: encoding).decode(bytes, name: name, base: 0, firstLine: line)
    return source.string(0..<source.utf8.count)
  }
}
