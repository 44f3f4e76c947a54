import Notation
public import ServiceLevels

/// The catalog's availability objectives as OpenSLO v1 documents, for tools that read those.
///
/// The indicator is a ratio of time, up and degraded milliseconds of eligible ones, as the published snapshot has them.
public enum OpenSLO {
  /// A YAML stream: the data source, then a Service and an SLO for each service, and for each account with an objective.
  public static func documents(of catalog: ServiceCatalog) -> String {
    let subjects =
      catalog.services.map { OpenSLOSubject(service: $0, catalog: catalog) }
      + catalog.accounts.compactMap { OpenSLOSubject(account: $0) }
    return source.yamlDocument
      + subjects.map { $0.documents(zone: catalog.zone.identifier) }.joined()
  }

  static let sourceName = "sla-snapshot"

  private static var source: JSON {
    document(
      "DataSource", name: sourceName, displayName: "The published snapshot sla.sqlite",
      spec: [
        ("type", .text("SQLite")),
        ("connectionDetails", .object([("path", .text("sla.sqlite"))])),
      ])
  }

  static func document(
    _ kind: String, name: String, displayName: String, labels: [(String, JSON)] = [],
    annotations: [(String, JSON)] = [], spec: [(String, JSON)]
  ) -> JSON {
    var metadata: [(String, JSON)] = [
      ("name", .text(name)), ("displayName", .text(displayName)),
    ]
    if !labels.isEmpty { metadata.append(("labels", .object(labels))) }
    if !annotations.isEmpty { metadata.append(("annotations", .object(annotations))) }
    return .object([
      ("apiVersion", .text("openslo/v1")), ("kind", .text(kind)),
      ("metadata", .object(metadata)), ("spec", .object(spec)),
    ])
  }

  /// A name that OpenSLO takes (RFC 1123: at most 63 of `a-z 0-9 -`); one that has to change gets a mark of its own.
  static func name(_ text: String) -> String {
    let safe = String(
      text.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "0"..."9", "-": Character(scalar)
        case "A"..."Z": Character(Unicode.Scalar(UInt8(scalar.value) + 32))
        default: "-"
        }
      })
    let isFine =
      safe == text && (1...63).contains(text.utf8.count) && !text.hasPrefix("-")
      && !text.hasSuffix("-")
    if isFine { return text }
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let start = safe.drop { $0 == "-" }.prefix(50)
    return (start.isEmpty ? "x" : start) + "-" + String(hash, radix: 16)
  }
}
