/// A column of a public table: the schema, the data dictionary and Datasette's metadata are all made from this.
struct Column: Hashable, Sendable {
  let name: String
  let type: ColumnType
  let isNullable: Bool
  /// As in `ms`, `percent`, `ppm`, `ISO 8601 UTC`; empty where there is none.
  let unit: String
  /// For analysts: a sentence without a full stop.
  let meaning: String

  init(
    _ name: String, _ type: ColumnType, isNullable: Bool = false, unit: String, _ meaning: String
  ) {
    self.name = name
    self.type = type
    self.isNullable = isNullable
    self.unit = unit
    self.meaning = meaning
  }
}

enum ColumnType: String, Hashable, Sendable {
  case integer = "INTEGER"
  case real = "REAL"
  case text = "TEXT"
}
