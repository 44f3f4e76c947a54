import TestSupport
import Testing

@testable import ServiceLevels

/// What finds things fast, held against looking at each.
struct IntervalIndexTests {
  @Test(arguments: 0..<200) func `An index finds what looking at each interval finds`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let intervals = (0..<Int.random(in: 0...40, using: &random)).map { _ in interval(&random) }
    let index = IntervalIndex(intervals)
    for _ in 0..<20 {
      let asked = interval(&random)
      let expected = intervals.indices.filter {
        intervals[$0].start <= asked.end && asked.start <= intervals[$0].end
      }
      #expect(index.touching(asked) == expected, "seed \(seed), \(asked) among \(intervals)")
    }
  }

  @Test(arguments: 0..<100) func `A heap gives back its elements in order`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var heap = Heap<Int>()
    var held: [Int] = []
    for _ in 0..<200 {
      if Int.random(in: 0..<3, using: &random) == 0 {
        #expect(heap.least == held.min())
        heap.removeLeast()
        if let place = held.firstIndex(of: held.min() ?? 0) { held.remove(at: place) }
      } else {
        let element = Int.random(in: 0..<50, using: &random)
        heap.insert(element)
        held.append(element)
      }
      #expect(heap.least == held.min(), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<100) func `A dated value is found as if each change was looked at`(seed: Int)
  {
    var random = SeededRandom(seed: UInt64(seed))
    var from = 0
    let changes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      from += Int.random(in: 1...9, using: &random)
      return Dated<Int>.Change(
        from: Instant(milliseconds: from), value: Int.random(in: 0..<4, using: &random))
    }
    let dated = Dated(first: 9, changes: changes)
    func value(at milliseconds: Int) -> Int {
      dated.changes.last { $0.from.milliseconds <= milliseconds }?.value ?? 9
    }
    for _ in 0..<30 {
      let asked = interval(&random)
      #expect(dated.value(at: asked.start) == value(at: asked.start.milliseconds))
      let last = asked.isEmpty ? asked.start.milliseconds : asked.end.milliseconds - 1
      #expect(dated.last(in: asked) == value(at: last))
      let pieces = dated.pieces(in: asked)
      #expect(IntervalSet(pieces.map(\.interval)) == IntervalSet([asked]))
      for piece in pieces {
        for instant in piece.interval.start.milliseconds..<piece.interval.end.milliseconds {
          #expect(piece.value == value(at: instant))
        }
      }
    }
  }

  private func interval(_ random: inout SeededRandom) -> Interval {
    let start = Int.random(in: 0..<100, using: &random)
    return Interval(
      start: Instant(milliseconds: start),
      end: Instant(milliseconds: start + Int.random(in: 0..<20, using: &random)))
  }
}
