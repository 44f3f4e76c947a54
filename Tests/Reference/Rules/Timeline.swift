/// What something is, from instant to instant: pieces that follow each other without a gap.
struct Timeline {
  struct Piece: Equatable {
    var start: Int
    var end: Int
    var state: State
  }

  /// Neighbours differ in state.
  private(set) var pieces: [Piece] = []

  /// Asks for the state in each elementary interval between the instants at which it may change.
  init(from start: Int, to end: Int, cuts: [Int], state: (Int) -> State) {
    let inside = cuts.filter { start < $0 && $0 < end }
    let instants = Array(Set(inside + [start, end])).sorted()
    for (from, to) in zip(instants, instants.dropFirst()) {
      let now = state(from)
      if let last = pieces.last, last.state == now {
        pieces[pieces.count - 1].end = to
      } else {
        pieces.append(Piece(start: from, end: to, state: now))
      }
    }
  }

  var start: Int { pieces.first?.start ?? 0 }
  var end: Int { pieces.last?.end ?? 0 }
  var cuts: [Int] { pieces.map(\.start) + [end] }

  func state(at instant: Int) -> State { piece(at: instant)?.state ?? .unknown }

  func piece(at instant: Int) -> Piece? {
    guard let index = lastIndex(of: pieces.count, { pieces[$0].start <= instant }) else {
      return nil
    }
    return instant < pieces[index].end ? pieces[index] : nil
  }

  func milliseconds(_ state: State, from start: Int, to end: Int) -> Int {
    var sum = 0
    for piece in pieces where piece.state == state {
      sum += max(0, min(piece.end, end) - max(piece.start, start))
    }
    return sum
  }

  func pieces(_ state: State) -> [Piece] { pieces.filter { $0.state == state } }
}

/// The greatest index below `count` for which a condition holds that holds up to some index and no further.
func lastIndex(of count: Int, _ holds: (Int) -> Bool) -> Int? {
  var (low, high) = (0, count)
  while low < high {
    let middle = (low + high) / 2
    if holds(middle) { low = middle + 1 } else { high = middle }
  }
  return low == 0 ? nil : low - 1
}
