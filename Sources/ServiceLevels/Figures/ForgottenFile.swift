/// A log file whose content somebody took out of the figures (table `forgotten_file`).
///
/// It lasts: its content is not read again, wherever it lies, until the decision is undone.
public struct ForgottenFile: Hashable, Sendable {
  /// As the ledger had it.
  public let source: SourceFileFigure
  /// The services and accounts that its checks and records named, by name.
  public let services: [String]
  public let accounts: [String]
  public let forgotten: Decision
  /// Nil while it is out.
  public let undone: Decision?

  public init(
    source: SourceFileFigure, services: [String], accounts: [String], forgotten: Decision,
    undone: Decision? = nil
  ) {
    self.source = source
    self.services = services
    self.accounts = accounts
    self.forgotten = forgotten
    self.undone = undone
  }
}

extension ForgottenFile {
  /// Whether it said anything of a service, or of an account itself.
  public func named(_ subject: Subject) -> Bool {
    switch subject {
    case .service(let name): services.contains(name)
    case .account(let name): accounts.contains(name)
    }
  }
}
