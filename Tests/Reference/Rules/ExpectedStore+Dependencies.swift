import Foundation

/// Tables beyond the contract's list that the rules determine all the same.
extension ExpectedStore {
  var furtherTables: [ExpectedTable] {
    [attributionTable, isolation, compositeCeiling, maintenance, correction, burnAlert, yearToDate]
  }

  /// Each service's down time by provider, its own (null) included (rules 9).
  private var attributionTable: ExpectedTable {
    var table = ExpectedTable(name: "attribution", key: ["period", "service", "provider"])
    for period in periods {
      for subject in subjects where !subject.isAccount {
        for (provider, milliseconds) in charges(of: subject, in: period) {
          table.rows.append([
            "period": .text(period.key), "service": .text(subject.name),
            "provider": Cell(provider), "down_ms": .integer(milliseconds),
          ])
        }
      }
    }
    return table
  }

  /// How long each service withstood each of its dependencies' down time, as far as it was watched then.
  private var isolation: ExpectedTable {
    var table = ExpectedTable(
      name: "isolation", key: ["period", "service", "provider"], allowsMissingRows: true)
    for period in periods {
      for service in world.catalog.services {
        for provider in world.catalog.services.map(\.name) + world.catalog.accounts.map(\.name) {
          guard let theirs = ruled[provider]?.failure, let ours = ruled[service.name]?.failure,
            provider != service.name
          else { continue }
          let cuts = theirs.cuts + ours.cuts + eras.starts
          var isEverProvider = false
          let both = Timeline(from: period.start, to: period.end, cuts: cuts) { instant in
            let depths = attribution.depths(from: service.name, at: instant)
            if depths[provider] == nil { return .unknown }
            isEverProvider = true
            let isUp = [.up, .degraded].contains(ours.state(at: instant))
            if theirs.state(at: instant) != .down { return .unknown }
            return isUp ? .up : ours.state(at: instant) == .down ? .down : .unknown
          }
          if !isEverProvider { continue }
          let withstood = both.milliseconds(.up, from: period.start, to: period.end)
          let down = withstood + both.milliseconds(.down, from: period.start, to: period.end)
          table.rows.append([
            "period": .text(period.key), "service": .text(service.name),
            "provider": .text(provider), "withstood_ms": .integer(withstood),
            "withstood_pct": .percent(share(withstood, of: down)),
          ])
        }
      }
    }
    return table
  }

  /// The product of the targets of a service and of all its transitive hard dependencies.
  private var compositeCeiling: ExpectedTable {
    var table = ExpectedTable(name: "composite_ceiling", key: ["service"])
    // Where a promise changed, the rules do not say of which period the ceiling is.
    table.allowsOtherRows = true
    if !eras.starts.isEmpty { return table }
    for subject in subjects where !subject.isAccount {
      let depths = attribution.depths(from: subject.name, at: asOf, withSoft: false)
      let names = [subject.name] + depths.keys
      let targets = names.compactMap { self.subject($0)?.promises[0].target }
      var product = Decimal(1_000_000_000)
      for target in targets { product *= Decimal(target) / 1_000_000 }
      var floored = Decimal()
      NSDecimalRound(&floored, &product, 0, .down)
      let target = subject.promises[0].target
      table.rows.append([
        "service": .text(subject.name), "target_ppm": Cell(target),
        "ceiling_ppb": .integer(NSDecimalNumber(decimal: floored).intValue),
        "is_above_ceiling": Cell(Decimal(target ?? 0) * 1000 > product),
      ])
    }
    return table
  }

  /// What of each announced window counted, and what was refused for lack of notice (rules 4).
  private var maintenance: ExpectedTable {
    // Windows of the catalog and refused versions may be listed, too.
    var table = ExpectedTable(
      name: "maintenance", key: ["operation_id", "service", "account"], allowsOtherRows: true)
    for record in maker.maintenanceRecords {
      guard let operation = record.operation else { continue }
      for subject in subjects {
        let account = subject.promises[0].account
        // Of a service that moved, the rules do not say which account is shown.
        if subject.promises.contains(where: { $0.account != account }) { continue }
        let isConcerned =
          operation.accounts.contains(account)
          || !subject.isAccount && operation.services.contains(subject.name)
        if !isConcerned { continue }
        let accepted = maker.accepted(record, of: subject.name, isAccount: subject.isAccount)
          .map(\.count).reduce(0, +)
        let window = record.standing.window
        table.rows.append([
          "operation_id": .text(operation.id),
          "service": subject.isAccount ? .null : .text(subject.name), "account": .text(account),
          "start_ms": .integer(window.lowerBound), "end_ms": .integer(window.upperBound),
          "accepted_ms": .integer(accepted), "refused_ms": .integer(window.count - accepted),
        ])
      }
    }
    return table
  }

  /// What each figure would be without each correction.
  private var correction: ExpectedTable {
    var table = ExpectedTable(
      name: "correction", key: ["period", "operation_id", "service", "account"],
      allowsMissingRows: true)
    for subject in subjects {
      for correction in subject.corrections {
        var other = subject
        other.corrections.removeAll { $0.id == correction.id }
        let without = other.timelines(.ruled).final
        for period in periods {
          table.rows.append([
            "period": .text(period.key), "operation_id": .text(correction.id),
            "service": subject.isAccount ? .null : .text(subject.name),
            "account": .text(subject.lastPromise(in: period).account),
            "state": .text(correction.state.rawValue),
            "availability_pct": .percent(
              sums(ruled[subject.name]?.final, in: period)?.availability),
            "without_pct": .percent(sums(without, in: period)?.availability),
          ])
        }
      }
    }
    return table
  }
}
