import Notation
import Pipeline
import ServiceLevels

extension RejectReport {
  /// Why lines were rejected, the commonest reason first, each with its first line as `file:number`.
  var text: String {
    let head =
      lines == 0 ? "no line was rejected" : "\(lines) line\(lines == 1 ? "" : "s") rejected"
    return ([head] + reasons.map(\.prose)).joined(separator: "\n")
  }

  /// The same as one JSON object; fields may be added, never taken away.
  var json: JSON {
    .object([
      ("rejected", .integer(lines)),
      (
        "reasons",
        .list(
          reasons.map { reason in
            .object([
              ("reason", .text(reason.text)), ("lines", .integer(reason.lines)),
              ("first_file", .text(reason.first.file)), ("first_line", .integer(reason.first.line)),
            ])
          })
      ),
    ])
  }
}
