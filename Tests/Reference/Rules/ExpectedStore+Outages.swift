extension ExpectedStore {
  var outageTable: ExpectedTable {
    var table = ExpectedTable(name: "outage", key: ["service", "start_ms", "is_counted"])
    for outage in outages where world.catalog.service(outage.service) != nil {
      let tier = tier(of: outage)
      let incident = incidentOfOutage[outage.id]
      let isRegional = ["region", "full"].contains(incident?.scope)
      let rto = isRegional ? world.catalog.disasterRecoveryRTO : tier?.rto
      let final = ruled[outage.service]?.final.pieces(.down).map {
        ($0.start..<$0.end).clamped(to: outage.failure)
      }
      table.rows.append([
        "service": .text(outage.service), "tier": Cell(tier?.name),
        "started_at": .instant(outage.start), "ended_at": .instant(outage.end),
        "start_ms": .integer(outage.start), "confirmed_ms": Cell(outage.confirmedAt),
        "end_ms": .integer(outage.end), "duration_ms": .integer(outage.duration),
        "down_ms": .integer(outage.down),
        "is_open": Cell(outage.isOpen), "ended_by": Cell(outage.endedBy),
        "is_counted": Cell(outage.isCounted), "rto_ms": Cell(rto),
        "rto_met": Cell(rto.flatMap { outage.keeps($0) }), "incident_id": Cell(incident?.id),
        "attributed_to": Cell(
          outage.isCounted ? attribution.provider(of: outage.service, final ?? []) : nil),
        "change_id": Cell(change(before: outage)?.id),
      ])
    }
    return table
  }

  /// The tier that the service is in when an outage starts.
  func tier(of outage: Outage) -> TierModel? {
    subject(outage.service)?.promise(at: outage.start).tier
  }

  /// The deployment or rollback that an outage is attributed to: it started during it, or within 30 min after.
  private func change(before outage: Outage) -> Operation? {
    let account = subject(outage.service)?.promise(at: outage.start).account ?? ""
    let begin = outage.failure.lowerBound
    return world.standingOperations.filter { operation in
      ["deployment", "rollback"].contains(operation.kind)
        && (operation.services.contains(outage.service) || operation.accounts.contains(account))
        && operation.startedAt <= begin
        && begin <= (operation.endedAt ?? operation.startedAt) + 1_800_000
    }.min { ($1.startedAt, $0.id) < ($0.startedAt, $1.id) }
  }
}

extension Outage {
  /// Whether it kept an RTO; nil where that is open, or where it does not count.
  fileprivate func keeps(_ rto: Int) -> Bool? {
    if !isCounted || isOpen && duration <= rto { return nil }
    return duration <= rto
  }
}
