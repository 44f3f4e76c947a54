extension ExpectedStore {
  var incidentTime: ExpectedTable {
    var table = ExpectedTable(name: "incident_time", key: ["incident_id"])
    table.rows = incidents.map { times in
      let metrics = times.metrics
      let unseen = reason(for: times)
      var row: Row = [
        "incident_id": .text(times.incident.id),
        "severity": Cell(times.incident.severity), "start_ms": .integer(times.start),
        "restored_ms": Cell(times.restored), "is_measured": Cell(times.isMeasured),
        "ttd_ms": Cell(metrics["ttd"] ?? nil), "tta_ms": Cell(metrics["tta"] ?? nil),
        "ttr_ms": Cell(metrics["ttr"] ?? nil), "restore_ms": Cell(metrics["restore"] ?? nil),
        "close_ms": Cell(metrics["close"] ?? nil), "is_open": Cell(times.restored == nil),
        "is_noticed_late": Cell(times.isNoticedLate),
        "duplicate_of": Cell(duplicates.original(of: times.incident.id)),
        "unseen_because": Cell(unseen?.reason.rawValue),
        "unseen_incident": Cell(unseen?.other),
      ]
      if !times.incident.services.isEmpty {
        row["services"] = .text(times.incident.services.joined(separator: ","))
      }
      return row
    }
    return table
  }

  /// Means over the incidents that start in each period: of all, of each tier, of each service.
  var incidentMean: ExpectedTable {
    var table = ExpectedTable(name: "incident_mean", key: ["period", "scope", "metric"])
    for period in periods {
      for scope in scopes {
        let members = members(of: scope, in: period)
        for metric in ["ttd", "tta", "ttr", "restore", "close"] {
          let known = members.compactMap { $0.metrics[metric] ?? nil }.sorted()
          let count = known.count
          var row: Row = [
            "period": .text(period.key), "scope": .text(scope.name), "metric": .text(metric),
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

  /// What means are given for: whether a service belongs to it at an instant.
  private struct Scope {
    var name: String
    var holds: (_ service: String, _ instant: Int) -> Bool
  }

  private var scopes: [Scope] {
    [Scope(name: "all") { _, _ in true }]
      + world.catalog.tiers.map { tier in
        Scope(name: "tier:\(tier.name)") { service, instant in
          subject(service)?.promise(at: instant).tier?.name == tier.name
        }
      }
      + world.catalog.services.map { service in
        Scope(name: "service:\(service.name)") { name, _ in name == service.name }
      }
  }

  /// The incidents of a scope, with their outages there alone.
  private func members(of scope: Scope, in period: Stretch) -> [IncidentTimes] {
    incidents.compactMap { times in
      guard duplicates.original(of: times.incident.id) == nil, period.holds(times.start) else {
        return nil
      }
      if times.outages.isEmpty {
        let began = times.incident.startedAt
        // One of an account alone, in which no service is, still is one of all.
        let isIn =
          scope.name == "all"
          || services(of: times.incident, at: began).contains { scope.holds($0, began) }
        return isIn ? times : nil
      }
      let there = times.outages.filter { scope.holds($0.service, $0.start) }
      return there.isEmpty ? nil : IncidentTimes(incident: times.incident, outages: there)
    }
  }

  /// The services that an incident names, those of its accounts included.
  func services(of incident: Incident, at instant: Int) -> [String] {
    world.catalog.services.map(\.name).filter { name in
      incident.services.contains(name)
        || incident.accounts.contains(subject(name)?.promise(at: instant).account ?? "")
    }
  }

  /// The smallest of the sorted values with at least so many tenths at or below it.
  private func nearestRank(_ values: [Int], tenths: Int) -> Int {
    values.first { value in values.count { $0 <= value } * 10 >= tenths * values.count } ?? 0
  }
}
