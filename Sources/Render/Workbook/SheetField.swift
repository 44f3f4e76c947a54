import ServiceLevels
import Spreadsheet

/// A column of a sheet, and what a figure puts there.
struct SheetField<Figure> {
  let column: SheetColumn
  let value: (Figure) -> SheetCell

  init(
    _ title: String, width: Int, _ format: SheetFormat = .text,
    _ value: @escaping (Figure) -> SheetCell
  ) {
    column = SheetColumn(title, width: width, format)
    self.value = value
  }
}

extension Sheet {
  init<Figure>(
    _ name: String, heading: [String] = [], of figures: [Figure], fields: [SheetField<Figure>],
    chart: SheetChart? = nil
  ) {
    self.init(
      name, heading: heading, columns: fields.map(\.column),
      rows: figures.map { figure in fields.map { $0.value(figure) } }, chart: chart)
  }
}

// MARK: - Kinds of field

extension SheetField {
  static func text(_ title: String, width: Int = 16, _ value: @escaping (Figure) -> String?)
    -> Self
  {
    Self(title, width: width) { value($0).map { .text($0) } ?? .empty }
  }

  static func integer(_ title: String, width: Int = 12, _ value: @escaping (Figure) -> Int?)
    -> Self
  {
    Self(title, width: width, .integer) { value($0).map { .number(Double($0)) } ?? .empty }
  }

  static func decimal(_ title: String, width: Int = 12, _ value: @escaping (Figure) -> Double?)
    -> Self
  {
    Self(title, width: width, .decimal) { value($0).map { .number($0) } ?? .empty }
  }

  /// Parts per million as a percentage.
  static func percent(
    _ title: String, width: Int = 12, _ partsPerMillion: @escaping (Figure) -> Int?
  )
    -> Self
  {
    Self(title, width: width, .percent) {
      partsPerMillion($0).map { .number(Double($0) / 1_000_000) } ?? .empty
    }
  }

  /// Milliseconds as a time of Excel's, which is in days.
  static func duration(_ title: String, width: Int = 14, _ milliseconds: @escaping (Figure) -> Int?)
    -> Self
  {
    Self(title, width: width, .duration) {
      milliseconds($0).map { .number(Double($0) / Double(millisecondsPerDay)) } ?? .empty
    }
  }

  /// An instant by the clock of a zone, as Excel counts: in days since 1899-12-30.
  static func instant(
    _ title: String, in zone: TimeZoneTable, _ value: @escaping (Figure) -> Instant?
  )
    -> Self
  {
    Self(title, width: 20, .dateTime) { figure in
      guard let instant = value(figure) else { return .empty }
      let parts = zone.localParts(at: instant)
      return .number(
        Double(parts.days + 25_569)
          + Double(parts.millisecondsOfDay) / Double(millisecondsPerDay))
    }
  }

  static func flag(_ title: String, _ texts: Texts, _ value: @escaping (Figure) -> Bool?) -> Self {
    .text(title, width: 9) { value($0).map { $0 ? texts.yes : texts.no } }
  }

  static func verdict(_ texts: Texts, _ value: @escaping (Figure) -> Verdict?) -> Self {
    Self(texts.verdict, width: 12) { figure in
      guard let verdict = value(figure) else { return .empty }
      return verdict == .missed ? .alarm(texts.name(verdict)) : .text(texts.name(verdict))
    }
  }
}
