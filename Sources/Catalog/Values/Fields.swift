/// A mapping of the catalog, whose keys are held against those that may stand there.
///
/// A key whose value is null counts as absent.
struct Fields {
  let position: YamlPosition
  private let values: [String: YamlNode]
  private let log: FaultLog

  /// Reports the keys that are not `known`; nil, reported too, where the node is no mapping.
  init?(_ node: YamlNode, of what: String, known: [String], log: FaultLog) {
    guard case .mapping(let entries) = node.content else {
      log.add("\(what) must be a mapping, not \(node.shape)", at: node.position)
      return nil
    }
    for entry in entries where !known.contains(entry.key) {
      log.addUnknown("key", entry.key, known: known, of: what, at: entry.keyPosition)
    }
    position = node.position
    values = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    self.log = log
  }

  subscript(key: String) -> YamlNode? {
    values[key].flatMap { $0.isNull ? nil : $0 }
  }

  /// The value of a key; reported, and nil, where it is absent.
  func required(_ key: String) -> YamlNode? {
    if let node = self[key] { return node }
    log.add("missing key \(quoted(key))", at: values[key]?.position ?? position)
    return nil
  }
}
