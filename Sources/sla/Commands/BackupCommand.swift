import Pipeline

/// A copy to go back to.
enum BackupCommand: Command {
  static let name = "backup"
  static let summary = "Copy a store as it stands, also while runs go on"
  static let operands: String? = "FILE"
  struct Options: OptionList {
    let store = Option.store
    let quiet = Option.quiet
  }
  static let examples = ["sla backup --store sla.db /backup/sla.db"]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    let file = try given.operand("FILE")
    let backup = try Backup(of: given.store, to: file)
    if !given.quiet {
      console.output(
        "\(shown(file)): \(backup.bytes) bytes, \(backup.closedPeriods.count) closed periods")
    }
    return .success
  }
}
