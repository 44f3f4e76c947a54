extension ExpectedStore {
  var outageTable: ExpectedTable {
    var table = ExpectedTable(name: "outage", key: ["service", "start_ms", "is_counted"])
    let attribution = Attribution(catalog: world.catalog, timelines: ruled.mapValues(\.final))
    for outage in outages {
      let tier = subjects.first { !$0.isAccount && $0.name == outage.service }?.tier
      let incident = incidentOfOutage[outage.id]
      let rto = incident?.scope == "region" ? world.catalog.disasterRecoveryRTO : tier?.rto
      table.rows.append([
        "service": .text(outage.service), "tier": Cell(tier?.name),
        "started_at": .instant(outage.start), "ended_at": .instant(outage.end),
        "start_ms": .integer(outage.start), "confirmed_ms": Cell(outage.confirmedAt),
        "end_ms": .integer(outage.end), "duration_ms": .integer(outage.duration),
        "is_open": Cell(outage.isOpen), "ended_by": Cell(outage.endedBy),
        "is_counted": Cell(outage.isCounted), "rto_ms": Cell(rto),
        "rto_met": Cell(rto.map { outage.duration <= $0 }), "incident_id": Cell(incident?.id),
        "attributed_to": Cell(outage.isCounted ? attribution.provider(of: outage) : nil),
        "change_id": Cell(change(before: outage)?.id),
      ])
    }
    return table
  }

  /// The deployment or rollback that an outage is attributed to: it started during it, or within 30 min after.
  private func change(before outage: Outage) -> Operation? {
    world.standingOperations.filter { operation in
      ["deployment", "rollback"].contains(operation.kind)
        && operation.services.contains(outage.service)
        && operation.startedAt <= outage.start
        && outage.start <= (operation.endedAt ?? operation.startedAt) + 1_800_000
    }.min { ($1.startedAt, $0.id) < ($0.startedAt, $1.id) }
  }

  var incidentTime: ExpectedTable {
    var table = ExpectedTable(name: "incident_time", key: ["incident_id"])
    table.rows = incidents.map { times in
      let metrics = times.metrics
      return [
        "incident_id": .text(times.incident.id),
        "services": .text(times.incident.services.joined(separator: ",")),
        "severity": Cell(times.incident.severity), "start_ms": .integer(times.start),
        "restored_ms": Cell(times.restored), "is_measured": Cell(times.isMeasured),
        "ttd_ms": Cell(metrics["ttd"] ?? nil), "tta_ms": Cell(metrics["tta"] ?? nil),
        "ttr_ms": Cell(metrics["ttr"] ?? nil), "restore_ms": Cell(metrics["restore"] ?? nil),
        "close_ms": Cell(metrics["close"] ?? nil), "is_open": Cell(times.restored == nil),
      ]
    }
    return table
  }

  /// Means over the incidents that start in each period: of all, of each tier, of each service.
  var incidentMean: ExpectedTable {
    var table = ExpectedTable(name: "incident_mean", key: ["period", "scope", "metric"])
    let catalog = world.catalog
    var scopes: [(String, (Incident) -> Bool)] = [("all", { _ in true })]
    for tier in catalog.tiers {
      scopes.append(
        (
          "tier:\(tier.name)",
          { $0.services.contains { catalog.service($0)?.tier == tier.name } }
        ))
    }
    for service in catalog.services {
      scopes.append(("service:\(service.name)", { $0.services.contains(service.name) }))
    }
    for period in periods {
      for (scope, isInScope) in scopes {
        let members = incidents.filter { period.holds($0.start) && isInScope($0.incident) }
        for metric in ["ttd", "tta", "ttr", "restore", "close"] {
          let known = members.compactMap { $0.metrics[metric] ?? nil }.sorted()
          let count = known.count
          var row: Row = [
            "period": .text(period.key), "scope": .text(scope), "metric": .text(metric),
            "count": .integer(count), "left_out": .integer(members.count - count),
            "mean_ms": .null, "median_ms": .null, "p90_ms": .null,
          ]
          if count > 0 {
            let sum = known.reduce(0, +)
            row["mean_ms"] = .integer((2 * sum + count) / (2 * count))
            row["median_ms"] = .integer(nearestRank(known, tenths: 5))
            row["p90_ms"] = .integer(nearestRank(known, tenths: 9))
          }
          table.rows.append(row)
        }
      }
    }
    return table
  }

  /// The smallest of the sorted values with at least so many tenths at or below it.
  private func nearestRank(_ values: [Int], tenths: Int) -> Int {
    values.first { value in values.count { $0 <= value } * 10 >= tenths * values.count } ?? 0
  }
}
