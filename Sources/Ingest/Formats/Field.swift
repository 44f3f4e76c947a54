/// The fields that mean something. All others are passed over.
enum Field: UInt8, CaseIterable {
  case time, account, service, zone, check, status, gauges
  case id, services, accounts, severity, scope, impact, title, cause
  case alertLevel, startedAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt, updatedAt
  case detectedBy, dataLossSeconds, customersAffected, failedRequests, revenueImpactYen
  case kind, outcome, steps, note, state, author, reason, announcedAt, endedAt
  case recoveryTimeSeconds, recoveryPointSeconds, duplicateOf, actions
}

extension Field {
  /// The field with this name.
  init?(_ name: some RandomAccessCollection<UInt8>) {
    guard name.count < Self.byLength.count else { return nil }
    for (bytes, field) in Self.byLength[name.count] where bytes.elementsEqual(name) {
      self = field
      return
    }
    return nil
  }

  /// Where the field stands among all fields.
  var index: Int { Int(rawValue) }

  /// The name in the log.
  var name: String {
    switch self {
    case .alertLevel: "alert_level"
    case .startedAt: "started_at"
    case .detectedAt: "detected_at"
    case .acknowledgedAt: "acknowledged_at"
    case .mitigatedAt: "mitigated_at"
    case .resolvedAt: "resolved_at"
    case .updatedAt: "updated_at"
    case .detectedBy: "detected_by"
    case .dataLossSeconds: "data_loss_s"
    case .customersAffected: "customers_affected"
    case .failedRequests: "failed_requests"
    case .revenueImpactYen: "revenue_impact_jpy"
    case .announcedAt: "announced_at"
    case .endedAt: "ended_at"
    case .recoveryTimeSeconds: "rto_s"
    case .recoveryPointSeconds: "rpo_s"
    case .duplicateOf: "duplicate_of"
    default: String(describing: self)
    }
  }

  private static let byLength: [[([UInt8], Field)]] = {
    var table: [[([UInt8], Field)]] = Array(repeating: [], count: 32)
    for field in allCases {
      let name = Array(field.name.utf8)
      table[name.count].append((name, field))
    }
    return table
  }()
}
