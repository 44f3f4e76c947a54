import Aggregate
import Catalog
import Compute
import Ingest
import ServiceLevels

@testable import Pipeline
@testable import Reference

/// What the product makes of a world, without a disk: lines, runs, timelines, figures.
struct Judged {
  let evidence: Evidence

  init(_ world: World, asOf: Int) throws {
    let catalog = try CatalogReader.read(Array(world.catalog.yaml.utf8))
    let asOf = Instant(milliseconds: asOf)
    let (probes, incidents, operations) = try Judged.reading(world, IngestScope(catalog))
    let standing = standingRecords(operations)
    let rules = SubjectRules.all(
      of: catalog,
      windows: maintenanceWindows(
        operations, noticeMilliseconds: catalog.maintenanceNoticeMilliseconds),
      operations: standing)
    let histories = try rules.map { rules in
      try JudgedSubject(
        rules: rules,
        checks: probes.filter { probe in
          let subject: ServiceLevels.Subject =
            probe.probe.service.isEmpty
            ? .account(probe.probe.account) : .service(probe.probe.service)
          return subject == rules.subject
        }, asOf: asOf
      ).history
    }
    let linked = LinkedHistory(
      histories: histories, rules: rules, catalog: catalog,
      incidents: standingRecords(incidents), operations: standing, asOf: asOf)
    evidence = Evidence(
      catalog: catalog, asOf: asOf, histories: histories, outages: linked.outages,
      accountOutages: linked.accountOutages, incidents: linked.incidents, operations: operations,
      gauges: [])
  }

  /// What the world's logs say, each kind of record in a file of its own.
  private static func reading(
    _ world: World, _ scope: IngestScope
  ) throws -> (probes: [ProbeChecks], incidents: [IncidentRecord], operations: [OperationRecord]) {
    var notation = Notation(random: RandomNumbers(seed: 0), isPlain: true)
    let reader = LogReader(scope: scope)
    var yields: [FileYield] = []
    for kind in LogKind.allCases {
      let lines = world.records(kind).map { notation.object($0) + "\n" }
      if lines.isEmpty { continue }
      yields.append(try reader.read(bytes: Array(lines.joined().utf8)))
    }
    return (
      yields.flatMap(\.probes), yields.flatMap(\.incidents), yields.flatMap(\.operations)
    )
  }
}

extension Judged {
  var catalog: ServiceCatalog { evidence.catalog }

  func period(_ key: String) throws -> Period {
    guard let period = catalog.calendar.period(key: key) else {
      throw ReferenceError("no period \(key)")
    }
    return period
  }
}
