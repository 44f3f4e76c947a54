import ServiceLevels

/// A field of a log's records: how it is kept, how it is read back, and what analysts see of it.
public struct RecordField<Record: Hashable & Sendable>: Sendable {
  /// The column of the table of all files' records.
  public let kept: FigureColumn<Record>
  /// The columns of the public table: the same, or an instant both to read and to reckon with.
  public let shown: [FigureColumn<Record>]
  let set: @Sendable (inout Record, any TableRow) throws(TableError) -> Void

  init(
    _ kept: FigureColumn<Record>, shown: [FigureColumn<Record>]? = nil,
    set: @escaping @Sendable (inout Record, any TableRow) throws(TableError) -> Void = {
      _, _ throws(TableError) in
    }
  ) {
    self.kept = kept
    self.shown = shown ?? [kept]
    self.set = set
  }
}

// MARK: - Kinds of field

extension RecordField {
  static func text(
    _ name: String, _ english: String, _ japanese: String,
    _ path: any WritableKeyPath<Record, String?> & Sendable
  ) -> Self {
    Self(.textOrNull(name, english, japanese) { $0[keyPath: path] }) {
      $0[keyPath: path] = $1.textOrNil(name)
    }
  }

  static func names(
    _ name: String, _ english: String, _ japanese: String,
    _ path: any WritableKeyPath<Record, [String]> & Sendable
  ) -> Self {
    Self(.names(name, english, japanese) { $0[keyPath: path] }) {
      $0[keyPath: path] = $1.names(name)
    }
  }

  static func integer(
    _ name: String, unit: Unit, _ english: String, _ japanese: String,
    _ path: any WritableKeyPath<Record, Int?> & Sendable
  ) -> Self {
    Self(.integerOrNull(name, unit: unit, english, japanese) { $0[keyPath: path] }) {
      $0[keyPath: path] = $1.integerOrNil(name)
    }
  }

  /// Kept with the record, and shown in a table of their own.
  static func actions(_ path: any WritableKeyPath<Record, [ActionItem]> & Sendable) -> Self {
    Self(.textOrNull("actions", "", "") { ActionList.packed($0[keyPath: path]) }, shown: []) {
      record, row throws(TableError) in
      record[keyPath: path] = try ActionList.actions(in: row.text("actions"))
    }
  }

  /// Kept as `x_ms`, shown as `x_at` and `x_ms`; or as what every table calls its milliseconds, and `x_ms` for one version.
  static func instant(
    _ name: String, reckonedAs common: String? = nil, _ english: String, _ japanese: String,
    _ path: any WritableKeyPath<Record, Instant?> & Sendable
  ) -> Self {
    func epoch(_ name: String) -> FigureColumn<Record> {
      .epochOrNull(name, english, japanese) { $0[keyPath: path] }
    }
    let kept = epoch("\(name)_ms")
    return Self(
      kept,
      shown: [.iso8601OrNull("\(name)_at", english, japanese) { $0[keyPath: path] }]
        + (common.map { [epoch($0).former("\(name)_ms"), epoch($0)] } ?? [kept])
    ) { $0[keyPath: path] = $1.instantOrNil("\(name)_ms") }
  }

  /// When it began, which no record goes without.
  static func started(
    _ english: String, _ japanese: String, _ value: @escaping @Sendable (Record) -> Instant
  ) -> Self {
    let start = FigureColumn<Record>.epoch("start_ms", english, japanese, value)
    return Self(
      .epoch("started_ms", english, japanese, value),
      shown: [.iso8601("started_at", english, japanese, value), start.former("started_ms"), start])
  }
}
