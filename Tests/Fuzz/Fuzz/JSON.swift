import Foundation

@testable import Ingest

/// A line of JSON, against Foundation's parser: what is accepted is JSON there, and means the same. (Not the other way
/// round: keys that repeat, deep nesting and numbers beyond a Double are refused by one of the two only.)
@Sendable func fuzzJSON(_ bytes: [UInt8]) {
  var record = JSONRecord()
  guard (try? record.load(bytes, bytes.indices)) != nil else { return }
  let data = Data(bytes)
  guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
    // Foundation takes no number that a Double cannot hold.
    demand(record.bytes.contains { (48...57).contains($0) }, "accepted, but is no JSON")
    return
  }
  demand(object.count <= record.members.count, "Foundation finds more keys")
  for member in record.members {
    // Foundation's keys are equal by canonical equivalence, ours by bytes.
    guard case .text(let text) = member.value,
      let other = object[member.key.string(in: record.bytes)] as? String
    else { continue }
    let own = text.string(in: record.bytes)
    // Foundation drops a byte order mark at the head of a text.
    if own.unicodeScalars.first == "\u{feff}" { continue }
    demand(own == other || object.count < record.members.count, "\(own) is \(other) to Foundation")
  }
  _ = try? record.gauges()
  _ = try? record.steps()
  for field in Field.allCases {
    _ = try? record.list(field)
    _ = try? record.count(field)
    _ = try? record.instant(field)
  }
}
