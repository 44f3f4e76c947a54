import ServiceLevels

/// What happened around the outages of `SampleReport`.
enum SampleEvents {
  private static func at(_ day: Int, _ hour: Int, _ minute: Int, _ second: Int = 0) -> Instant {
    SampleReport.at(day, hour, minute, second)
  }

  static func fill(_ report: inout PeriodReport, months: [Period]) {
    let key = report.period.key
    report.incidents = incidents
    report.means = [.all, .tier("critical"), .tier("high"), .tier("medium")].flatMap {
      means(key, $0, 3)
    }
    report.meanMonths = months.enumerated().flatMap { means($1.key, .all, $0 % 4) }
    report.burns = SampleReport.catalog.services.flatMap { burns(key, $0) }
    report.burnAlerts = burnAlerts
    report.requirements = requirements(key)
    report.attributions = SampleReport.outages.map {
      AttributionFigure(
        period: key, service: $0.service ?? "", provider: $0.attributedTo,
        downMilliseconds: $0.interval.milliseconds)
    }
    report.isolations = ["auth", "order", "planning", "telemetry", "report"].map {
      IsolationFigure(
        period: key, service: $0, provider: "network-hub", providerDownMilliseconds: 252_000,
        withstoodMilliseconds: $0 == "telemetry" || $0 == "report" ? 252_000 : 8_000)
    }
    report.ceilings = SampleReport.catalog.services.map(ceiling)
    report.operations = operations
    report.maintenances = [
      MaintenanceFigure(
        operationID: "OP-M-9", service: "batch", account: "technova-common-prod-batch",
        announcedAt: at(4, 1, 30), interval: Interval(start: at(4, 1, 0), end: at(4, 3, 0)),
        countsFrom: at(4, 1, 30))
    ]
    report.corrections = [
      CorrectionFigure(
        period: key, operationID: "OP-C-3", service: "inventory",
        account: "technova-mfg-prod-app", state: .up,
        interval: Interval(start: at(20, 9, 0), end: at(20, 9, 4)), author: "佐藤",
        reason: "=HYPERLINK(\"http://example.invalid\") <b>監視の誤検知</b>", partsPerMillion: 999_965,
        withoutPartsPerMillion: 999_876)
    ]
    report.silences = [
      SilenceFigure(
        interval: Interval(start: at(25, 0, 0), end: at(25, 0, 12)), probesSilent: 118, probes: 120)
    ]
    report.yearToDate = yearToDate(key)
    report.impacts = impacts(key)
    report.gauges = gauges(key)
    report.restatements = [
      RestatementFigure(
        period: key, subject: "order", figure: "down_ms", before: 1_250_000, after: 1_310_500,
        closedAt: at(31, 23, 0), cause: "late files", sources: "sales/2026-10-07.ndjson.gz")
    ]
    report.sources = (1...8).map { day in
      SourceFileFigure(
        path: "checks/2026-10-0\(day).ndjson.gz", sha256: SampleReport.digest("0a\(day)b"),
        bytes: 48_211_002 + day, lines: 1_036_800, rejected: day == 3 ? 2 : 0,
        firstAt: at(day, 0, 0), lastAt: at(day, 23, 59, 50), ingestedAt: at(day + 1, 2, 0))
    }
    report.rejects = [
      RejectFigure(
        file: "checks/2026-10-03.ndjson.gz",
        line: RejectedLine(
          lineNumber: 4711, reason: "unknown service \"ordr\"",
          excerpt: "{\"service\":\"ordr\",\"note\":\"<script>alert(1)</script>\"}"))
    ]
    report.rejectedLines = 2
  }

  // MARK: - Incidents

  private static var incidents: [IncidentFigure] {
    var first = IncidentRecord(id: "INC-1042", startedAt: at(7, 14, 6))
    first.services = ["order", "auth", "planning"]
    first.severity = "sev1"
    first.alertLevel = "critical"
    first.impact = "down"
    first.title = "Transit Gateway のルート喪失"
    first.cause = "network-hub"
    first.dataLossSeconds = 12
    var second = IncidentRecord(id: "INC-1047", startedAt: at(14, 2, 20))
    second.services = ["telemetry"]
    second.severity = "sev2"
    second.alertLevel = "high"
    second.impact = "down"
    second.title = "取り込みキューの滞留"
    var third = IncidentRecord(id: "INC-1051", startedAt: at(19, 10, 31))
    third.services = ["inventory"]
    third.severity = "sev3"
    third.alertLevel = "critical"
    third.impact = "down"
    third.title = "リリース後のエラー"
    var fourth = IncidentRecord(id: "INC-1055", startedAt: at(28, 9, 0))
    fourth.services = ["master-data"]
    fourth.impact = "down"
    fourth.title = "一部拠点から接続できない"
    return [
      IncidentFigure(
        record: first, start: at(7, 14, 5, 32), restored: at(7, 14, 27, 30), isMeasured: true,
        timeToDetect: 95_000, timeToAcknowledge: 180_000, timeToRepair: 1_215_500,
        timeToRestore: 1_310_500, timeToClose: 7_200_000, downMilliseconds: 3_382_500,
        userMinutesLost: 198_400),
      IncidentFigure(
        record: second, start: at(14, 2, 11, 10), restored: at(14, 3, 34, 55), isMeasured: true,
        timeToDetect: 1_930_000, timeToAcknowledge: 1_120_000, timeToRepair: 3_095_000,
        timeToRestore: 5_025_000, timeToClose: 9_000_000, downMilliseconds: 5_025_000),
      IncidentFigure(
        record: third, start: at(19, 10, 31), restored: at(19, 10, 32, 32), isMeasured: true,
        timeToDetect: 31_000, timeToAcknowledge: 12_000, timeToRepair: 61_000,
        timeToRestore: 92_000, timeToClose: 3_600_000, downMilliseconds: 92_000,
        userMinutesLost: 3_220),
      IncidentFigure(
        record: fourth, start: at(28, 9, 0), isMeasured: false, downMilliseconds: 0),
    ]
  }

