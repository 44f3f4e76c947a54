internal import CYaml

/// The events of a YAML stream, from libyaml.
///
/// JSON is read as well. (But libyaml takes no `\ud83d\ude00`: a character beyond the basic plane is to be written itself.)
struct YamlEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    // libyaml keeps both addresses until the parser is deleted.
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    // It can only fail for want of memory, and then it reports every event as an error.
    if yaml_parser_initialize(parser) == 1 {
      yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }
}

/// A step through a YAML stream.
struct YamlEvent {
  enum Kind {
    case documentStart
    case scalar(text: String, isPlain: Bool)
    case sequenceStart
    case mappingStart
    /// The end of a sequence or a mapping.
    case end
    case alias(String)
    case streamEnd
    /// The ends of the stream's outer layers, which carry nothing.
    case other
  }

  let kind: Kind
  let position: YamlPosition
  var anchor: String?
  var tag: String?
}

extension YamlEvents {
  mutating func next() throws(CatalogFault) -> YamlEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxFault }
    defer { yaml_event_delete(&event) }
    let position = YamlPosition(event.start_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return YamlEvent(kind: .documentStart, position: position)
    case YAML_STREAM_END_EVENT: return YamlEvent(kind: .streamEnd, position: position)
    case YAML_ALIAS_EVENT:
      return YamlEvent(kind: .alias(text(event.data.alias.anchor) ?? ""), position: position)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return YamlEvent(
        kind: .scalar(
          text: String(decoding: bytes, as: UTF8.self),
          isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
        position: position, anchor: text(scalar.anchor), tag: text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return YamlEvent(
        kind: .sequenceStart, position: position, anchor: text(start.anchor), tag: text(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return YamlEvent(
        kind: .mappingStart, position: position, anchor: text(start.anchor), tag: text(start.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return YamlEvent(kind: .end, position: position)
    default: return YamlEvent(kind: .other, position: position)
    }
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  /// What libyaml stumbled over.
  private var syntaxFault: CatalogFault {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    // Text that is not in its encoding is reported by offset, everything else by line and column.
    let position =
      parser.pointee.error == YAML_READER_ERROR
      ? position(ofByte: parser.pointee.problem_offset)
      : YamlPosition(parser.pointee.problem_mark)
    return CatalogFault(
      line: position.line, column: position.column, message: "not valid YAML: \(problem)")
  }

  private func position(ofByte offset: Int) -> YamlPosition {
    let before = input.prefix(max(0, offset))
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return YamlPosition(
      line: 1 + before.count { $0 == UInt8(ascii: "\n") },
      column: 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 })
  }
}

extension YamlPosition {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
