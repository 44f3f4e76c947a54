/// Something wrong in a catalog, and where.
public struct CatalogFault: Error, Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  /// In English, lower case, without a full stop.
  public let message: String

  public init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}

/// Every fault of a catalog, at least one, in the order of the file.
public struct CatalogFaults: Error, Hashable, Sendable {
  public let faults: [CatalogFault]

  /// Sorts the faults; two that say the same at the same place, as an alias makes them, are one.
  public init(_ faults: some Sequence<CatalogFault>) {
    self.faults = Set(faults).sorted()
  }
}

// MARK: - Comparable

extension CatalogFault: Comparable {
  public static func < (left: CatalogFault, right: CatalogFault) -> Bool {
    (left.line, left.column, left.message) < (right.line, right.column, right.message)
  }
}

// MARK: - CustomStringConvertible

extension CatalogFault: CustomStringConvertible {
  /// `12:5: unknown tier "hihg"; the nearest known is "high"`.
  public var description: String { "\(line):\(column): \(message)" }
}

extension CatalogFaults: CustomStringConvertible {
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