  private static func means(_ period: String, _ scope: Scope, _ count: Int) -> [MeanFigure] {
    IncidentMetric.allCases.enumerated().map { index, metric in
      let value = count == 0 ? nil : (index + 1) * 421_300 / (count + 1)
      return MeanFigure(
        period: period, scope: scope, metric: metric, count: count, meanMilliseconds: value,
        medianMilliseconds: value.map { $0 * 3 / 4 }, ninetiethMilliseconds: value.map { $0 * 2 },
        leftOut: 1)
    }
  }

  // MARK: - Budgets

  private static func burns(_ period: String, _ service: Service) -> [BurnFigure] {
    let down = SampleReport.down(
      service.name, in: SampleReport.month(2026, 10).interval)
    return [1, 6, 24, 72].map { hours in
      BurnFigure(
        period: period, service: service.name, windowMilliseconds: hours * 3_600_000,
        peak: BurnRate(
          downMilliseconds: min(down, hours * 3_600_000),
          eligibleMilliseconds: hours * 3_600_000,
          allowedMillionths: hours * 3_600_000 * (1_000_000 - service.availability.partsPerMillion)),
        peakAt: down > 0 ? at(7, 15, 0) : nil)
    }
  }

  private static var burnAlerts: [BurnAlertFigure] {
    [
      BurnAlertFigure(
        service: "order", outageStart: at(7, 14, 5, 40), alert: "page_fast",
        firesAt: at(7, 14, 6, 50), detectedAt: at(7, 14, 7, 7)),
      BurnAlertFigure(
        service: "telemetry", outageStart: at(14, 2, 11, 10), alert: "page_fast",
        firesAt: at(14, 2, 19, 0), detectedAt: at(14, 2, 43, 20)),
      BurnAlertFigure(service: "report", outageStart: at(23, 23, 40), alert: "page_slow"),
    ]
  }

  private static func yearToDate(_ period: String) -> [YearToDateFigure] {
    let tiers = [
      ("critical", 18_921_600, 7_400_000, 12_600_000, nil as Instant?),
      (
        "high", 63_072_000, 58_100_000, 99_200_000,
        at(31, 12, 0).advanced(byMilliseconds: 2_600_000_000)
      ),
      ("medium", 63_072_000, 70_100_000, 120_000_000, at(12, 3, 0)),
    ]
    return tiers.map {
      YearToDateFigure(
        period: period, year: "FY2026", scope: .tier($0.0), budgetMilliseconds: $0.1,
        consumedMilliseconds: $0.2, projectedMilliseconds: $0.3, exhaustedAt: $0.4)
    }
      + SampleReport.catalog.services.map {
        YearToDateFigure(
          period: period, year: "FY2026", scope: .service($0.name),
          budgetMilliseconds: $0.availability.budgetMilliseconds(ofEligible: 31_536_000_000),
          consumedMilliseconds: 1_250_000, projectedMilliseconds: 2_140_000)
      }
  }

  private static func ceiling(_ service: Service) -> CeilingFigure {
    var ceiling = 1_000_000_000
    for name in [service.name] + service.dependsOn {
      let target = SampleReport.catalog.service(named: name)?.availability.partsPerMillion
      ceiling = ceiling * (target ?? 1_000_000) / 1_000_000
    }
    let own = service.availability.partsPerMillion
    let weaker = service.dependsOn.filter { name in
      (SampleReport.catalog.service(named: name)?.availability.partsPerMillion ?? own) < own
    }
    return CeilingFigure(
      service: service.name, target: service.availability, ceilingPartsPerBillion: ceiling,
      isAboveCeiling: own * 1000 > ceiling, dependencies: service.dependsOn,
      weakerDependencies: weaker)
  }

  // MARK: - Promises

