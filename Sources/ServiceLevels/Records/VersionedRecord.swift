/// A record that can be written several times under one id; one of them stands (rules 8).
public protocol VersionedRecord: Sendable {
  var id: String { get }
  var updatedAt: Instant? { get }
  /// Every other instant that the record has.
  var times: [Instant] { get }
  var line: String { get set }
  /// The line's number in its file, from 1.
  var lineNumber: Int { get set }
  /// When it was written, as far as is known.
  var decidedAt: Instant { get }
  /// Of two decided at one instant the one with more stands: how many instants it has.
  var timesSet: Int { get }
}

extension VersionedRecord {
  /// Whether this record stands against another of the same id: the one updated later (where that is absent, its
  /// latest other time), then the one with more times set, then the bytewise greater line.
  ///
  /// The order is total, so which record stands never depends on the order of reading.
  public func supersedes(_ other: Self) -> Bool {
    let (mine, theirs) = (decidedAt, other.decidedAt)
    if mine != theirs { return mine > theirs }
    if timesSet != other.timesSet { return timesSet > other.timesSet }
    return other.line.utf8.lexicographicallyPrecedes(line.utf8)
  }

  public var decidedAt: Instant { updatedAt ?? times.max() ?? Instant(milliseconds: .min) }
  public var timesSet: Int { times.count + (updatedAt == nil ? 0 : 1) }
}

/// The record that stands for each id, ordered by id.
///
/// Records that come by id, as the store has them, are gone through once.
public func standingRecords<Record: VersionedRecord>(_ records: some Sequence<Record>) -> [Record] {
  let records = Array(records)
  func isBefore(_ left: Int, _ right: Int) -> Bool {
    records[left].id.utf8.lexicographicallyPrecedes(records[right].id.utf8)
  }
  let isInOrder = records.indices.dropFirst().allSatisfy { !isBefore($0, $0 - 1) }
  var standing: [Record] = []
  for index in isInOrder ? Array(records.indices) : records.indices.sorted(by: isBefore) {
    let record = records[index]
    guard let other = standing.last, other.id.isSameBytes(as: record.id) else {
      standing.append(record)
      continue
    }
    if record.supersedes(other) { standing[standing.count - 1] = record }
  }
  return standing
}
