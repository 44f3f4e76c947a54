public import ServiceLevels

extension FigureTable where Figure == MaintenanceFigure {
  public static var maintenances: Self { MaintenanceTable.table }
}

enum MaintenanceTable {
  static let table = FigureTable<MaintenanceFigure>(
    "maintenance",
    "A maintenance window as it counted for a service or account; every one in the store",
    "サービス・アカウントについて数えた計画停止。ストアにあるすべて",
    indexes: [["service", "start_ms"], ["start_ms"]],
    columns: [
      .text("operation_id", "The operation's id", "運用作業の ID") { $0.operationID },
      .textOrNull("service", "The service; null for the account itself", "サービス。アカウント自身では null") {
        $0.service
      }.references("service"),
      .text("account", "The account", "アカウント") { $0.account },
      .iso8601("announced_at", "When it was announced", "告知された時刻") { $0.announcedAt },
      .iso8601("started_at", "The window's start", "計画停止の開始") { $0.interval.start },
      .iso8601("ended_at", "The window's end", "計画停止の終わり") { $0.interval.end },
      .epoch("announced_ms", "When it was announced", "告知された時刻") { $0.announcedAt },
      .epoch("start_ms", "The window's start", "計画停止の開始") { $0.interval.start },
      .epoch("end_ms", "The window's end", "計画停止の終わり") { $0.interval.end },
      .epoch(
        "counts_from_ms", "From when on it counts, by the notice; its end if never",
        "告知に基づき除外を認める開始時刻。認めなければ終わりの時刻"
      ) {
        $0.countsFrom
      },
      .milliseconds("accepted_ms", "Time that counts as maintenance", "計画停止として認めた時間") {
        $0.countedMilliseconds
      },
      .milliseconds("refused_ms", "Time refused for lack of notice", "告知が足りず認めない時間") {
        $0.isCancelled ? 0 : $0.interval.milliseconds - $0.countedMilliseconds
      },
      .flag("is_cancelled", "Whether it was called off", "中止されたか") { $0.isCancelled },
    ],
    read: { row throws(TableError) in
      MaintenanceFigure(
        operationID: row.text("operation_id"), service: row.textOrNil("service"),
        account: row.text("account"), announcedAt: row.instant("announced_ms"),
        interval: try row.interval("start_ms", "end_ms"),
        countsFrom: row.instant("counts_from_ms"),
        countedMilliseconds: row.integer("accepted_ms"), isCancelled: row.flag("is_cancelled"))
    })
}
