import Decompress
import Synchronization

/// What one reading leaves for the next, so that many small files cost little more than one large one: memory, the
/// probes that were met, and the lines that are known by heart.
final class Workspace {
  /// What is read with it, from the first file to the last. Each workspace has its own copy, as threads that count
  /// references to the same thing wait for each other.
  let scope: IngestScope
  let directory: ProbeDirectory
  /// Folds the checks of the file at hand.
  var folder: ProbeFolder
  private lazy var jsonPredictor = LinePredictor(isOfJSON: true, learningCredit)
  /// By the fields of a header.
  private var csvPredictors: [[Field?]: LinePredictor] = [:]
  var nearFields = NearFields()
  /// What decompresses files.
  let streams = StreamWorkspace()
  /// Memory for the lines of a file.
  var bytes: [UInt8] = []

  private let learningCredit: Int

  init(_ scope: IngestScope, _ learningCredit: Int) {
    self.learningCredit = learningCredit
    self.scope = scope.copy()
    directory = ProbeDirectory(self.scope)
    folder = ProbeFolder(directory)
  }

  /// Hands over the memory, so that it is nobody else's while it is written to.
  func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// What lines are written in; one that is known by heart means nothing in another.
  enum Syntax {
    case json
    case csv([Field?])
  }

  func predictor(for syntax: Syntax) -> LinePredictor {
    guard case .csv(let fields) = syntax else { return jsonPredictor }
    if let known = csvPredictors[fields] { return known }
    // Logs that each have a header of their own shall not fill the memory.
    if csvPredictors.count == 8 { csvPredictors = [:] }
    let predictor = LinePredictor(isOfJSON: false, learningCredit)
    csvPredictors[fields] = predictor
    return predictor
  }
}

/// Lends workspaces to as many threads as read at once: each is locked as long as it is used.
final class WorkspacePool: Sendable {
  private let scope: IngestScope
  private let learningCredit: Int
  private let slots: [Slot]
  /// A bit for each slot that is lent. To ask a lock that is taken would cost a call to the system each time.
  private let lent = Atomic<UInt64>(0)

  private final class Slot: Sendable {
    let workspace: Mutex<Workspace>

    init(_ scope: IngestScope, _ learningCredit: Int) {
      workspace = Mutex(Workspace(scope, learningCredit))
    }
  }

  init(_ scope: IngestScope, _ learningCredit: Int) {
    self.scope = scope
    self.learningCredit = learningCredit
    slots = (0..<16).map { _ in Slot(scope, learningCredit) }
  }

  /// Calls a function with a workspace that nobody else uses.
  func withWorkspace<Result: Sendable, Failure: Error>(
    _ body: @Sendable (Workspace) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    for (index, slot) in slots.enumerated() {
      let bit = UInt64(1) << UInt64(index)
      guard lent.bitwiseOr(bit, ordering: .acquiring).oldValue & bit == 0 else { continue }
      defer { lent.bitwiseAnd(~bit, ordering: .releasing) }
      return try slot.workspace.withLock { workspace throws(Failure) in try body(workspace) }
    }
    return try body(Workspace(scope, learningCredit))
  }
}
