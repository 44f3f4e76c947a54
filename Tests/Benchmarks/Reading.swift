import Ingest
import ServiceLevels
import Synchronization

/// The catalog that all sets are read with.
func benchmarkScope(_ set: DataSet) -> IngestScope {
  let services = Set((0..<set.probes).map(DataSet.service))
  let hold = 3 * set.roundMilliseconds
  return IngestScope(
    services: services, accounts: [],
    serviceGaps: Dictionary(
      uniqueKeysWithValues: services.map { ($0, .init(general: hold)) }),
    accountGaps: .init(general: hold))
}

/// What is left of a set once it is read: enough to see that nothing was lost.
struct Tally: Equatable {
  var lines = 0
  var rejected = 0
  var runs = 0
}

/// Reads every file of a set into its value, as the pipeline does.
func readAll(_ paths: [String], _ scope: IngestScope) -> Tally {
  let reader = LogReader(scope: scope)
  let tally = Mutex(Tally())
  inParallel(paths.count) { index in
    do {
      let yield = try reader.read(path: paths[index]).yield
      tally.withLock {
        $0.lines += yield.lines
        $0.rejected += yield.rejects.count
        $0.runs += yield.probes.reduce(0) { $0 + $1.runs.count }
      }
    } catch { fail("\(error)", status: 65) }
  }
  return tally.withLock { $0 }
}

/// Reads the first file of a set several times on one thread. Returns how many lines that were.
func rereadFirst(of paths: [String], times: Int, _ scope: IngestScope) -> Int {
  let reader = LogReader(scope: scope)
  var lines = 0
  for _ in 0..<times {
    do { lines += try reader.read(path: paths[0]).yield.lines } catch {
      fail("\(error)", status: 65)
    }
  }
  return lines
}
