import Glibc
import ServiceLevels
import Store
import Synchronization

@testable import Ingest
@testable import Pipeline

/// A whole file, from the disk into the store and back: nothing of what was read is lost or changed there.
@Sendable func fuzzFiles(_ bytes: [UInt8]) {
  let path = "\(folder)/log"
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
  demand(written == bytes.count, "cannot write \(path)")
  let reader = LogReader(scope: scope)
  let expected = yield(of: bytes, reader)
  let log: LogFile? = try? reader.read(path: path)
  demand(log?.yield == expected, "from the disk it is another")
  guard let log else { return }
  do {
    try store.withLock { try roundTrip(log, $0) }
  } catch {
    fatalError("the store: \(error)")
  }
}

private func roundTrip(_ log: LogFile, _ store: Store) throws {
  let content = FileContent(log.yield)
  let identity = FileIdentity(
    path: log.path, bytes: log.status.bytes, modifiedNanoseconds: 1, changedNanoseconds: 1, inode: 1
  )
  let ids = try store.add(
    [FileReading(identity, sha256: log.sha256, content: content)],
    ingestedAt: log.yield.lastAt ?? .init(milliseconds: 0))
  for checks in log.yield.probes {
    let probe = checks.probe
    let subject: Subject = probe.service.isEmpty ? .account(probe.account) : .service(probe.service)
    let kept = try store.checks(of: subject).filter { $0.probe == probe }
    demand(kept == [checks], "\(checks) became \(kept)")
  }
  for series in content.gauges {
    let kept = try store.gaugeSeries(named: series.name).filter { $0.probe == series.probe }
    demand(kept == [series], "\(series) became \(kept)")
  }
  let incidents = try store.incidentRecords().map(\.record)
  demand(Set(incidents).isSubset(of: Set(content.incidents)), "an incident became another")
  demand(Set(incidents.map(\.id)) == Set(content.incidents.map(\.id)), "an incident is lost")
  let operations = try store.operationRecords().map(\.record)
  demand(Set(operations).isSubset(of: Set(content.operations)), "an operation became another")
  demand(Set(operations.map(\.id)) == Set(content.operations.map(\.id)), "an operation is lost")
  let rejects = try store.rejects().map(\.line)
  demand(rejects == content.rejects.sorted { $0.lineNumber < $1.lineNumber }, "a reject is lost")
  for id in ids.compactMap(\.self) { try store.removeFile(id) }
}

private let folder: String = {
  var template = Array("/dev/shm/sla-fuzz-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { fatalError("cannot make a folder in /dev/shm") }
  atexit { unlink("\(folder)/log") }
  return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}()

private let store: Mutex<Store> = {
  do { return Mutex(try Store(path: "\(folder)/store.db")) } catch { fatalError("\(error)") }
}()
