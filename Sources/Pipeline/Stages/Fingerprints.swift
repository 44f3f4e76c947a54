package import ServiceLevels
package import Store

/// What each stage was last run on: a stage whose inputs are the same has nothing to do.
package enum Fingerprints {
  /// Changes whenever the same inputs may give other figures or pages.
  static let program = "3"
  static let aggregate = "aggregate"
  static let asOf = "as_of_ms"
  package static let catalog = "catalog_sha256"
  package static let compute = "compute:"
  static func compute(_ period: Period) -> String { compute + period.key }
  static let render = "render:"
  static func render(_ period: Period) -> String { render + period.key }
  static let publish = "publish"
  static let touched = "touched_ms"

  /// What timelines are made of: the program, the catalog, the content of the store, and as-of where it was given.
  static func aggregate(catalog sha256: String, revision: Int, asOf: Instant?) -> String {
    contents(catalog: sha256, revision: revision) + (asOf.map { String($0.milliseconds) } ?? "")
  }

  /// The part of that which does not depend on as-of: where tables have another shape, they are empty.
  static func contents(catalog sha256: String, revision: Int) -> String {
    "\(contents(catalog: sha256))\(revision)|"
  }

  /// The part of that which does not depend on what came in.
  static func contents(catalog sha256: String) -> String { "\(program)|\(Schema.shape)|\(sha256)|" }
}

extension Store {
  /// How often the content of the store has changed.
  func revision() throws -> Int {
    try meta("revision").flatMap { Int($0) } ?? 0
  }

  /// Notes that the content changed.
  ///
  /// - Parameter first: the earliest instant that what came or went speaks of; nil where it speaks of none.
  func advanceRevision(touching first: Instant?) throws {
    try setMeta("revision", to: String(try revision() + 1))
    let touched = min(try untouchedUntil() ?? .distantFuture, first ?? .distantFuture)
    try setMeta(Fingerprints.touched, to: String(touched.milliseconds))
  }

  /// The earliest instant that anything speaks of which came or went since timelines were made; nil where that is not
  /// known.
  func untouchedUntil() throws -> Instant? {
    try meta(Fingerprints.touched).flatMap { Int($0) }.map(Instant.init(milliseconds:))
  }

  /// The instant that the timelines were cut at.
  package func asOf() throws -> Instant? {
    try meta(Fingerprints.asOf).flatMap { Int($0) }.map(Instant.init(milliseconds:))
  }
}

extension Store {
  /// The catalog that the timelines were made with.
  ///
  /// - Parameter known: is taken where it is the same, so that it is not read a second time.
  package func catalog(known: LoadedCatalog? = nil) throws -> ServiceCatalog? {
    guard let sha256 = try meta(Fingerprints.catalog) else { return nil }
    return known?.sha256 == sha256 ? known?.catalog : try catalog(sha256: sha256)
  }

  /// A catalog that was in force at some time; nil where its text is not kept.
  func catalog(sha256: String) throws -> ServiceCatalog? {
    guard let text = try catalogText(sha256: sha256) else { return nil }
    return try LoadedCatalog(path: path, text: Array(text.utf8)).catalog
  }
}
