internal import Ingest
internal import Store

extension FileContent {
  /// What a file yielded, as the store takes it.
  init(_ yield: FileYield) {
    self.init()
    lines = yield.lines
    first = yield.firstAt
    last = yield.lastAt
    checks = PackedChecks(yield.probes)
    gauges = yield.gauges
    incidents = yield.incidents
    operations = yield.operations
    rejects = yield.rejects
    unlistedRejects = yield.unlistedRejects
    unusedFields = yield.unusedFields
    unknownNames = yield.unknownNames
  }
}
