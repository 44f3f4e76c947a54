import ServiceLevels

/// Files of which too little was used, and fields that look like misspelt ones; nothing where there are none.
struct FileWarnings {
  private let edition: Edition
  private var texts: Texts { edition.texts }
  private static let most = 60

  init(_ edition: Edition) {
    self.edition = edition
  }

  var html: HTML { poorFiles + unusedFields }

  private var poorFiles: HTML {
    let files = edition.report.sources.filter(\.isPoor)
    guard !files.isEmpty else { return .empty }
    return .heading(texts.poorFilesCaption) + .small(texts.poorFilesLead)
      + DataTable(
        texts.poorFilesCaption, of: Array(files.prefix(FileWarnings.most)),
        [
          .text(texts.file) { edition.code($0.path) },
          .number(texts.lines) { edition.number($0.lines) },
          .number(texts.rejected) { edition.number($0.rejected) },
          .text(texts.commonestReason) { edition.text(commonestReason(of: $0.path)) },
        ]
      ).html(texts) + leftOut(files.count)
  }

  /// Of the rejected lines that the report holds.
  private func commonestReason(of path: String) -> String? {
    var tally = RejectTally()
    for reject in edition.report.rejects where reject.file == path {
      tally.add(reject.line.reason, file: path, line: reject.line.lineNumber)
    }
    return tally.commonest.first?.text
  }

  private var unusedFields: HTML {
    let fields = edition.report.unusedFields
    guard !fields.isEmpty else { return .empty }
    return .heading(texts.unusedFieldsCaption) + .small(texts.unusedFieldsLead)
      + DataTable(
        texts.unusedFieldsCaption, of: Array(fields.prefix(FileWarnings.most)),
        [
          .text(texts.file) { edition.code($0.file) },
          .text(texts.field) { edition.code($0.field.name) },
          .text(texts.nearestField) { edition.code($0.field.nearest) },
          .number(texts.lines) { edition.number($0.field.lines) },
        ]
      ).html(texts) + leftOut(fields.count)
  }

  private func leftOut(_ count: Int) -> HTML {
    let rest = count - FileWarnings.most
    return .small(rest > 0 ? texts.filesLeftOut(edition.show.number(rest)) : nil)
  }
}

extension SourceFileFigure {
  /// Whether more than 5 % of its lines were rejected (docs/logs.md).
  fileprivate var isPoor: Bool { rejected * 20 > lines }
}
