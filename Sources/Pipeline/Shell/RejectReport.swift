public import ServiceLevels
internal import Store

/// Why lines of the files in a store were rejected.
public struct RejectReport: Sendable {
  /// The commonest first, each with its first line.
  public let reasons: [RejectTally.Reason]
  /// All rejected lines; those of a file beyond the first 200,000 have no reason of their own.
  public let lines: Int

  /// Reads a store; a run may write it meanwhile.
  public init(store path: String) throws {
    do throws(StoreError) {
      let store = try Store(path: path, mode: .readOnly)
      var tally = RejectTally()
      for reject in try store.rejects() {
        tally.add(reject.line.reason, file: reject.file, line: reject.line.lineNumber)
      }
      reasons = tally.commonest
      lines = try store.files().reduce(0) { $0 + $1.rejected }
    } catch {
      throw PipelineError(error, store: path)
    }
  }
}