  private static func requirements(_ period: String) -> [RequirementFigure] {
    [
      RequirementFigure(
        period: period, id: "T-C-A", subject: .service("order"), measured: 999_510, limit: 999_900,
        unit: .partsPerMillion, verdict: .missed, evidence: [.availability(.missed)]),
      RequirementFigure(
        period: period, id: "T-C-A", subject: .service("auth"), measured: 999_761, limit: 999_900,
        unit: .partsPerMillion, verdict: .missed, evidence: [.availability(.missed)]),
      RequirementFigure(
        period: period, id: "T-C-RTO", subject: .all, measured: 1_310_500, limit: 900_000,
        unit: .milliseconds, verdict: .missed, evidence: [.incident("INC-1042")]),
      RequirementFigure(
        period: period, id: "A-120", subject: .all, measured: 120, limit: 120, unit: .count,
        verdict: .met, evidence: [.accounts(missing: [])]),
      RequirementFigure(
        period: period, id: "E-ROLLBACK", subject: .all, measured: 28_000, limit: 30_000,
        unit: .milliseconds, verdict: .met,
        evidence: [.record(id: "OP-RB-31", line: 0, isFailed: false)]),
      RequirementFigure(
        period: period, id: "R-LAG", subject: .service("aurora-sales-order"),
        measured: 8_120_500_000, limit: 5_000_000_000,
        unit: .millionths(of: "replication_lag_ms"), verdict: .missed,
        evidence: [.samples(outside: 3, of: 8_640)]),
      RequirementFigure(
        period: period, id: "M-XRAY", subject: .all, unit: .millionths(of: ""),
        verdict: .noEvidence, evidence: []),
    ]
  }

  private static func impacts(_ period: String) -> [ImpactFigure] {
    [
      ImpactFigure(
        period: period, scope: .all, customersAffected: 4_321, failedRequests: 152_000,
        revenueImpactYen: 1_234_567, userMinutesLost: 201_620, isComputed: false),
      ImpactFigure(
        period: period, scope: .tier("critical"), customersAffected: 4_100, failedRequests: 150_000,
        revenueImpactYen: 1_234_567, userMinutesLost: 201_620, isComputed: false),
      ImpactFigure(
        period: period, scope: .service("inventory"), customersAffected: 2_100,
        userMinutesLost: 3_220, isComputed: true),
      ImpactFigure(
        period: period, scope: .incident("INC-1042"), customersAffected: 2_000,
        failedRequests: 150_000, revenueImpactYen: 1_234_567, userMinutesLost: 198_400,
        isComputed: false),
    ]
  }

  private static func gauges(_ period: String) -> [GaugeFigure] {
    [
      GaugeFigure(
        period: period, account: "technova-sales-prod-db", service: "aurora-sales-order",
        zone: "ap-northeast-1a", name: "replication_lag_ms", samples: 8_640,
        greatestMillionths: 8_120_500_000, leastMillionths: 310_000_000, requirementID: "R-LAG",
        limitMillionths: 5_000_000_000, outsideMilliseconds: 95_000),
      GaugeFigure(
        period: period, account: "technova-network-hub", service: "network-hub", zone: "",
        name: "tgw_utilization_pct", samples: 8_640, greatestMillionths: 37_500_000,
        leastMillionths: 4_250_000),
    ]
  }

  // MARK: - Operations

  private static var operations: [OperationRecord] {
    var zone = OperationRecord(id: "OP-D-10", kind: .drill, startedAt: at(9, 10, 0))
    zone.endedAt = at(9, 11, 30)
    zone.scope = "zone"
    zone.outcome = "succeeded"
    zone.recoveryTimeSeconds = 41
    zone.note = "1aを停止。受注の再接続が遅い"
    var region = OperationRecord(id: "OP-D-11", kind: .drill, startedAt: at(16, 10, 0))
    region.endedAt = at(16, 13, 12)
    region.scope = "region"
    region.outcome = "failed"
    region.recoveryTimeSeconds = 15_120
    region.recoveryPointSeconds = 4
    region.steps = [
      OperationStep(name: "detect", startedAt: at(16, 10, 0), endedAt: at(16, 10, 2, 30)),
      OperationStep(name: "decide", startedAt: at(16, 10, 2, 30), endedAt: at(16, 10, 20)),
      OperationStep(name: "dns", startedAt: at(16, 10, 20), endedAt: nil),
    ]
    region.note = "DNSの切替手順に抜け"
    var deployment = OperationRecord(id: "OP-DEP-31", kind: .deployment, startedAt: at(19, 10, 28))
    deployment.services = ["inventory"]
    deployment.endedAt = at(19, 10, 31)
    deployment.outcome = "failed"
    var rollback = OperationRecord(id: "OP-RB-31", kind: .rollback, startedAt: at(19, 10, 32))
    rollback.services = ["inventory"]
    rollback.endedAt = at(19, 10, 32, 28)
    rollback.outcome = "succeeded"
    var quiet = OperationRecord(id: "OP-DEP-32", kind: .deployment, startedAt: at(20, 10, 0))
    quiet.services = ["order"]
    quiet.endedAt = at(20, 10, 8)
    quiet.outcome = "succeeded"
    return [zone, region, deployment, rollback, quiet]
  }
}
