extension LinePredictor {
  /// What lines are compared with plans, and which are learnt from, by what has paid so far.
  ///
  /// To learn from a line takes as long as to scan a hundred. So it is paid for, in lines that were taken since; and where
  /// shapes do not come back, what was learnt is forgotten, and the price goes up.
  struct Attention: BitwiseCopyable {
    /// How many of the next lines are not compared with plans.
    var pause = 0
    /// Grows with each line that agreed with a plan, and shrinks with each that did not.
    private var trust = Self.mostTrust
    /// How many lines of a run had agreed when trust was reckoned last.
    private var reckoned = 0
    private var credit: Int
    private var price = 64
    /// Lines since plans were forgotten last: those that agreed with a plan, and those that did not.
    private var agreed = 0
    private var others = 0

    private static let mostTrust = 64
    static let mostCredit = 1 << 20
    private static let highestPrice = 1 << 14
    private static let longPause = 256

    init(credit: Int) {
      self.credit = credit
    }

    /// Whether the next line that agrees with no plan is worth learning from.
    var isLearning: Bool { credit > 0 }
  }
}

extension LinePredictor.Attention {
  /// Notes that a line agreed with no plan, after so many of a run did.
  mutating func noteMiss(agreed lines: Int) {
    reckon(lines)
    trust -= 2
    if trust < 0 { (pause, trust) = (Self.longPause, 2) }
  }

  /// Notes that a line was scanned.
  mutating func noteScan() {
    others += 1
    credit = min(credit + 1, Self.mostCredit)
  }

  /// Notes that a run ended, after so many of its lines had agreed with a plan.
  mutating func noteEnd(agreed lines: Int) {
    reckon(lines)
    reckoned = 0
  }

  private mutating func reckon(_ lines: Int) {
    let more = lines - reckoned
    reckoned = lines
    agreed += more
    trust = min(trust + more, Self.mostTrust)
    credit = min(credit + more, Self.mostCredit)
  }

  /// Notes that a line was learnt from, and whether it brought anything new.
  mutating func noteLearning(isNew: Bool) {
    others += 1
    credit -= isNew ? price : 16 * price
  }

  /// Whether all plans are to be forgotten for new ones; they are where fewer lines agreed with one than not.
  mutating func mayForget() -> Bool {
    guard agreed < others else { return false }
    (agreed, others) = (0, 0)
    price = min(price * 4, Self.highestPrice)
    return true
  }
}
