import Notation

extension JSON {
  /// As a YAML document of its own, in block style; every text is quoted, so that none is taken for anything else.
  var yamlDocument: String { "---\n" + yamlLines.joined(separator: "\n") + "\n" }

  private var yamlLines: [String] {
    switch self {
    case .object(let members) where !members.isEmpty:
      members.flatMap { key, value -> [String] in
        guard value.isNested else { return ["\(key): \(value.line)"] }
        return ["\(key):"] + value.yamlLines.map { "  " + $0 }
      }
    case .list(let items) where !items.isEmpty:
      items.flatMap { item in
        zip(0..., item.yamlLines).map { ($0 == 0 ? "- " : "  ") + $1 }
      }
    default: [line]
    }
  }

  private var isNested: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .list(let items): !items.isEmpty
    default: false
    }
  }
}
