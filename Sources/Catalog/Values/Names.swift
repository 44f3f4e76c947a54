/// The names that a section of the catalog declares, in its order.
///
/// They are gathered before anything is decoded, so that a fault in one entry is not reported again by each that mentions it.
struct Names {
  let inOrder: [String]
  private let all: Set<String>

  init(_ names: [String]) {
    inOrder = names
    all = Set(names)
  }

  /// The texts under a key of a list's mappings; those declared twice are reported.
  init(declaredBy nodes: [YamlNode], under key: String = "name", as what: String, log: FaultLog) {
    var lines: [String: Int] = [:]
    var names: [String] = []
    for node in nodes {
      guard case .mapping(let entries) = node.content,
        let declared = entries.first(where: { $0.key == key })?.value,
        case .scalar(let name, _) = declared.content, !declared.isNull
      else { continue }
      if let line = lines[name] {
        log.add(
          "duplicate \(what) \(quoted(name)), already on line \(line)", at: declared.position)
      } else {
        lines[name] = declared.position.line
        names.append(name)
      }
    }
    self.init(names)
  }

  /// Reports each former name of a list's mappings that another of them has, or had too (rules 11): whose would a line
  /// be that bears it?
  func checkFormerNames(of nodes: [YamlNode], as what: String, log: FaultLog) {
    var owners: [String: (place: Int, line: Int)] = [:]
    for (place, node) in nodes.enumerated() {
      guard case .mapping(let entries) = node.content,
        case .sequence(let formers)? = entries.first(where: { $0.key == "formerly" })?.value.content
      else { continue }
      let present = entries.first { $0.key == "name" }?.value.content
      for former in formers {
        guard case .scalar(let name, _) = former.content, !former.isNull else { continue }
        if case .scalar(name, _)? = present { continue }
        if contains(name) {
          log.add(
            "former name \(quoted(name)) is the present one of another \(what)",
            at: former.position)
        } else if let owner = owners[name], owner.place != place {
          log.add(
            "former name \(quoted(name)) is claimed by another \(what), too, on line"
              + " \(owner.line)", at: former.position)
        } else {
          owners[name] = (place, former.position.line)
        }
      }
    }
  }

  func contains(_ name: String) -> Bool { all.contains(name) }

  static func + (left: Names, right: Names) -> Names { Names(left.inOrder + right.inOrder) }
}
