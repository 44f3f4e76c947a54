import ServiceLevels

/// One record of a log, whatever it was written in. What is absent, null or empty is nil.
protocol LogRecord {
  /// The raw bytes, without the line break.
  var bytes: [UInt8] { get }
  func has(_ field: Field) -> Bool
  func text(_ field: Field) throws(Rejection) -> String?
  func instant(_ field: Field) throws(Rejection) -> Instant?
  /// An integer from 0 on.
  func count(_ field: Field) throws(Rejection) -> Int?
  /// A list of texts, without empty ones.
  func list(_ field: Field) throws(Rejection) -> [String]
  /// The gauges of a check, in millionths.
  func gauges() throws(Rejection) -> [(name: String, millionths: Int)]
  func steps() throws(Rejection) -> [OperationStep]
  func actions() throws(Rejection) -> [ActionItem]
  /// Whether there is a place for a field, be it empty.
  func hasMember(_ field: Field) -> Bool
  /// The names in it that are not used, but are close to a field's, and change from record to record.
  func unusedNames(_ known: inout NearFields) -> [UnusedName]
  /// Its first names, for people to see what it is; none where a header has them.
  var firstNames: [String] { get }
  /// A name in it that is not used, and was probably meant for a field.
  func unusedName(near field: Field) -> String?
}

extension LogRecord {
  /// A text that names something, and so has no control characters.
  func name(_ field: Field) throws(Rejection) -> String? {
    guard let text = try text(field) else { return nil }
    try requireName(text, field)
    return text
  }

  /// The names in a list, or the single one in another field, or both; each once.
  func names(_ field: Field, or single: Field) throws(Rejection) -> [String] {
    var names: [String] = []
    for name in try list(field) where !names.contains(name) {
      try requireName(name, field)
      names.append(name)
    }
    if let name = try name(single), !names.contains(name) { names.append(name) }
    return names
  }

  /// Says that a field is not there, and what is in its place.
  func missing(_ field: Field) -> Rejection {
    let other =
      unusedName(near: field) ?? (field == .status && has(.state) ? Field.state.name : nil)
    guard let other else { return Rejection("missing \(field.name)") }
    return Rejection("has no `\(field.name)`, but \(quoted(other))")
  }

  func required<Value>(_ value: Value?, _ field: Field) throws(Rejection) -> Value {
    guard let value else { throw missing(field) }
    return value
  }
}

func requireName(_ text: String, _ field: Field) throws(Rejection) {
  if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return }
  for scalar in text.unicodeScalars where scalar.properties.generalCategory == .control {
    throw Rejection("control character in \(field.name) \(shown(text))")
  }
}

/// Text that is kept as it is; only NUL is refused, which databases and terminals cut texts at.
func requireText(_ text: String, _ field: Field) throws(Rejection) {
  if text.utf8.contains(0) { throw Rejection("NUL character in \(field.name)") }
}
