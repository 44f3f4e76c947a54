import ServiceLevels

/// A line of NDJSON: one object, read strictly (RFC 8259).
///
/// Strict means: valid UTF-8, no key twice, no lone surrogate, nothing after the object, and at most 64 levels deep. What
/// nested values of unknown fields hold must be well formed, but may repeat keys.
struct JSONRecord {
  private(set) var bytes: [UInt8] = []
  private(set) var members: [JSONMember] = []
  /// For each field where its member stands, or -1.
  private var places: [Int] = []

  /// Reads the object that a line holds.
  mutating func load(_ buffer: [UInt8], _ range: Range<Int>) throws(Rejection) {
    // Of most files no line is read here.
    if places.isEmpty { places = Array(repeating: -1, count: Field.allCases.count) }
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: buffer[range])
    for member in members {
      if let field = member.field { places[field.index] = -1 }
    }
    members.removeAll(keepingCapacity: true)
    guard isValidUTF8(bytes) else { throw Rejection(notUTF8: bytes) }
    var scanner = JSONScanner(bytes)
    try scanner.line(into: &members)
    for (place, member) in members.enumerated() {
      if let field = member.field { places[field.index] = place }
    }
  }

  /// Whether the line has a member for a field, be it null.
  func hasMember(_ field: Field) -> Bool { places[field.index] >= 0 }

  /// The value of a field; null where it is absent.
  private func value(_ field: Field) -> JSONValue {
    let place = places[field.index]
    return place < 0 ? .null : members[place].value
  }
}

// MARK: - LogRecord

extension JSONRecord: LogRecord {
  func has(_ field: Field) -> Bool {
    switch value(field) {
    case .null: false
    case .text(let text): !text.isEmpty
    default: true
    }
  }

  func text(_ field: Field) throws(Rejection) -> String? {
    try text(value(field), field)
  }

  private func text(_ value: JSONValue, _ field: Field) throws(Rejection) -> String? {
    switch value {
    case .null: return nil
    case .text(let text):
      if text.isEmpty { return nil }
      let result = text.string(in: bytes)
      try requireText(result, field)
      return result
    case .number where field == .status: throw Rejection(unknownStatus: nil)
    default: throw Rejection("\(field.name) is not text")
    }
  }

  func instant(_ field: Field) throws(Rejection) -> Instant? {
    try instant(value(field), field)
  }

  private func instant(_ value: JSONValue, _ field: Field) throws(Rejection) -> Instant? {
    switch value {
    case .null: return nil
    case .number(let range):
      if let instant = TimeText.instant(epoch: bytes, in: range) { return instant }
      throw Rejection(
        "\(field.name) \(TimeText.fault(bytes, in: range)): \(shown(decoded(range)))")
    case .text(let text):
      if text.isEmpty { return nil }
      let plain = text.unescaped(in: bytes)
      if let instant = TimeText.instant(plain, in: plain.indices) { return instant }
      let string = String(decoding: plain, as: UTF8.self)
      throw Rejection(
        "\(field.name) \(TimeText.fault(plain, in: plain.indices)): \(shown(string))")
    default: throw Rejection("\(field.name) is not a time")
    }
  }

  func count(_ field: Field) throws(Rejection) -> Int? {
    switch value(field) {
    case .null: return nil
    case .number(let range):
      if let count = recordedCount(bytes, in: range) { return count }
      throw Rejection(
        "\(field.name) is not a whole number from 0 to 10,000,000,000,000: \(shown(decoded(range)))"
      )
    default: throw Rejection("\(field.name) is not a number")
    }
  }

  func list(_ field: Field) throws(Rejection) -> [String] {
    switch value(field) {
    case .null: return []
    case .array(let range):
      var result: [String] = []
      var scanner = JSONScanner(bytes, at: range)
      for element in try scanner.array() {
        guard case .text = element else {
          throw Rejection("\(field.name) holds something other than text")
        }
        if let text = try text(element, field) { result.append(text) }
      }
      return result
    default: throw Rejection("\(field.name) is not a list")
    }
  }

