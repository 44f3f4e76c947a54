/// A longest series of failed checks of a probe in which it is live throughout (rules 2).
struct Run {
  enum Kind {
    case confirmed, flap, unconfirmed
  }

  var times: [Int]
  var kind: Kind
  /// The instant of its `confirm`-th check.
  var confirmedAt: Int?
}

extension Run {
  /// The run of these failed checks among all of a probe's.
  init(_ samples: [Probe.Sample], _ indices: ClosedRange<Int>) {
    times = samples[indices].map(\.time)
    let confirm = samples[indices.lowerBound].policy.confirm
    if times.count >= confirm {
      (kind, confirmedAt) = (.confirmed, times[confirm - 1])
      return
    }
    let following = samples.dropFirst(indices.upperBound + 1).first
    let isFollowed = following.map { [.up, .degraded].contains($0.status) } ?? false
    // No unknown time in it or after it: each of its checks speaks until the next one.
    let isSeamless = indices.allSatisfy { index in
      let next = index + 1 < samples.count ? samples[index + 1].time : .max
      return samples[index].policy.hold.after(samples[index].time) >= next
        && samples[index].liveUntil >= next
    }
    kind = isFollowed && isSeamless ? .flap : .unconfirmed
  }

  /// What its failed checks say while they speak.
  func state(at instant: Int, _ reading: Reading) -> State {
    switch (kind, reading) {
    case (.flap, _): .up
    case (.unconfirmed, .longest): .down
    case (.unconfirmed, .confirmed): .up
    case (.unconfirmed, _): .unknown
    case (.confirmed, .ruled), (.confirmed, .longest): .down
    case (.confirmed, .shortest): instant < times[times.count - 1] ? .down : .up
    case (.confirmed, .confirmed): instant >= confirmedAt ?? .max ? .down : .up
    }
  }
}

/// How failed checks are read.
enum Reading: Equatable {
  /// As the rules say.
  case ruled
  /// An outage began right after the previous check: the longest down time that the checks allow.
  case longest
  /// An outage ended right after the last failed check: the shortest down time that the checks allow.
  case shortest
  /// Only what was confirmed by then: down from a run's `confirm`-th check on, up before.
  case confirmed
}
