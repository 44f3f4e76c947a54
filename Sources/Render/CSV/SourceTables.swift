import ServiceLevels

/// What the figures come from, as CSV.
enum SourceTables {
  static func sourceFile(_ files: [SourceFileFigure]) -> CSVTable {
    var table = CSVTable(
      "source_file",
      ["path", "sha256", "bytes", "lines", "rejected", "first_at", "last_at"])
    table.rows = files.map { file in
      [
        .text(file.path), .text(file.sha256.hexadecimal), .integer(file.bytes),
        .integer(file.lines),
        .integer(file.rejected), .instant(file.firstAt), .instant(file.lastAt),
      ]
    }
    return table
  }

  static func outageSource(_ figures: [OutageSourceFigure]) -> CSVTable {
    var table = CSVTable(
      "outage_source",
      [
        "service", "account", "outage_start_ms", "zone", "check", "file", "first_ms", "last_ms",
        "sha256", "probe_account",
      ])
    table.rows = figures.map { figure in
      [
        .text(figure.service), .text(figure.account), .integer(figure.outageStart.milliseconds),
        .text(figure.source.probe.zone), .text(figure.source.probe.check),
        .text(figure.source.file), .integer(figure.source.first.milliseconds),
        .integer(figure.source.last.milliseconds), .text(figure.source.sha256.hexadecimal),
        .text(figure.source.probe.account),
      ]
    }
    return table
  }

  static func reject(_ rejects: [RejectFigure]) -> CSVTable {
    var table = CSVTable("reject", ["file", "line", "reason", "excerpt"])
    table.rows = rejects.map { reject in
      [
        .text(reject.file), .integer(reject.line.lineNumber), .text(reject.line.reason),
        .text(reject.line.excerpt),
      ]
    }
    return table
  }
}
