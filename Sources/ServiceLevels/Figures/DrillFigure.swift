/// The down time that a drill or game day caused, apart from all other, with both figures (requirements G-AZ to
/// G-GAMEDAY; table `drill_downtime`).
public struct DrillFigure: Hashable, Sendable {
  public let period: String
  public let operationID: String
  public let kind: OperationKind
  public let service: String
  /// Down time while the drill ran, of a service that it names or that one of those took down.
  public let downMilliseconds: Int
  /// The period's availability.
  public let partsPerMillion: Int?
  /// The same, with that down time excluded.
  public let withoutPartsPerMillion: Int?

  public init(
    period: String,
    operationID: String,
    kind: OperationKind,
    service: String,
    downMilliseconds: Int,
    partsPerMillion: Int? = nil,
    withoutPartsPerMillion: Int? = nil
  ) {
    self.period = period
    self.operationID = operationID
    self.kind = kind
    self.service = service
    self.downMilliseconds = downMilliseconds
    self.partsPerMillion = partsPerMillion
    self.withoutPartsPerMillion = withoutPartsPerMillion
  }
}
