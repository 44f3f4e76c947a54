internal import Render
internal import ServiceLevels
internal import Store
internal import Tables

/// What is remembered of a report: from what it was made, how, and its files.
struct ReportRecord {
  /// Names all that its pages depend on.
  let key: String
  let options: RenderOptions
  /// The folder of all reports.
  let reports: String
  /// Names the figures that it shows.
  let figures: String
  /// Each as `name=bytes`.
  let files: [String]
}

extension ReportRecord {
  /// Reads what `text` wrote; nil where that was another version of the program.
  init?(_ text: String) {
    let parts = NameList.names(in: text)
    guard parts.count >= 5 else { return nil }
    let languages = NameList.names(in: parts[1]).map(RenderOptions.Language.init(rawValue:))
    let formats = NameList.names(in: parts[2]).map(RenderOptions.Format.init(rawValue:))
    guard !languages.isEmpty, !languages.contains(nil), !formats.isEmpty, !formats.contains(nil)
    else { return nil }
    key = parts[0]
    options = RenderOptions(
      languages: languages.compactMap(\.self), formats: Set(formats.compactMap(\.self)))
    reports = parts[3]
    figures = parts[4]
    files = Array(parts[5...])
  }

  var text: String {
    let languages = NameList.joined(options.languages.map(\.rawValue))
    let formats = NameList.joined(options.formats.map(\.rawValue).sorted())
    return NameList.joined([key, languages, formats, reports, figures] + files)
  }

  /// Whether the report lies in a folder at all.
  func isThere(in folder: String) -> Bool {
    files.first?.halves(atLast: "=").map { FileIdentity(path: "\(folder)/\($0.before)") != nil }
      ?? false
  }

  /// Whether every file lies in a folder, as long as it was.
  func isWhole(in folder: String) -> Bool {
    files.allSatisfy { line in
      guard let (name, bytes) = line.halves(atLast: "=") else { return false }
      return FileIdentity(path: "\(folder)/\(name)")?.bytes == Int(bytes)
    }
  }
}
