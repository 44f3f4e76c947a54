/// A value that is another from certain instants on (rules 5, *Promises change*).
public struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What is in force before the first change.
  public let first: Value
  /// In order of time; each replaces the value before it.
  public let changes: [Change]

  public struct Change: Hashable, Sendable {
    public let from: Instant
    public let value: Value

    public init(from: Instant, value: Value) {
      self.from = from
      self.value = value
    }
  }

  /// A value that always holds.
  public init(_ value: Value) {
    first = value
    changes = []
  }

  /// Changes that change nothing are left out.
  public init(first: Value, changes: some Sequence<Change>) {
    var kept: [Change] = []
    for change in changes {
      precondition(kept.last.map { $0.from < change.from } ?? true, "changes are out of order")
      if change.value != (kept.last?.value ?? first) { kept.append(change) }
    }
    self.first = first
    self.changes = kept
  }
}

extension Dated {
  /// What is in force at an instant.
  @inlinable
  public func value(at instant: Instant) -> Value {
    if changes.isEmpty { return first }
    let next = changes.partitioningIndex { instant < $0.from }
    return next == 0 ? first : changes[next - 1].value
  }

  /// What is in force last within an interval; at its start where it is empty.
  @inlinable
  public func last(in interval: Interval) -> Value {
    let next = changes.partitioningIndex { interval.end <= $0.from && interval.start < $0.from }
    return next == 0 ? first : changes[next - 1].value
  }

  /// What is in force after the last change.
  @inlinable
  public var latest: Value { changes.last?.value ?? first }

  /// The parts of an interval, in order, each with what is in force in it.
  @inlinable
  public func pieces(in interval: Interval) -> [(interval: Interval, value: Value)] {
    if changes.isEmpty { return interval.isEmpty ? [] : [(interval, first)] }
    var pieces: [(interval: Interval, value: Value)] = []
    var start = interval.start
    let next = changes.partitioningIndex { start < $0.from }
    var value = next == 0 ? first : changes[next - 1].value
    for change in changes[next...] {
      guard change.from < interval.end else { break }
      pieces.append((Interval(start: start, end: change.from), value))
      (start, value) = (change.from, change.value)
    }
    if start < interval.end { pieces.append((Interval(start: start, end: interval.end), value)) }
    return pieces
  }

  /// One part of the value over time.
  @inlinable
  public func map<Part: Hashable & Sendable>(_ part: (Value) -> Part) -> Dated<Part> {
    Dated<Part>(
      first: part(first),
      changes: changes.map { Dated<Part>.Change(from: $0.from, value: part($0.value)) })
  }
}
