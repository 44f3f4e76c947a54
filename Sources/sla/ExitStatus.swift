/// How a run ended, in the numbers of sysexits(3) (docs/operations.md).
enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case success = 0
  case usage = 64
  /// Everything usable is committed, but a file was unusable, or too many lines were rejected.
  case badData = 65
  case inputMissing = 66
  case software = 70
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case noPermission = 77
  case configuration = 78
  /// Stopped by SIGINT, by which the process then dies.
  case interrupted = 130
  /// Stopped by SIGTERM, by which the process then dies.
  case terminated = 143
}

extension ExitStatus {
  /// One line for the help.
  var meaning: String {
    switch self {
    case .success: "done"
    case .usage: "the command line makes no sense"
    case .badData:
      "everything usable is committed, but a file was unusable or too many lines rejected"
    case .inputMissing: "an input is missing"
    case .software: "a fault of the program"
    case .cannotCreate: "an output cannot be created"
    case .inputOutput: "reading or writing failed, or the disk is full"
    case .busy: "another run holds the store: try again"
    case .noPermission: "no permission"
    case .configuration: "the catalog, the time zone, or the store's version or place"
    case .interrupted: "stopped by Ctrl-C: nothing is lost, run again to go on"
    case .terminated: "stopped by SIGTERM: nothing is lost, run again to go on"
    }
  }
}
