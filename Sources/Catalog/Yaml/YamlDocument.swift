/// Reads the one document of a YAML stream as a tree.
///
/// Aliases (`*name`) and merge keys (`<<`) are resolved here. Duplicate keys and tags are faults that do not stop the reading.
struct YamlDocument: ~Copyable {
  /// Deeper nesting than a catalog can have, far from what would endanger the stack.
  private static let depthLimit = 32
  /// How many nodes aliases may add: a few lines of them can stand for billions.
  private static let aliasedNodeLimit = 100_000

  private var events: YamlEvents
  private let log: FaultLog
  private var anchors: [String: YamlNode] = [:]
  private var aliasedNodes = 0

  private init(_ bytes: [UInt8], log: FaultLog) {
    events = YamlEvents(bytes)
    self.log = log
  }

  /// The root of the document; throws where the text cannot be read to its end.
  static func read(_ bytes: [UInt8], log: FaultLog) throws(CatalogFault) -> YamlNode {
    var document = YamlDocument(bytes, log: log)
    return try document.root()
  }
}

extension YamlDocument {
  private mutating func root() throws(CatalogFault) -> YamlNode {
    var root: YamlNode?
    while true {
      let event = try events.next()
      switch event.kind {
      case .documentStart where root == nil:
        root = try node(from: try events.next(), depth: 0)
      case .documentStart:
        throw fault("a second document: a catalog is one", at: event.position)
      case .streamEnd:
        guard let root else { throw fault("the catalog is empty", at: event.position) }
        return root
      default: continue
      }
    }
  }

  private mutating func node(
    from event: YamlEvent, depth: Int
  ) throws(CatalogFault) -> YamlNode {
    guard depth <= Self.depthLimit else {
      throw fault("nested deeper than \(Self.depthLimit) levels", at: event.position)
    }
    let isText = event.tag == "!" || event.tag == "tag:yaml.org,2002:str"
    if let tag = event.tag, !isText, !tag.hasPrefix("tag:yaml.org,2002:") {
      log.add("tags have no meaning here: \(quoted(tag))", at: event.position)
    }
    let content: YamlContent
    switch event.kind {
    case .alias(let name): return try target(ofAlias: name, at: event.position)
    case .scalar(let text, let isPlain):
      content = .scalar(text: text, isPlain: isPlain && !isText)
    case .sequenceStart: content = .sequence(try items(depth: depth + 1))
    case .mappingStart: content = .mapping(try entries(depth: depth + 1))
    default: throw fault("not valid YAML: a value is missing", at: event.position)
    }
    let node = YamlNode(position: event.position, content: content, size: 1 + content.size)
    if let anchor = event.anchor { anchors[anchor] = node }
    return node
  }

  private mutating func items(depth: Int) throws(CatalogFault) -> [YamlNode] {
    var items: [YamlNode] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { return items }
      items.append(try node(from: event, depth: depth))
    }
  }

  private mutating func entries(depth: Int) throws(CatalogFault) -> [YamlEntry] {
    var entries: [YamlEntry] = []
    var lines: [String: Int] = [:]
    var merged: [YamlNode] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { break }
      let key = try node(from: event, depth: depth)
      let value = try node(from: try events.next(), depth: depth)
      guard case .scalar(let text, let isPlain) = key.content else {
        log.add("a key must be a word, not \(key.shape)", at: event.position)
        continue
      }
      if text == "<<", isPlain {
        merged.append(value)
      } else if let line = lines[text] {
        log.add("duplicate key \(quoted(text)), already on line \(line)", at: event.position)
      } else {
        lines[text] = event.position.line
        entries.append(YamlEntry(key: text, keyPosition: event.position, value: value))
      }
    }
    for source in merged.flatMap({ [log] in $0.mergeEntries(log) }) where lines[source.key] == nil {
      lines[source.key] = source.keyPosition.line
      entries.append(source)
    }
    return entries
  }

  private mutating func target(
    ofAlias name: String, at position: YamlPosition
  ) throws(CatalogFault) -> YamlNode {
    // An anchor is known once its node is complete, so that no node can hold itself.
    guard let node = anchors[name] else {
      throw fault("unknown anchor \(quoted(name))", at: position)
    }
    aliasedNodes += node.size
    guard aliasedNodes <= Self.aliasedNodeLimit else {
      throw fault("aliases stand for more than \(Self.aliasedNodeLimit) values", at: position)
    }
    return node
  }

  private func fault(_ message: String, at position: YamlPosition) -> CatalogFault {
    CatalogFault(line: position.line, column: position.column, message: message)
  }
}

extension YamlContent {
  fileprivate var size: Int {
    switch self {
    case .scalar: 0
    case .sequence(let nodes): nodes.reduce(0) { $0 + $1.size }
    case .mapping(let entries): entries.reduce(0) { $0 + 1 + $1.value.size }
    }
  }
}

extension YamlNode {
  /// The entries that a merge key brings: those of a mapping, or of a list of mappings, the first of which wins.
  fileprivate func mergeEntries(_ log: FaultLog) -> [YamlEntry] {
    switch content {
    case .mapping(let entries): return entries
    case .sequence(let nodes): return nodes.flatMap { $0.mergeEntries(log) }
    case .scalar:
      log.add("a merge needs a mapping, not \(shape)", at: position)
      return []
    }
  }
}
