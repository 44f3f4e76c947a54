internal import ServiceLevels

/// Logs of one month for `FirstCatalog`: an outage of twenty minutes with its incident, and an announced maintenance.
struct FirstLogs {
  let month: Period
  let zone: TimeZoneTable
}

extension FirstLogs {
  var checks: String {
    func line(_ day: Int, _ time: String, _ status: String) -> String {
      """
      {"time":"\(at(day, time))","service":"example","check":"example","status":"\(status)"}

      """
    }
    // The check before the outage is near, so that the month is judged for certain.
    return line(1, "00:00", "up") + line(1, "00:05", "down") + line(1, "00:25", "up")
  }

  var incidents: String {
    """
    {"id":"INC-1","services":["example"],"severity":"sev1","impact":"down","title":"The batch of the month filled the database",\
    "started_at":"\(at(1, "00:05"))","detected_at":"\(at(1, "00:07"))","acknowledged_at":"\(at(1, "00:10"))",\
    "mitigated_at":"\(at(1, "00:25"))","resolved_at":"\(at(1, "01:00"))","detected_by":"monitoring","data_loss_s":0}

    """
  }

  var operations: String {
    """
    {"id":"OP-1","kind":"maintenance","services":["example"],"announced_at":"\(at(9, "12:00"))",\
    "started_at":"\(at(18, "02:00"))","ended_at":"\(at(18, "04:00"))","note":"A new version of the database"}

    """
  }

  /// A day of the month at a time of day (`10:05`), as clocks of the zone show it.
  private func at(_ day: Int, _ time: String) -> String {
    let parts = time.split(separator: ":").compactMap { Int($0) }
    precondition(parts.count == 2, "a time of day is hours and minutes")
    let date = CivilDate(daysSinceEpoch: month.firstDay.daysSinceEpoch + day - 1)
    return zone.instant(of: date, millisecondsOfDay: (parts[0] * 60 + parts[1]) * 60_000)
      .iso8601(in: zone)
  }
}