  func gauges() throws(Rejection) -> [(name: String, millionths: Int)] {
    let value = value(.gauges)
    if case .null = value { return [] }
    guard case .object(let range) = value else { throw Rejection("gauges is not an object") }
    var result: [(name: String, millionths: Int)] = []
    var scanner = JSONScanner(bytes, at: range)
    for member in try scanner.object() {
      let name = member.key.string(in: bytes)
      try requireName(name, .gauges)
      switch member.value {
      case .null: continue
      case .number(let range):
        guard let millionths = millionths(bytes, in: range) else {
          throw Rejection("gauge \(shown(name)) is out of range: \(shown(decoded(range)))")
        }
        result.append((name, millionths))
      default: throw Rejection("gauge \(shown(name)) is not a number")
      }
    }
    return result
  }

  func steps() throws(Rejection) -> [OperationStep] {
    let value = value(.steps)
    if case .null = value { return [] }
    guard case .array(let range) = value else { throw Rejection("steps is not a list") }
    return try Self.steps(in: bytes, range)
  }

  /// Reads a list of steps; also from a cell of a CSV file.
  static func steps(in bytes: [UInt8], _ range: Range<Int>) throws(Rejection) -> [OperationStep] {
    var result: [OperationStep] = []
    var scanner = JSONScanner(bytes, at: range)
    for element in try scanner.array() {
      guard case .object(let range) = element else { throw Rejection("a step is not an object") }
      var step = JSONRecord()
      try step.load(bytes, range)
      var nameValue = JSONValue.null
      for member in step.members where member.key.unescaped(in: step.bytes) == Array("name".utf8) {
        nameValue = member.value
      }
      guard let name = try step.text(nameValue, .steps) else {
        throw Rejection("a step has no name")
      }
      try requireName(name, .steps)
      result.append(
        OperationStep(
          name: name, startedAt: try step.instant(.startedAt), endedAt: try step.instant(.endedAt)))
    }
    return result
  }

  func actions() throws(Rejection) -> [ActionItem] {
    let value = value(.actions)
    if case .null = value { return [] }
    guard case .array(let range) = value else { throw Rejection("actions is not a list") }
    return try Self.actions(in: bytes, range)
  }

  /// Reads a list of actions; also from a cell of a CSV file.
  static func actions(in bytes: [UInt8], _ range: Range<Int>) throws(Rejection) -> [ActionItem] {
    var result: [ActionItem] = []
    var scanner = JSONScanner(bytes, at: range)
    for element in try scanner.array() {
      guard case .object(let range) = element else {
        throw Rejection("an action is not an object")
      }
      var action = JSONRecord()
      try action.load(bytes, range)
      guard let id = try action.text(action.value(of: "id"), .actions),
        let what = try action.text(action.value(of: "what"), .actions)
      else { throw Rejection("an action lacks its `id`, or `what` is to be done") }
      try requireName(id, .actions)
      result.append(
        ActionItem(
          id: id, what: what, owner: try action.text(action.value(of: "owner"), .actions),
          due: try action.date(of: "due"),
          doneAt: try action.instant(action.value(of: "done_at"), .actions)))
    }
    return result
  }

  /// The value of a member that is no field; null where it is absent.
  private func value(of name: StaticString) -> JSONValue {
    let key = name.withUTF8Buffer { Array($0) }
    return members.first { $0.key.unescaped(in: bytes) == key }?.value ?? .null
  }

  private func date(of name: StaticString) throws(Rejection) -> CivilDate? {
    guard let text = try text(value(of: name), .actions) else { return nil }
    guard let date = TimeText.date(text) else {
      throw Rejection("\(name) of an action is not a date such as 2026-11-20: \(shown(text))")
    }
    return date
  }

  var firstNames: [String] { members.prefix(3).map { $0.key.string(in: bytes) } }

  func unusedNames(_ known: inout NearFields) -> [UnusedName] {
    var names: [UnusedName] = []
    for member in members where member.field == nil {
      let name = member.key.unescaped(in: bytes)
      guard let nearest = known.nearest(to: name) else { continue }
      names.append(UnusedName(name: String(decoding: name, as: UTF8.self), nearest: nearest))
    }
    return names
  }

  func unusedName(near field: Field) -> String? {
    for member in members where member.field == nil {
      let name = member.key.unescaped(in: bytes)
      if Field.nearest(to: name) == field { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private func decoded(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
