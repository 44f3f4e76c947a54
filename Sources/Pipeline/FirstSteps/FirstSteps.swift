internal import Catalog
internal import Glibc
internal import Notation
public import Render
public import ServiceLevels

/// What whoever begins is given: a small catalog, logs to try it with, and what to do with them.
public struct FirstSteps: Sendable {
  public let folder: String
  /// The IANA name of the zone in which reports will be cut.
  public let zone: String
  /// Whether nobody chose the zone, and the machine is set to it.
  public let isZoneOfMachine: Bool
  /// The reports' languages, the most wanted first.
  public let languages: [RenderOptions.Language]
  /// The last month that is over, which the logs are of.
  public let month: Period
  private let table: TimeZoneTable

  /// - Parameters:
  ///   - folder: where to begin; made where it is missing.
  ///   - zone: an IANA name; nil is what the machine is set to, or else Asia/Tokyo.
  ///   - languages: of the reports, the first that of the catalog's comments; empty is Japanese first in Japan, English
  ///     first elsewhere.
  public init(
    in folder: String, zone: String?, languages: [RenderOptions.Language], clock: RunClock
  ) throws(PipelineError) {
    self.folder = folder
    let machine = zone == nil ? MachineTimeZone.name : nil
    isZoneOfMachine = machine != nil
    self.zone = zone ?? machine ?? FirstCatalog.japan
    guard case .success(let table) = SystemTimeZones.table(named: self.zone) else {
      throw .unknownTimeZone(
        self.zone, nearest: nearestName(to: self.zone, among: SystemTimeZones.names))
    }
    self.table = table
    let usual: [RenderOptions.Language] =
      self.zone == FirstCatalog.japan ? [.ja, .en] : [.en, .ja]
    self.languages = languages.isEmpty ? usual : languages
    let calendar = PeriodCalendar(zone: table, fiscalYearStartMonth: 1)
    // Logs of earlier times would be taken for slips.
    let now = max(clock.now, Instant(milliseconds: 1_000_000_000_000))
    guard let present = calendar.month(containing: now),
      let month = calendar.month(
        containing: present.interval.start.advanced(byMilliseconds: -1))
    else { preconditionFailure("the clock of a run shows a year of four digits") }
    self.month = month
  }

  public var catalogPath: String { path("catalog.yaml") }
  public var logsPath: String { path("logs") }
  public var storePath: String { path("sla.db") }
  public var reportsPath: String { path("reports") }

  /// What `--language` has to say for them, as in `en,ja`; nil where they are the usual ones.
  public var languageList: String? {
    languages == RenderOptions.allLanguages
      ? nil : languages.map(\.rawValue).joined(separator: ",")
  }
}

extension FirstSteps {
  /// Writes the catalog and the logs.
  ///
  /// - Returns: the paths written.
  /// - Throws: `alreadyThere` where one of them is there; nothing is written then.
  public func write() throws(PipelineError) -> [String] {
    let logs = FirstLogs(month: month, zone: table)
    let files: [(path: String, text: String)] = [
      (catalogPath, FirstCatalog(zone: zone, language: languages[0]).text),
      (path("logs/example/checks.ndjson"), logs.checks),
      (path("logs/example/incidents.ndjson"), logs.incidents),
      (path("logs/example/operations.ndjson"), logs.operations),
    ]
    for file in files where access(file.path, F_OK) == 0 { throw .alreadyThere(path: file.path) }
    _ = try OutputFolder(path("logs/example"))
    var written: [String] = []
    do throws(PipelineError) {
      for file in files {
        try create(file.path, Array(file.text.utf8))
        written.append(file.path)
      }
    } catch {
      // All of it or nothing, so that it can be tried again.
      written.forEach { unlink($0) }
      throw error
    }
    return written
  }

  private func path(_ name: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Writes a file that was not there, whoever else writes meanwhile.
  private func create(_ path: String, _ bytes: [UInt8]) throws(PipelineError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .alreadyThere(path: path) : .unwritable(path: path, errno: errno)
    }
    defer { close(descriptor) }
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fsync(descriptor) == 0 else {
      let code = count < 0 || count == bytes.count ? errno : ENOSPC
      unlink(path)
      throw .unwritable(path: path, errno: code)
    }
  }
}
