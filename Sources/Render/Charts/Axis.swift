/// Maps values to places on a chart, in tenths of a pixel; all integers, so that the bytes are the same everywhere.
struct Axis: Sendable {
  let low: Int
  let high: Int
  /// Where `low` and `high` lie, in tenths of a pixel.
  let from: Int
  let to: Int

  /// An axis of no length is stretched by one, so that its only value lies at `from`.
  init(_ low: Int, _ high: Int, from: Int, to: Int) {
    self.low = low
    self.high = max(high, low + 1)
    self.from = from * 10
    self.to = to * 10
  }

  /// The place of a value; values outside lie on the edge.
  func at(_ value: Int) -> Int {
    let inside = min(max(value, low), high)
    return from + (inside - low) * (to - from) / (high - low)
  }

  func px(_ value: Int) -> String { pixels(at(value)) }
}

/// Tenths of a pixel as SVG writes them: `12.3`.
func pixels(_ tenths: Int) -> String {
  let magnitude = Int(tenths.magnitude)
  let decimals = magnitude % 10 == 0 ? "" : ".\(magnitude % 10)"
  return (tenths < 0 ? "-" : "") + "\(magnitude / 10)\(decimals)"
}
