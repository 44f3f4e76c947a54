import Pipeline
import ServiceLevels

/// Notes that logs are lost for good.
enum AcknowledgeCommand: Command {
  static let name = "acknowledge"
  static let summary =
    "Note, on record, that the logs of days are lost, so that --complete asks for them no more"
  struct Options: StoreOptions {
    let store = Option.store
    let missing = Option(
      several: "missing", value: "DAY", help: "a day without logs, as 2026-01-20; may be repeated")
    let services = Option(
      several: "service", value: "NAME",
      help: "a service whose logs they are (default: all); may be repeated")
    let because = Option(needed: "because", value: "TEXT", help: "why, for everybody to read")
    let author = Option.author
    let undo = Option(flag: "undo", help: "take that back: runs ask for the logs again")
    let wait = Option.wait
    let quiet = Option.quiet
  }
  static let examples = [
    "sla acknowledge --store sla.db --missing 2026-01-20 --because 'disk of the probe host died' --author 'A. Sato'",
    "sla acknowledge --store sla.db --missing 2026-01-20 --undo --because 'logs were found' --author 'A. Sato'",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    if given.missing.isEmpty { throw UsageError.missingOptions(["--missing DAY"]) }
    let pipeline = try Pipeline(given, mustExist: true, console: console)
    let decision = Decision(author: given.author, reason: given.because, at: given.clock.now)
    let days =
      given.undo
      ? try pipeline.undoAcknowledging(days: given.missing, services: given.services, decision)
      : try pipeline.acknowledge(days: given.missing, services: given.services, decision)
    if given.quiet { return .success }
    for day in days {
      let whose = day.service.map { " of \(shown($0))" } ?? ""
      console.output(
        "\(day.day): logs\(whose) " + (given.undo ? "are asked for again" : "are known to be lost"))
    }
    if days.isEmpty { console.output("acknowledged already: nothing was changed") }
    return .success
  }
}
