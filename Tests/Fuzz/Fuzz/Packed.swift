import ServiceLevels

@testable import Store

/// What lies packed in the store: whatever a bad disk makes of it is refused or read, and what is read packs and unpacks
/// to itself.
@Sendable func fuzzPacked(_ bytes: [UInt8]) {
  guard let kind = bytes.first else { return }
  let packed = Array(bytes.dropFirst())
  switch kind % 4 {
  case 0:
    guard let runs = try? PackedRuns.unpack(PackedReader(packed), since: 0, atMost: 10_000).runs
    else {
      return
    }
    demand((try? PackedRuns.unpack(PackedRuns.pack(runs))) == runs, "runs became others")
  case 1:
    let subject = Subject.service("order")
    guard let history = try? PackedHistory.unpack(packed, subject: subject) else { return }
    _ = history
  case 2:
    guard let samples = try? PackedSamples.unpack(packed) else { return }
    _ = samples
  default:
    var reader = PartReader(packed)
    while let part = try? reader.next() {
      _ = try? PackedRuns.unpack(
        PackedReader(packed, in: part.runs), since: part.first, until: part.last, atMost: 10_000)
    }
  }
}
