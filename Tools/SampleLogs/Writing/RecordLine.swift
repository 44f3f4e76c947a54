import ServiceLevels

/// Builds a JSON object of one line, field by field; what is absent is left out.
struct JSONLine {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

  private mutating func name(_ name: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(json: name)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func add(_ field: String, _ value: String?) {
    guard let value else { return }
    name(field)
    bytes.append(json: value)
  }

  mutating func add(_ field: String, _ value: Int?) {
    guard let value else { return }
    name(field)
    bytes.append(number: value)
  }

  mutating func add(_ field: String, _ value: Instant?) {
    add(field, value?.japanText)
  }

  mutating func add(_ field: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    name(field)
    for (index, value) in values.enumerated() {
      bytes.append(UInt8(ascii: index == 0 ? "[" : ","))
      bytes.append(json: value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func add(_ field: String, objects: [JSONLine]) {
    guard !objects.isEmpty else { return }
    name(field)
    for (index, object) in objects.enumerated() {
      bytes.append(UInt8(ascii: index == 0 ? "[" : ","))
      bytes.append(contentsOf: object.bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The finished line with its line break.
  var line: [UInt8] { bytes + Array("}\n".utf8) }
}

extension IncidentRecord {
  /// The record as its log has it.
  var jsonLine: [UInt8] {
    var json = JSONLine()
    json.add("id", id)
    json.add("services", services)
    json.add("severity", severity)
    json.add("alert_level", alertLevel)
    json.add("scope", scope)
    json.add("impact", impact)
    json.add("title", title)
    json.add("started_at", startedAt)
    json.add("detected_at", detectedAt)
    json.add("acknowledged_at", acknowledgedAt)
    json.add("mitigated_at", mitigatedAt)
    json.add("resolved_at", resolvedAt)
    json.add("detected_by", detectedBy)
    json.add("cause", cause)
    json.add("data_loss_s", dataLossSeconds)
    json.add("customers_affected", customersAffected)
    json.add("failed_requests", failedRequests)
    json.add("revenue_impact_jpy", revenueImpactYen)
    json.add("actions", objects: actions.map(\.json))
    json.add("updated_at", updatedAt)
    return json.line
  }
}

extension OperationRecord {
  /// The record as its log has it.
  var jsonLine: [UInt8] {
    var json = JSONLine()
    json.add("id", id)
    json.add("kind", kind.rawValue)
    json.add("services", services)
    json.add("accounts", accounts)
    json.add("announced_at", announcedAt)
    json.add("started_at", startedAt)
    json.add("ended_at", endedAt)
    json.add("scope", scope)
    json.add("outcome", outcome)
    json.add("steps", objects: steps.map(\.json))
    json.add("actions", objects: actions.map(\.json))
    json.add("rto_s", recoveryTimeSeconds)
    json.add("rpo_s", recoveryPointSeconds)
    json.add("state", correctedState?.rawValue)
    json.add("author", author)
    json.add("reason", reason)
    json.add("note", note)
    json.add("updated_at", updatedAt)
    return json.line
  }
}

extension ActionItem {
  fileprivate var json: JSONLine {
    var json = JSONLine()
    json.add("id", id)
    json.add("what", what)
    json.add("owner", owner)
    json.add("due", due?.description)
    json.add("done_at", doneAt)
    return json
  }
}

extension OperationStep {
  fileprivate var json: JSONLine {
    var json = JSONLine()
    json.add("name", name)
    json.add("started_at", startedAt)
    json.add("ended_at", endedAt)
    return json
  }
}
