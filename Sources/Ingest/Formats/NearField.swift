internal import Notation

// Names that are none of ours, but were probably meant to be.
extension Field {
  /// The field of a column, whose name is taken without regard to case, `_`, `-` and blanks.
  init?(column name: some Collection<UInt8>) {
    guard let field = Self.byLooseName[looseName(name)] else { return nil }
    self = field
  }

  /// The field that a name which is not used was probably meant for: `az`, `Zone`, `resolved`; nil where none is close.
  static func nearest(to name: some Collection<UInt8>) -> Field? {
    guard name.count <= 40 else { return nil }
    let loose = looseName(name)
    if let field = byLooseName[loose] ?? byAlias[loose] ?? byLooseName[loose + "at"] {
      return field
    }
    let most = loose.utf8.count < 5 ? 0 : loose.utf8.count < 8 ? 1 : 2
    guard most > 0, let near = nearestName(to: loose, among: looseNames, within: most) else {
      return nil
    }
    return byLooseName[near]
  }

  /// Whether records of a kind use the field.
  func isUsed(by kind: RecordKind) -> Bool {
    switch self {
    case .time, .check, .status, .gauges, .zone: kind == .check
    case .account, .service: true
    case .kind, .outcome, .steps, .note, .state, .author, .reason, .announcedAt, .endedAt,
      .recoveryTimeSeconds, .recoveryPointSeconds:
      kind == .operation
    case .id, .services, .accounts, .startedAt, .updatedAt, .scope, .actions: kind != .check
    default: kind == .incident
    }
  }

  private static let byLooseName: [String: Field] = Dictionary(
    uniqueKeysWithValues: allCases.map { (looseName($0.name.utf8), $0) })
  private static let looseNames = byLooseName.keys.sorted()

  /// What other programs call our fields.
  private static let byAlias: [String: Field] = [
    "timestamp": .time, "datetime": .time, "date": .time, "ts": .time, "eventtime": .time,
    "checkedat": .time, "occurredat": .time, "clock": .time, "state": .status, "result": .status,
    "health": .status, "svc": .service, "servicename": .service, "app": .service,
    "component": .service, "acct": .account, "accountid": .account, "accountname": .account,
    "az": .zone, "availabilityzone": .zone, "probe": .check, "checkname": .check,
    "monitor": .check, "incidentid": .id, "operationid": .id, "sev": .severity,
    "start": .startedAt, "starttime": .startedAt, "begin": .startedAt, "began": .startedAt,
    "end": .endedAt, "endtime": .endedAt, "finished": .endedAt, "recovered": .mitigatedAt,
    "restored": .mitigatedAt, "closed": .resolvedAt, "acked": .acknowledgedAt,
    "@timestamp": .time, "日時": .time, "時刻": .time,
    "状態": .status, "サービス": .service,
    "ゾーン": .zone, "type": .kind, "duplicates": .duplicateOf, "todo": .actions,
  ]
}

/// A name in lower case, without `_`, `-` and blanks.
private func looseName(_ name: some Collection<UInt8>) -> String {
  let letters = name.compactMap { byte -> UInt8? in
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), 0x20, 0x09: nil
    case 65...90: byte + 32
    default: byte
    }
  }
  return String(decoding: letters, as: UTF8.self)
}

/// Remembers what names that are not used were probably meant for: they come again on every line.
struct NearFields {
  private var known: [[UInt8]: Field?] = [:]

  mutating func nearest(to name: [UInt8]) -> Field? {
    if let answer = known[name] { return answer }
    // Names that each come once shall not fill the memory.
    if known.count == 256 { known = [:] }
    let answer = Field.nearest(to: name)
    known[name] = answer
    return answer
  }
}
