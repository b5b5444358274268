/// What an input holds at one place: a document that was read, or a record that is parsed where it is aligned.
public enum DocumentItem: Sendable, Hashable {
  /// A document.
  case document(BilingualDocument)
  /// A line that holds one.
  case record(DocumentRecord)
  /// A row that holds none.
  case badRecord(RecordProblem)
  /// An input that cannot be read.
  case unreadable(ReadError)

  /// What comes of the item.
  enum Outcome {
    case document(BilingualDocument)
    case badRecord(RecordProblem)
    case unreadable(ReadError)
  }

  /// Parses what is not parsed yet.
  consuming func resolved() -> Outcome {
    switch consume self {
    case .document(let document): return .document(document)
    case .badRecord(let problem): return .badRecord(problem)
    case .unreadable(let error): return .unreadable(error)
    case .record(let record):
      do throws(RecordProblem) { return .document(try record.document()) } catch { return .badRecord(error) }
    }
  }

  /// Bytes that the item holds, about; it bounds what is worked on at a time.
  var size: Int {
    switch self {
    case .record(let record): record.bytes.count
    case .document(let document): document.english.source.utf8.count + document.chinese.source.utf8.count
    case .badRecord, .unreadable: 0
    }
  }

  /// Adds what makes the item itself to a hash.
  func add(to hash: inout StableHash) {
    switch self {
    case .record(let record):
      hash.add(record.bytes)
    case .document(let document):
      hash.add(document.identifier)
      hash.add(document.english.source.utf8)
      hash.add(document.chinese.source.utf8)
    case .badRecord(let problem): hash.add(problem.error.description)
    case .unreadable(let error): hash.add(error.file)
    }
  }
}
