/// A column of a table on a page: its head, and what a row shows under it.
///
/// Both stand in one value, so that no table has a cell too few or too many.
struct TableColumn<Row> {
  let title: String
  let kind: Kind
  let cell: (Row) -> HTML

  enum Kind {
    case text
    /// A word or two that stay on one line.
    case word
    /// Stands to the right, in figures of one width.
    case number

    var name: String? {
      switch self {
      case .text: nil
      case .word: "w"
      case .number: "n"
      }
    }
  }

  static func text(_ title: String, _ cell: @escaping (Row) -> HTML) -> Self {
    Self(title: title, kind: .text, cell: cell)
  }

  static func word(_ title: String, _ cell: @escaping (Row) -> HTML) -> Self {
    Self(title: title, kind: .word, cell: cell)
  }

  static func number(_ title: String, _ cell: @escaping (Row) -> HTML) -> Self {
    Self(title: title, kind: .number, cell: cell)
  }
}
