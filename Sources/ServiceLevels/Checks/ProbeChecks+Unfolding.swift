extension ProbeChecks {
  /// The same as single checks, where the file that would tell when each of them was is gone: as far apart as any two
  /// neighbours were, so that each lies nearer to a real one than that.
  public func unfolded() -> ProbeChecks {
    var checks: [CheckRun] = []
    for run in runs {
      var instant = run.first
      while instant < run.last {
        checks.append(CheckRun(status: run.status, first: instant, last: instant))
        instant = instant.advanced(byMilliseconds: max(1, longestGapMilliseconds))
      }
      checks.append(CheckRun(status: run.status, first: run.last, last: run.last))
    }
    return ProbeChecks(
      probe: probe, runs: checks, isVerbatim: true, longestGapMilliseconds: 0)
  }

  /// What one file says of a probe under two names.
  ///
  /// - Parameter other: of the same file; its probe's name goes.
  public func joined(with other: ProbeChecks) -> ProbeChecks {
    var joined = JoinedChecks([self, other])
    let isContested = !joined.contested.isEmpty
    if isContested { joined = JoinedChecks([unfolded(), other.unfolded()]) }
    return ProbeChecks(
      probe: probe, runs: joined.runs, isVerbatim: isContested || isVerbatim && other.isVerbatim,
      longestGapMilliseconds: isContested
        ? 0 : max(longestGapMilliseconds, other.longestGapMilliseconds),
      countInside: isContested ? 0 : countInside + other.countInside)
  }
}

extension ProbeChecks {
  /// The same checks under another name.
  public func renamed(to probe: ProbeKey) -> ProbeChecks {
    ProbeChecks(
      probe: probe, runs: runs, isVerbatim: isVerbatim,
      longestGapMilliseconds: longestGapMilliseconds, countInside: countInside)
  }
}
