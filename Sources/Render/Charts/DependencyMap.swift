import ServiceLevels

/// Services and accounts in columns, foundations on the left, with the downtime that travelled along each dependency.
struct DependencyMap {
  private let edition: Edition
  private let columns: [[String]]
  private let place: [String: (column: Int, row: Int)]
  private let needs: [String: [String]]
  private let down: [String: Int]
  /// Inherited milliseconds by service, then provider.
  private let inherited: [String: [String: Int]]

  private let boxWidth = 196
  private let boxHeight = 22
  private let columnStep = 300
  private let rowStep = 28

  init(_ edition: Edition) {
    self.edition = edition
    let absent = Set(edition.index.absent.map(\.name))
    let services = edition.catalog.services.filter { !absent.contains($0.name) }
    needs = Dictionary(
      services.map { ($0.name, $0.dependsOn) }, uniquingKeysWith: { first, _ in first })
    var names = services.map(\.name)
    for name in services.flatMap(\.dependsOn) where !names.contains(name) { names.append(name) }
    let depths = DependencyMap.depths(names, needs)
    let connected = Set(needs.values.joined()).union(needs.filter { !$0.value.isEmpty }.keys)
    var columns: [[String]] = []
    for name in names where connected.contains(name) {
      let depth = depths[name] ?? 0
      while columns.count <= depth { columns.append([]) }
      columns[depth].append(name)
    }
    self.columns = columns
    var place: [String: (column: Int, row: Int)] = [:]
    for (column, names) in columns.enumerated() {
      for (row, name) in names.enumerated() { place[name] = (column, row) }
    }
    self.place = place
    down = Dictionary(
      edition.index.services.map { ($0.subject, $0.totals.down) }
        + edition.index.accounts.map { ($0.account, $0.totals.down) },
      uniquingKeysWith: { first, _ in first })
    var inherited: [String: [String: Int]] = [:]
    for figure in edition.report.attributions where figure.downMilliseconds > 0 {
      guard let provider = figure.provider else { continue }
      inherited[figure.service, default: [:]][provider, default: 0] += figure.downMilliseconds
    }
    self.inherited = inherited
  }

  /// The longest way to something that needs nothing; a way that returns to itself is cut there.
  private static func depths(_ names: [String], _ needs: [String: [String]]) -> [String: Int] {
    var depths: [String: Int] = [:]
    func depth(_ name: String, _ path: Set<String>) -> Int {
      if let known = depths[name] { return known }
      let next = (needs[name] ?? []).filter { !path.contains($0) }
      let depth = next.map { depth($0, path.union([$0])) + 1 }.max() ?? 0
      depths[name] = depth
      return depth
    }
    for name in names { _ = depth(name, [name]) }
    return depths
  }

  var html: HTML {
    let texts = edition.texts
    guard !columns.isEmpty else { return .nothing(texts.none) }
    let rows = columns.map(\.count).max() ?? 0
    let edges = place.keys.reduce(0) { $0 + (needs[$1]?.count ?? 0) }
    return Chart.figure(
      id: "map", title: texts.mapTitle,
      description: texts.mapText(edition.show.number(place.count), edition.show.number(edges)),
      width: (columns.count - 1) * columnStep + boxWidth + 2, height: rows * rowStep + 6,
      quietEdges + loudEdges + columns.joined().map(box))
  }

  // MARK: - Lines

  /// All dependencies along which nothing travelled, as one path.
  private var quietEdges: [HTML] {
    var path = ""
    for name in columns.joined() {
      for provider in needs[name] ?? [] where (inherited[name]?[provider] ?? 0) == 0 {
        path += curve(from: provider, to: name)
      }
    }
    return path.isEmpty ? [] : [.element("path", ["d": path, "class": "edge"])]
  }

  private var loudEdges: [HTML] {
    columns.joined().flatMap { name -> [HTML] in
      let providers = (inherited[name] ?? [:]).sorted { $0.key < $1.key }
      return providers.compactMap { provider, milliseconds in
        let path = curve(from: provider, to: name)
        guard !path.isEmpty else { return nil }
        let width = 1 + DayStrip.quarters(milliseconds)
        let words =
          "\(edition.title(provider)) → \(edition.title(name)) "
          + edition.show.duration(milliseconds)
        return .element(
          "path", ["d": path, "class": "edge loud", "stroke-width": "\(width)"],
          [.element("title", [:], words)])
      }
    }
  }

  private func curve(from provider: String, to name: String) -> String {
    guard let start = place[provider], let end = place[name] else { return "" }
    let (x1, y1) = (
      start.column * columnStep + boxWidth + 1, top(provider) + boxHeight / 2
    )
    let (x2, y2) = (end.column * columnStep + 1, top(name) + boxHeight / 2)
    if start.column == end.column {
      let x = start.column * columnStep + 1
      return "M\(x) \(y1)C\(x - 48) \(y1) \(x - 48) \(y2) \(x) \(y2)"
    }
    let bend = max((x2 - x1) / 2, 24)
    return "M\(x1) \(y1)C\(x1 + bend) \(y1) \(x2 - bend) \(y2) \(x2) \(y2)"
  }

  /// The upper edge of a box; each column is centred.
  private func top(_ name: String) -> Int {
    guard let place = place[name] else { return 0 }
    let rows = columns.map(\.count).max() ?? 0
    return (rows - columns[place.column].count) * rowStep / 2 + place.row * rowStep + 3
  }

  // MARK: - Boxes

  private func box(_ name: String) -> HTML {
    guard let place = place[name] else { return .empty }
    let (x, y) = (place.column * columnStep + 1, top(name))
    let lost = down[name] ?? 0
    let time = lost > 0 ? edition.show.duration(lost) : ""
    return .element(
      "g", ["class": lost > 0 ? "node hit" : "node"],
      [
        .element(
          "rect",
          [
            "x": "\(x)", "y": "\(y)", "width": "\(boxWidth)", "height": "\(boxHeight)", "rx": "4",
          ], [.element("title", [:], "\(edition.title(name)) \(time)")]),
        Chart.label(
          edition.title(name).shortened(to: (boxWidth - 16) / 6 - time.columns), x: "\(x + 7)",
          y: "\(y + 15)"),
        time.isEmpty
          ? .empty
          : Chart.label(
            time, x: "\(x + boxWidth - 6)", y: "\(y + 15)", class: "time", anchor: "end"),
      ])
  }
}
