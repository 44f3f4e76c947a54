import ServiceLevels
import Tables

/// One column of a published row, to be held against the same column later.
struct PublishedFigure: Hashable {
  let name: String
  /// Milliseconds, parts per million or a count; nil where there is none, or it is a word.
  let number: Int?
  /// As the column shows it.
  let text: String?

  init(_ name: String, _ cell: Cell) {
    self.name = name
    text = cell.shown
    number =
      switch cell {
      case .integer(let value), .percent(let value): value
      case .quantity(let quantity): quantity.number
      case .instant(let instant): instant.milliseconds
      case .none, .text, .digits, .real: nil
      }
  }
}

extension FigureTable {
  /// What a figure's row shows that can change.
  func published(_ figure: Figure) -> [PublishedFigure] {
    restatedCells(figure).map { PublishedFigure($0.column, $0.cell) }
  }
}

extension AvailabilityFigure {
  var publishedFigures: [PublishedFigure] {
    FigureTable<AvailabilityFigure>.availability.published(self)
  }
}

extension TierFigure {
  var publishedFigures: [PublishedFigure] { FigureTable<TierFigure>.tiers.published(self) }
}

extension MeanFigure {
  /// With the metric in front: `ttd_mean_ms`.
  var publishedFigures: [PublishedFigure] {
    FigureTable<MeanFigure>.means.restatedCells(self).map {
      PublishedFigure("\(metric.rawValue)_\($0.column)", $0.cell)
    }
  }
}
