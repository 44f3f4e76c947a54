/// Something that is to be done, and which record says so (table `action`).
public struct ActionFigure: Hashable, Sendable {
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case incident
    case operation
  }

  public let source: Source
  /// The id of the incident or operation.
  public let sourceID: String
  public let item: ActionItem

  public init(source: Source, sourceID: String, item: ActionItem) {
    self.source = source
    self.sourceID = sourceID
    self.item = item
  }
}

extension ActionFigure {
  /// What the records that stand say is to be done, record after record.
  public static func all(
    of incidents: [IncidentRecord], _ operations: [OperationRecord]
  ) -> [ActionFigure] {
    incidents.flatMap { record in
      record.actions.map { ActionFigure(source: .incident, sourceID: record.id, item: $0) }
    }
      + operations.flatMap { record in
        record.actions.map { ActionFigure(source: .operation, sourceID: record.id, item: $0) }
      }
  }
}
