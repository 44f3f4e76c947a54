internal import Render
internal import ServiceLevels
internal import Spreadsheet
internal import Store
internal import Tables

/// Stage 4: figures → pages, tables and the published snapshot.
struct Publication {
  let store: Store
  /// A catalog that was read already: probably the one that the timelines were made with.
  let known: LoadedCatalog?
  let progress: Progress

  /// Makes the reports of the periods asked for, and those that lie in the folder already of every other period whose
  /// figures have changed since: the index and the snapshot have the new ones (rules 10).
  ///
  /// - Returns: the first page of each report that was asked for, then of each other that was made anew.
  func run(_ keys: [String], into reports: String, options: RenderOptions) throws -> [String] {
    guard let asOf = try store.asOf(), let catalog = try store.catalog(known: known) else {
      throw PipelineError.notAggregated(store: store.path)
    }
    let root = try OutputFolder(reports)
    let asked = catalog.calendar.periods(keys, asOf: asOf)
    var pages: [String] = []
    let all =
      asked.map { ($0, options) } + (try outdated(in: reports, besides: asked, catalog: catalog))
    for (done, (period, options)) in all.enumerated() {
      try Interruption.check()
      progress.show("render", done: done, of: all.count, "reports")
      try publish(period, asOf: asOf, catalog: catalog, into: reports, options: options)
      pages.append(page(of: period, in: reports, options: options))
    }
    try writeOverview(into: root, catalog: catalog, asOf: asOf, options: options)
    try publishSnapshot(into: root)
    try root.sync()
    return pages
  }

  private func page(of period: Period, in reports: String, options: RenderOptions) -> String {
    let folder = "\(reports)/\(period.key)"
    return options.formats.contains(.html) ? "\(folder)/index.html" : folder
  }

  /// What people decided, which no figure tells.
  private static let decisions = ["acknowledged_day", "forgotten_file"]

  /// Makes a report, unless it lies there as it would be made.
  private func publish(
    _ period: Period, asOf: Instant, catalog: ServiceCatalog, into reports: String,
    options: RenderOptions
  ) throws {
    guard let computed = try store.meta(Fingerprints.compute(period)) else {
      throw PipelineError.notComputed(period: period.key)
    }
    let key = [
      Fingerprints.program, computed,
      options.languages.map(\.rawValue).joined(separator: ","),
      options.formats.map(\.rawValue).sorted().joined(separator: ","), reports,
      try store.unusableFiles().map(\.key).joined(separator: ","),
      try store.seals(of: Publication.decisions),
    ].joined(separator: "|")
    let folder = "\(reports)/\(period.key)"
    if let record = try record(of: period), record.key == key, record.isWhole(in: folder) { return }
    // Forgotten first: a run that ends here leaves pages of two kinds, and they must not pass for the old ones.
    try store.setMeta(Fingerprints.render(period), to: nil)
    let files = try render(period, asOf: asOf, catalog: catalog, into: folder, options: options)
    let record = ReportRecord(
      key: key, options: options, reports: reports,
      figures: try shownFigures(of: period, catalog), files: files)
    try store.setMeta(Fingerprints.render(period), to: record.text)
  }

  /// Names the figures that a report shows: its own, and those of the months beside it.
  private func shownFigures(of period: Period, _ catalog: ServiceCatalog) throws -> String {
    try store.figuresFingerprint(
      of: period, besides: try store.monthKeys(shownWith: period, calendar: catalog.calendar))
  }

  private func record(of period: Period) throws -> ReportRecord? {
    try store.meta(Fingerprints.render(period)).flatMap(ReportRecord.init)
  }

  /// The reports in the folder that show other figures than the store has, each with how it was made.
  private func outdated(
    in reports: String, besides asked: [Period], catalog: ServiceCatalog
  ) throws -> [(Period, RenderOptions)] {
    let aggregate = try store.meta(Fingerprints.aggregate)
    return try published(catalog).filter { !asked.contains($0) }.compactMap { period in
      guard let record = try record(of: period), record.reports == reports,
        let computed = try store.meta(Fingerprints.compute(period)), computed == aggregate,
        // Made from the very same is made from the same figures.
        !record.key.hasPrefix("\(Fingerprints.program)|\(computed)|"),
        record.isThere(in: "\(reports)/\(period.key)"),
        try shownFigures(of: period, catalog) != record.figures
      else { return nil }
      return (period, record.options)
    }
  }

