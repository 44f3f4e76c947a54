internal import Render
internal import Store

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
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 5 else { return nil }
    let languages = lines[1].split(separator: ",").map { RenderOptions.Language(rawValue: "\($0)") }
    let formats = lines[2].split(separator: ",").map { RenderOptions.Format(rawValue: "\($0)") }
    guard !languages.isEmpty, !languages.contains(nil), !formats.isEmpty, !formats.contains(nil)
    else { return nil }
    key = lines[0]
    options = RenderOptions(
      languages: languages.compactMap(\.self), formats: Set(formats.compactMap(\.self)))
    reports = lines[3]
    figures = lines[4]
    files = Array(lines[5...])
  }

  var text: String {
    let languages = options.languages.map(\.rawValue).joined(separator: ",")
    let formats = options.formats.map(\.rawValue).sorted().joined(separator: ",")
    return ([key, languages, formats, reports, figures] + files).joined(separator: "\n")
  }

  /// Whether the report lies in a folder at all.
  func isThere(in folder: String) -> Bool {
    files.first?.lastIndex(of: "=").map {
      FileIdentity(path: "\(folder)/\(files[0][..<$0])") != nil
    }
      ?? false
  }

  /// Whether every file lies in a folder, as long as it was.
  func isWhole(in folder: String) -> Bool {
    files.allSatisfy { line in
      guard let equals = line.lastIndex(of: "=") else { return false }
      let bytes = FileIdentity(path: "\(folder)/\(line[..<equals])")?.bytes
      return bytes.map(String.init) == String(line[line.index(after: equals)...])
    }
  }
}
