/// Where a node begins in its file, line and column from 1.
struct YamlPosition: Hashable {
  let line: Int
  let column: Int
}

/// A value in a YAML document.
struct YamlNode {
  let position: YamlPosition
  let content: YamlContent
  /// How many nodes it is made of, itself included.
  let size: Int
}

enum YamlContent {
  /// Plain text is written without quotes: only then `null` and `~` mean that there is nothing.
  case scalar(text: String, isPlain: Bool)
  case sequence([YamlNode])
  case mapping([YamlEntry])
}

/// A key and its value. The keys of a mapping are different texts.
struct YamlEntry {
  let key: String
  let keyPosition: YamlPosition
  let value: YamlNode
}

extension YamlNode {
  /// Whether it says that there is nothing: `null`, `~`, or no text at all.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  var isEmptyList: Bool {
    guard case .sequence(let nodes) = content else { return false }
    return nodes.isEmpty
  }

  /// What it is, in the words of a message.
  var shape: String {
    switch content {
    case .scalar(let text, _): isNull ? "nothing" : quoted(text)
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
