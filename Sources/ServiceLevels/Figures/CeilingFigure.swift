/// What a service can promise at most, given its hard dependencies (rules 9; table `composite_ceiling`).
public struct CeilingFigure: Hashable, Sendable {
  public let service: String
  public let target: Objective
  /// The product of the targets, floored.
  public let ceilingPartsPerBillion: Int
  /// Whether it promises more than that.
  public let isAboveCeiling: Bool
  /// All transitive hard dependencies, by name.
  public let dependencies: [String]
  /// Those that promise less than the service itself: tier inversions.
  public let weakerDependencies: [String]

  public init(
    service: String,
    target: Objective,
    ceilingPartsPerBillion: Int,
    isAboveCeiling: Bool,
    dependencies: [String],
    weakerDependencies: [String]
  ) {
    self.service = service
    self.target = target
    self.ceilingPartsPerBillion = ceilingPartsPerBillion
    self.isAboveCeiling = isAboveCeiling
    self.dependencies = dependencies
    self.weakerDependencies = weakerDependencies
  }
}
