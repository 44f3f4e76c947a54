/// A window as a version of its record announces it (rules 4).
struct Announcement {
  var window: Range<Int>
  /// From when on it counts, by its announcement and the notice.
  var countsFrom: Int
  var services: [String]
  var accounts: [String]
}

/// What of a record, or of the catalog, is announced maintenance.
struct MaintenanceRecord {
  /// Nil for a window of the catalog.
  var operation: Operation?
  /// The standing window, its services and accounts.
  var standing: Announcement
  var announcements: [Announcement]
}

extension SubjectMaker {
  /// Every record of maintenance, and every occurrence of the catalog's windows.
  var maintenanceRecords: [MaintenanceRecord] { records + occurrences }

  private var records: [MaintenanceRecord] {
    world.operationVersions.compactMap { versions in
      guard let last = versions.last, last.kind == "maintenance", !last.isCancelled,
        let standing = announcement(last, at: last.announcement)
      else { return nil }
      let announcements = versions.enumerated().compactMap { index, version in
        version.isCancelled
          ? nil
          : announcement(
            version,
            at: index == 0 ? version.announcement : max(version.announcement, version.writtenAt))
      }
      return MaintenanceRecord(operation: last, standing: standing, announcements: announcements)
    }
  }

  private func announcement(_ version: Operation, at announced: Int) -> Announcement? {
    guard let end = version.endedAt, version.startedAt <= end else { return nil }
    return Announcement(
      window: version.startedAt..<end, countsFrom: announced + world.catalog.maintenanceNotice,
      services: version.services, accounts: version.accounts)
  }

  private var occurrences: [MaintenanceRecord] {
    world.catalog.recurring.flatMap { recurring in
      let since = recurring.since.instant(in: zone)
      let until = recurring.until?.instant(in: zone) ?? .max
      return days.compactMap { day -> MaintenanceRecord? in
        guard let span = zone.span(recurring.hours, on: day), since <= span.lowerBound,
          span.lowerBound < until
        else { return nil }
        let announcement = Announcement(
          window: span, countsFrom: since + world.catalog.maintenanceNotice,
          services: recurring.services, accounts: recurring.accounts)
        return MaintenanceRecord(standing: announcement, announcements: [announcement])
      }
    }
  }

  /// Maintenance of a service, or of an account itself, as far as it was announced in time.
  func maintenance(of name: String, isAccount: Bool = false) -> [Range<Int>] {
    maintenanceRecords.flatMap { accepted($0, of: name, isAccount: isAccount) }
  }

  /// Elementary intervals of a record that count.
  func accepted(
    _ record: MaintenanceRecord, of name: String, isAccount: Bool = false
  ) -> [Range<Int>] {
    func concerns(_ announcement: Announcement, at instant: Int) -> Bool {
      let account = isAccount ? name : eras[instant].service(name)?.account
      return announcement.accounts.contains(account ?? "")
        || !isAccount && announcement.services.contains(name)
    }
    let window = record.standing.window
    let cuts =
      record.announcements.flatMap {
        [$0.window.lowerBound, $0.window.upperBound, $0.countsFrom]
      } + eras.starts
    let instants = Set(
      cuts.filter { window.contains($0) } + [window.lowerBound, window.upperBound])
    let sorted = instants.sorted()
    return zip(sorted, sorted.dropFirst()).compactMap { from, to in
      let isAccepted =
        concerns(record.standing, at: from)
        && record.announcements.contains {
          $0.window.contains(from) && $0.countsFrom <= from && concerns($0, at: from)
        }
      return isAccepted ? from..<to : nil
    }
  }
}
