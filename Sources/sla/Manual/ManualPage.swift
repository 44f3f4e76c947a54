/// The manual page in mdoc(7), made from the commands themselves.
enum ManualPage {
  /// When the command line last changed.
  private static let date = "November 30, 2026"

  static var text: String {
    ([head] + commands.map(section) + [foot]).joined(separator: "\n")
  }

  private static var head: String {
    """
    .Dd \(date)
    .Dt SLA 1
    .Os
    .Sh NAME
    .Nm sla
    .Nd what was promised, and what was kept
    .Sh SYNOPSIS
    .Nm
    .Ar command
    .Op Ar option ...
    .Nm
    .Cm help
    .Op Ar command
    .Nm
    .Fl -version
    .Sh DESCRIPTION
    .Nm
    reads logs of checks, incidents and operations, and reports how available
    services were against what a catalog promises.
    It works in four stages:
    .Cm ingest
    reads log files,
    .Cm aggregate
    makes timelines and outages of them,
    .Cm compute
    makes figures of those, and
    .Cm render
    makes reports of the figures.
    .Cm run
    does all four.
    Everything between the stages is kept in a store, an SQLite database that can
    be rebuilt from the logs at any time.
    .Pp
    A long option takes its value as
    .Fl -option Ar value
    or
    .Fl -option Ns = Ns Ar value .
    Results go to standard output, everything else to standard error.
    .Sh COMMANDS
    """
  }

  private static func section(_ command: any Command.Type) -> String {
    var lines = [".Ss \(command.name)", filled(command.summary + ".")]
    if let operands = command.operands {
      lines += ["It takes", ".Ar \(escaped(operands)) ."]
    }
    if !command.options.isEmpty {
      lines.append(".Bl -tag -width Ds")
      for option in command.options {
        lines.append(".It Fl -\(option.name)" + (option.value.map { " Ar \(escaped($0))" } ?? ""))
        lines.append(
          filled(sentence(option)) + (option.isRequired ? "\nNeeded." : "")
            + (option.isRepeatable ? "\nMay be given several times." : ""))
      }
      lines.append(".El")
    }
    lines += [".Pp", "For example:", ".Bd -literal -offset indent"]
    return (lines + command.examples.map(literal) + [".Ed"]).joined(separator: "\n")
  }

  private static var foot: String {
    let statuses = ExitStatus.allCases.flatMap {
      [".It \($0.rawValue)", filled(capitalized($0.meaning) + ".")]
    }
    return """
      .Sh EXIT STATUS
      .Bl -tag -width 99
      \(statuses.joined(separator: "\n"))
      .El
      .Sh SEE ALSO
      .Xr sqlite3 1
      """
  }

  private static func sentence(_ option: OptionSpec) -> String {
    // A word of the command line stays as it is typed.
    if case .words = option.candidates { return option.help + "." }
    return capitalized(option.help) + "."
  }

  /// Text in lines of at most 80 bytes, as mandoc asks for.
  private static func filled(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.utf8.count + word.utf8.count < 80 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map(escaped).joined(separator: "\n")
  }

  /// So that roff takes text for text: no escapes, no requests.
  private static func escaped(_ text: String) -> String {
    let plain = text.map { $0 == "\\" ? "\\e" : String($0) }.joined()
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  /// What a user would type: its dashes stay dashes.
  private static func literal(_ text: String) -> String {
    escaped(text).map { $0 == "-" ? "\\-" : String($0) }.joined()
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
