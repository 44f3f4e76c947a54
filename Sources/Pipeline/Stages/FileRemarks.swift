internal import Ingest
internal import ServiceLevels

/// What there is to say of a file that was read; nothing of nearly all files.
struct FileRemarks: Sendable {
  let lines: Int
  let reasons: RejectTally
  let unusedFields: [UnusedField]

  /// Nil where there is nothing to say.
  init?(_ yield: FileYield) {
    if yield.reasons.isEmpty, yield.unusedFields.isEmpty { return nil }
    lines = yield.lines
    reasons = yield.reasons
    unusedFields = yield.unusedFields
  }
}
