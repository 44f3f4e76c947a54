internal import Pipeline
internal import ServiceLevels
internal import Store
internal import Tables

/// The way from a figure back to the lines of the logs: the files are read again, and each is held against the digest
/// of what was read at first. Nothing is changed.
public enum Trace {
  /// - Parameters:
  ///   - path: the store; a run may write it meanwhile.
  ///   - emit: is given what was found, piece by piece.
  public static func run(
    store path: String, request: TraceRequest, emit: (TraceEvent) -> Void
  ) throws {
    do {
      try Tracer(Store(path: path, mode: .readOnly), logs: request.logs).trace(request, emit)
    } catch let error as StoreError {
      throw PipelineError(error, store: path)
    }
  }
}

/// What a trace is made from.
struct Tracer {
  let store: Store
  let catalog: ServiceCatalog
  let asOf: Instant
  let files: [FileKey: StoredFile]
  /// Finds those that lie elsewhere now.
  let locator: LogLocator
  /// Of services, then of accounts.
  let outages: [OutageFigure]
  /// Every file's, not only those that stand.
  let incidents: [(record: IncidentRecord, file: FileKey)]
  let operations: [(record: OperationRecord, file: FileKey)]

  init(_ store: Store, logs: String?) throws {
    guard let catalog = try store.catalog(), let asOf = try store.asOf() else {
      throw PipelineError.notAggregated(store: store.path)
    }
    self.store = store
    locator = LogLocator(folders: try logs.map { [$0] } ?? store.logFolders())
    self.catalog = catalog
    self.asOf = asOf
    files = Dictionary(
      try store.files().map { (FileKey(path: $0.path, sha256: $0.sha256), $0) },
      uniquingKeysWith: { first, _ in first })
    outages = try store.figures(.outages) + store.figures(.accountOutages)
    incidents = try store.incidentRecords().map {
      ($0.record, FileKey(path: $0.path, sha256: $0.sha256))
    }
    operations = try store.operationRecords().map {
      ($0.record, FileKey(path: $0.path, sha256: $0.sha256))
    }
  }

  /// Where the evidence is no line of a log.
  func catalogNote() throws -> String {
    "the catalog says it, no log: \(try store.meta(Fingerprints.catalog) ?? "")"
  }

  func trace(_ request: TraceRequest, _ emit: (TraceEvent) -> Void) throws {
    let records = records(named: request.name)
    if !records.isEmpty { return try show(records, emit) }
    if let window = catalog.recurringMaintenance.first(where: { $0.id == request.name }) {
      emit(
        .row(
          "maintenance: \(window.id), recurring, of "
            + (window.services + window.accounts).joined(separator: ", ")
            + ", announced \(window.since.iso8601)"))
      return emit(.note(try catalogNote()))
    }
    if let requirement = catalog.requirements.first(where: { $0.id == request.name }) {
      return try show(try topics(of: requirement, in: try period(of: request)), emit)
    }
    if try store.gaugeNames().contains(request.name) {
      return try show(try topics(ofGauge: request.name, in: try period(of: request)), emit)
    }
    guard let subject = subject(named: request.name) else {
      throw PipelineError.untraceable(
        request.name,
        hint: "name a service, an account, an incident, an operation, a requirement or a gauge"
      )
    }
    if let instant = request.instant {
      let outage = try outage(of: subject, at: instant)
      if request.isAll { return try showAll(of: outage, emit) }
      return try show([try topic(of: outage)], emit)
    }
    try showAvailability(of: subject, in: try period(of: request), emit)
  }

  /// The service of a name, or the account where no service has it.
  func subject(named name: String) -> Subject? {
    if catalog.service(named: name) != nil { return .service(name) }
    return catalog.account(named: name) != nil ? .account(name) : nil
  }

  /// The period asked for; else the last month that figures were computed for.
  private func period(of request: TraceRequest) throws -> Period {
    let calendar = catalog.calendar
    if let key = request.period {
      guard let period = calendar.period(key: key) else {
        throw PipelineError.notComputed(period: key)
      }
      return period
    }
    let known = try store.meta(withPrefix: Fingerprints.compute)
      .compactMap { calendar.period(key: $0.rest) }
      .sorted { ($0.interval.start, $0.key) < ($1.interval.start, $1.key) }
    guard let period = known.last(where: { $0.kind == .month }) ?? known.last else {
      throw PipelineError.notComputed(period: "")
    }
    return period
  }
}
