import Pipeline

/// What tools are told about the snapshot.
enum MetadataCommand: Command {
  static let name = "metadata"
  static let summary = "Print Datasette's metadata for the published snapshot sla.sqlite"
  static let examples = [
    "sla metadata > metadata.json",
    "datasette serve --immutable reports/sla.sqlite --metadata metadata.json",
  ]

  static func run(_ given: Given<Options>, console: Console) async throws -> ExitStatus {
    console.output(SnapshotMetadata.json)
    return .success
  }
}
