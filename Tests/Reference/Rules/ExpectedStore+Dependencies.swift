import Foundation

/// Tables beyond the contract's list that the rules determine all the same.
extension ExpectedStore {
  var furtherTables: [ExpectedTable] {
    [attribution, isolation, compositeCeiling, maintenance, correction]
  }

  private var dependencies: Attribution {
    Attribution(catalog: world.catalog, timelines: ruled.mapValues(\.final))
  }

  /// Each service's down time by provider, its own (null) included (sla-rules 9).
  private var attribution: ExpectedTable {
    var table = ExpectedTable(name: "attribution", key: ["period", "service", "provider"])
    for period in periods {
      for service in world.catalog.services {
        var charged: [String?: Int] = [:]
        let depths = dependencies.depths(from: service.name)
        for down in ruled[service.name]?.final.pieces(.down) ?? [] {
          let (start, end) = (max(down.start, period.start), min(down.end, period.end))
          let cuts = depths.keys.flatMap { ruled[$0]?.final.cuts ?? [] } + [start, end]
          let instants = Array(Set(cuts.filter { start <= $0 && $0 <= end })).sorted()
          for (from, to) in zip(instants, instants.dropFirst()) {
            charged[dependencies.provider(of: service.name, at: from, depths), default: 0] +=
              to - from
          }
        }
        for (provider, milliseconds) in charged {
          table.rows.append([
            "period": .text(period.key), "service": .text(service.name),
            "provider": Cell(provider), "down_ms": .integer(milliseconds),
          ])
        }
      }
    }
    return table
  }

  /// How long each service withstood each of its dependencies' down time.
  private var isolation: ExpectedTable {
    var table = ExpectedTable(
      name: "isolation", key: ["period", "service", "provider"], allowsMissingRows: true)
    for period in periods {
      for service in world.catalog.services {
        for provider in dependencies.depths(from: service.name).keys {
          guard let theirs = ruled[provider]?.final, let ours = ruled[service.name]?.final else {
            continue
          }
          let both = Timeline(from: period.start, to: period.end, cuts: theirs.cuts + ours.cuts) {
            let isUp = [.up, .degraded].contains(ours.state(at: $0))
            return theirs.state(at: $0) != .down ? .unknown : isUp ? .up : .down
          }
          let withstood = both.milliseconds(.up, from: period.start, to: period.end)
          let down = withstood + both.milliseconds(.down, from: period.start, to: period.end)
          table.rows.append([
            "period": .text(period.key), "service": .text(service.name),
            "provider": .text(provider), "provider_down_ms": .integer(down),
            "withstood_ms": .integer(withstood),
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
    var hard = world.catalog
    for index in hard.services.indices { hard.services[index].softDependsOn = [] }
    let dependencies = Attribution(catalog: hard, timelines: [:])
    for subject in subjects where !subject.isAccount {
      let names = [subject.name] + dependencies.depths(from: subject.name).keys
      let targets = names.compactMap { name in subjects.first { $0.name == name }?.target }
      var product = Decimal(1_000_000_000)
      for target in targets { product *= Decimal(target) / 1_000_000 }
      var floored = Decimal()
      NSDecimalRound(&floored, &product, 0, .down)
      table.rows.append([
        "service": .text(subject.name), "target_ppm": Cell(subject.target),
        "ceiling_ppb": .integer(NSDecimalNumber(decimal: floored).intValue),
        "is_above_ceiling": Cell(Decimal(subject.target ?? 0) * 1000 > product),
      ])
    }
    return table
  }

  /// What of each announced window counted, and what was refused for lack of notice (sla-rules 4).
  private var maintenance: ExpectedTable {
    var table = ExpectedTable(name: "maintenance", key: ["operation_id", "service", "account"])
    for operation in world.standingOperations where operation.kind == "maintenance" {
      guard let end = operation.endedAt, operation.startedAt <= end else { continue }
      let announced = operation.announcedAt ?? operation.startedAt
      let from = min(end, max(operation.startedAt, announced + world.catalog.maintenanceNotice))
      for subject in subjects {
        let account = world.catalog.service(subject.name)?.account ?? subject.name
        let isConcerned =
          operation.accounts.contains(account)
          || !subject.isAccount && operation.services.contains(subject.name)
        if !isConcerned { continue }
        table.rows.append([
          "operation_id": .text(operation.id),
          "service": subject.isAccount ? .null : .text(subject.name), "account": .text(account),
          "start_ms": .integer(operation.startedAt), "end_ms": .integer(end),
          "accepted_ms": .integer(end - from), "refused_ms": .integer(from - operation.startedAt),
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
          let account = world.catalog.service(subject.name)?.account ?? subject.name
          table.rows.append([
            "period": .text(period.key), "operation_id": .text(correction.id),
            "service": subject.isAccount ? .null : .text(subject.name), "account": .text(account),
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