  /// The periods that reports were made of, by key.
  private func published(_ catalog: ServiceCatalog) throws -> [Period] {
    try store.meta(withPrefix: Fingerprints.render)
      .compactMap { catalog.calendar.period(key: $0.rest) }
  }

  /// - Returns: each file as `name=bytes`.
  private func render(
    _ period: Period, asOf: Instant, catalog: ServiceCatalog, into path: String,
    options: RenderOptions
  ) throws -> [String] {
    let folder = try OutputFolder(path)
    let former = FormerFiles(in: folder)
    var files: [String] = []
    var names: Set<String> = []
    let report = try store.report(of: period, asOf: asOf, catalog: catalog)
    try ReportRenderer.forEachPage(
      of: report, languages: options.languages, formats: options.formats
    ) { page in
      try folder.write(page.bytes, to: page.path)
      files.append("\(page.path)=\(page.bytes.count)")
      names.insert(page.path)
    }
    if options.formats.contains(.xlsx) {
      for (name, workbook) in ReportRenderer.workbooks(for: report, languages: options.languages) {
        let bytes = try bytes(of: workbook, at: "\(path)/\(name)")
        try folder.write(bytes, to: name)
        files.append("\(name)=\(bytes.count)")
        names.insert(name)
      }
    }
    for name in former.names.subtracting(names).sorted() { try folder.remove(name) }
    try folder.sync()
    return files
  }

  private func bytes(of workbook: Workbook, at path: String) throws(PipelineError) -> [UInt8] {
    do throws(SpreadsheetError) {
      return try workbook.bytes()
    } catch {
      switch error {
      case .system(let code): throw .unwritable(path: path, errno: code)
      case .library(let words): throw .unmakeable(path: path, reason: words)
      }
    }
  }

  private func publishSnapshot(into folder: OutputFolder) throws {
    let path = "\(folder.path)/sla.sqlite"
    let key = "\(path)|\(try store.contentFingerprint())"
    func remembered() -> String { "\(key)|\(FileIdentity(path: path)?.bytes ?? -1)" }
    if try store.meta(Fingerprints.publish) == remembered() { return }
    progress.show("publish", done: 0, of: 1, "snapshots")
    try store.setMeta(Fingerprints.publish, to: nil)
    try store.publish(to: path)
    try store.setMeta(Fingerprints.publish, to: remembered())
  }

  /// The list of every report that lies in the folder.
  private func writeOverview(
    into folder: OutputFolder, catalog: ServiceCatalog, asOf: Instant, options: RenderOptions
  ) throws {
    // Once pages stand there they are kept true, or are taken away with the last report that has any.
    let former = RootPages.allPaths.filter { FileIdentity(path: "\(folder.path)/\($0)") != nil }
    guard options.formats.contains(.html) || !former.isEmpty else { return }
    let entries = try published(catalog)
      .filter { FileIdentity(path: "\(folder.path)/\($0.key)/index.html") != nil }
      .map { period in
        OverviewEntry(
          period: period, asOf: asOf, catalog: catalog,
          closedAt: try store.figures(.closedPeriods, in: [period.key]).first?.closedAt,
          tiers: try store.figures(.tiers, in: [period.key]),
          restatements: try store.figures(.restatements, in: [period.key]))
      }
    var written: Set<String> = []
    if !entries.isEmpty {
      for page in ReportRenderer.overview(
        of: entries, tables: DataDictionary.explained, languages: options.languages)
      {
        try folder.write(page.bytes, to: page.path)
        written.insert(page.path)
      }
    }
    for path in former.subtracting(written).sorted() { try folder.remove(path) }
  }
}

extension Store {
  /// Changes whenever anything does that the published snapshot shows.
  fileprivate func contentFingerprint() throws -> String {
    let stages = try meta(withPrefix: Fingerprints.compute).map { "\($0.rest)=\($0.value)" }
    let lasting = try seals(of: Schema.lastingTables)
    return ([try meta(Fingerprints.aggregate) ?? "", lasting] + stages)
      .joined(separator: ";")
  }
}
