import ServiceLevels

/// What happened, as CSV.
enum EventTables {
  static func outage(_ name: String, _ outages: [OutageFigure]) -> CSVTable {
    let isAccount = name == "account_outage"
    var table = CSVTable(
      name,
      [
        isAccount ? "account" : "service", "tier", "started_at", "ended_at", "start_ms",
        "confirmed_ms", "end_ms", "duration_ms", "is_open", "ended_by", "is_counted", "rto_ms",
        "rto_met", "incident_id", "attributed_to", "change_id",
      ])
    table.rows = outages.map { outage in
      [
        .text(isAccount ? outage.account : outage.service), .text(outage.tier),
        .instant(outage.interval.start), .instant(outage.interval.end),
        .integer(outage.interval.start.milliseconds), .integer(outage.confirmedAt?.milliseconds),
        .integer(outage.interval.end.milliseconds), .integer(outage.interval.milliseconds),
        .flag(outage.isOpen), .text(outage.endedBy?.rawValue), .flag(outage.isCounted),
        .integer(outage.rtoMilliseconds), .flag(outage.isWithinRTO), .text(outage.incidentID),
        .text(outage.attributedTo), .text(outage.changeID),
      ]
    }
    return table
  }

  static func incidentTime(_ incidents: [IncidentFigure]) -> CSVTable {
    var table = CSVTable(
      "incident_time",
      [
        "incident_id", "services", "severity", "start_ms", "restored_ms", "is_measured", "ttd_ms",
        "tta_ms", "ttr_ms", "restore_ms", "close_ms", "is_open", "title", "scope", "impact",
        "alert_level", "down_ms", "cause", "line", "file",
      ])
    table.rows = incidents.map { figure in
      [
        .text(figure.record.id), .text(figure.record.services.joined(separator: ",")),
        .text(figure.record.severity), .integer(figure.start.milliseconds),
        .integer(figure.restored?.milliseconds), .flag(figure.isMeasured),
        .integer(figure.timeToDetect), .integer(figure.timeToAcknowledge),
        .integer(figure.timeToRepair), .integer(figure.timeToRestore),
        .integer(figure.timeToClose), .flag(figure.restored == nil), .text(figure.record.title),
        .text(figure.record.scope), .text(figure.record.impact), .text(figure.record.alertLevel),
        .integer(figure.downMilliseconds), .text(figure.record.cause),
        .integer(figure.record.lineNumber),
        .text(figure.file),
      ]
    }
    return table
  }

  static func incidentMean(_ figures: [MeanFigure]) -> CSVTable {
    var table = CSVTable(
      "incident_mean",
      ["period", "scope", "metric", "count", "mean_ms", "median_ms", "p90_ms", "left_out"])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.scope.text), .text(figure.metric.rawValue),
        .integer(figure.count), .integer(figure.meanMilliseconds),
        .integer(figure.medianMilliseconds), .integer(figure.ninetiethMilliseconds),
        .integer(figure.leftOut),
      ]
    }
    return table
  }

  static func operation(
    _ records: [OperationRecord], _ places: [String: RecordPlace]
  ) -> CSVTable {
    var table = CSVTable(
      "operation",
      [
        "operation_id", "kind", "services", "accounts", "announced_at", "started_at", "ended_at",
        "scope", "outcome", "rto_s", "rpo_s", "note", "file", "line",
      ])
    table.rows = records.map { record in
      let place = places[record.id]
      return [
        .text(record.id), .text(record.kind.rawValue),
        .text(record.services.joined(separator: ",")),
        .text(record.accounts.joined(separator: ",")), .instant(record.announcedAt),
        .instant(record.startedAt), .instant(record.endedAt), .text(record.scope),
        .text(record.outcome), .integer(record.recoveryTimeSeconds),
        .integer(record.recoveryPointSeconds), .text(record.note), .text(place?.file),
        .integer(place?.line),
      ]
    }
    return table
  }

  static func maintenance(_ figures: [MaintenanceFigure]) -> CSVTable {
    var table = CSVTable(
      "maintenance",
      [
        "operation_id", "service", "account", "announced_at", "started_at", "ended_at",
        "accepted_ms", "refused_ms",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.operationID), .text(figure.service), .text(figure.account),
        .instant(figure.announcedAt), .instant(figure.interval.start),
        .instant(figure.interval.end),
        .integer(figure.interval.end.milliseconds(since: figure.countsFrom)),
        .integer(figure.countsFrom.milliseconds(since: figure.interval.start)),
      ]
    }
    return table
  }

  static func correction(_ figures: [CorrectionFigure]) -> CSVTable {
    var table = CSVTable(
      "correction",
      [
        "period", "operation_id", "service", "account", "state", "started_at", "ended_at",
        "author", "reason", "availability_pct", "without_pct",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.period), .text(figure.operationID), .text(figure.service),
        .text(figure.account), .text(figure.state.rawValue), .instant(figure.interval.start),
        .instant(figure.interval.end), .text(figure.author), .text(figure.reason),
        .percent(figure.partsPerMillion), .percent(figure.withoutPartsPerMillion),
      ]
    }
    return table
  }

  static func silence(_ figures: [SilenceFigure]) -> CSVTable {
    var table = CSVTable(
      "monitor_silence", ["started_at", "ended_at", "duration_ms", "probes_silent", "probes"])
    table.rows = figures.map { figure in
      [
        .instant(figure.interval.start), .instant(figure.interval.end),
        .integer(figure.interval.milliseconds), .integer(figure.probesSilent),
        .integer(figure.probes),
      ]
    }
    return table
  }
}
