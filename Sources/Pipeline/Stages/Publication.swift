internal import Render
internal import ServiceLevels
internal import Spreadsheet
internal import Store
internal import Tables

/// Stage 4: figures → pages, tables and the published snapshot.
struct Publication {
  let store: Store
  let progress: Progress

  /// - Returns: the first page of each report.
  func run(_ keys: [String], into reports: String, options: RenderOptions) throws -> [String] {
    guard let asOf = try store.asOf(), let catalog = try store.catalog() else {
      throw PipelineError.notAggregated(store: store.path)
    }
    let root = try OutputFolder(reports)
    let unusable = try store.unusableFiles()
    var pages: [String] = []
    for period in catalog.calendar.periods(keys, asOf: asOf) {
      try Interruption.check()
      // Of a store of another shape the figures are gone.
      guard let computed = try store.meta(Fingerprints.compute(period)),
        computed.contains("|\(Schema.shape)|")
      else {
        throw PipelineError.notComputed(period: period.key)
      }
      let key = [
        Fingerprints.program, computed,
        options.languages.map(\.rawValue).joined(separator: ","),
        options.formats.map(\.rawValue).sorted().joined(separator: ","), reports,
        unusable.map(\.key).joined(separator: ","),
      ].joined(separator: "|")
      let folder = "\(reports)/\(period.key)"
      if try !isCurrent(folder, key: key, period: period) {
        progress.show("render  \(period.key)")
        // Forgotten first: a run that ends here leaves pages of two kinds, and they must not pass for the old ones.
        try store.setMeta(Fingerprints.render(period), to: nil)
        let files = try render(
          period, asOf: asOf, catalog: catalog, into: folder, options: options)
        try store.setMeta(
          Fingerprints.render(period), to: ([key] + files).joined(separator: "\n"))
      }
      pages.append(options.formats.contains(.html) ? "\(folder)/index.html" : folder)
    }
    try writeOverview(into: root, catalog: catalog, asOf: asOf, options: options)
    try publishSnapshot(into: root)
    try root.sync()
    return pages
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
    for page in ReportRenderer.pages(
      for: report, languages: options.languages, formats: options.formats)
    {
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

  /// Whether the pages were made from the same figures, and all lie there as long as they were.
  private func isCurrent(_ folder: String, key: String, period: Period) throws -> Bool {
    guard let remembered = try store.meta(Fingerprints.render(period)) else { return false }
    let lines = remembered.split(separator: "\n")
    guard let first = lines.first, first == key else { return false }
    return lines.dropFirst().allSatisfy { line in
      guard let equals = line.lastIndex(of: "=") else { return false }
      let bytes = FileIdentity(path: "\(folder)/\(line[..<equals])")?.bytes
      return bytes.map(String.init) == String(line[line.index(after: equals)...])
    }
  }

  private func publishSnapshot(into folder: OutputFolder) throws {
    let path = "\(folder.path)/sla.sqlite"
    let key = "\(path)|\(try store.contentFingerprint())"
    func remembered() -> String { "\(key)|\(FileIdentity(path: path)?.bytes ?? -1)" }
    if try store.meta(Fingerprints.publish) == remembered() { return }
    progress.show("publish  sla.sqlite")
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
    let entries = try store.meta(withPrefix: Fingerprints.render).keys.sorted()
      .compactMap { catalog.calendar.period(key: String($0.dropFirst(Fingerprints.render.count))) }
      .filter { FileIdentity(path: "\(folder.path)/\($0.key)/index.html") != nil }
      .map { period in
        OverviewEntry(
          period: period, asOf: asOf, catalog: catalog,
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
    let stages = try meta(withPrefix: Fingerprints.compute).sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value)" }
    return ([try meta(Fingerprints.aggregate) ?? "", String(try closedPeriods().count)] + stages)
      .joined(separator: ";")
  }
}
