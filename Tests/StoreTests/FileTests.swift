import SQLite
import ServiceLevels
import TestSupport
import Testing

@testable import Store

struct FileTests {
  let directory: TemporaryFolder
  let store: Store

  init() throws {
    directory = try TemporaryFolder()
    store = try Store(path: directory.file("store.sqlite"))
  }

  private func identity(_ path: String, modified: Int = 1) -> FileIdentity {
    FileIdentity(
      path: path, bytes: 5, modifiedNanoseconds: modified, changedNanoseconds: 2, inode: 3)
  }

  @discardableResult
  private func add(_ name: String, _ content: FileContent) throws -> Int {
    try store.add(
      identity(name), sha256: Samples.digest("sha-\(name)"), content: content,
      ingestedAt: Samples.at(5000))
  }

  private func content(_ checks: ProbeChecks...) -> FileContent {
    var content = FileContent()
    content.checks = PackedChecks(checks)
    return content
  }

  @Test func `Everything in a file comes back`() throws {
    var content = FileContent()
    content.lines = 99
    content.first = Samples.at(0)
    content.last = Samples.at(600)
    let checks = [Samples.checks(), Samples.checks(Samples.probe(zone: "b"), isVerbatim: true)]
    content.checks = PackedChecks(checks)
    content.gauges = [
      GaugeSeries(
        probe: Samples.probe(), name: "lag_ms",
        samples: [GaugeSample(time: Samples.at(0), millionths: 37_500_000)])
    ]
    content.incidents = [Samples.incident()]
    content.operations = [Samples.operation()]
    content.rejects = [RejectedLine(lineNumber: 7, reason: "no time", excerpt: "{\"a\":1}")]
    content.unusedFields = [UnusedField(name: "az", nearest: "zone", lines: 99)]
    content.unknownNames = ["ordr", "ordr"]
    let id = try add("a.gz", content)
    #expect(
      try store.unusedFields() == [
        UnusedFieldFigure(
          file: "a.gz", field: UnusedField(name: "az", nearest: "zone", lines: 99))
      ])

    let file = try #require(try store.file(sha256: Samples.digest("sha-a.gz")))
    #expect(file.id == id)
    #expect(file.identity == identity("a.gz"))
    #expect((file.lines, file.rejected) == (99, 1))
    #expect((file.first, file.last) == (Samples.at(0), Samples.at(600)))
    #expect(file.ingestedAt == Samples.at(5000))
    #expect(try store.files() == [file])
    #expect(try store.checks(of: .service("order")) == checks)
    #expect(try store.gaugeNames() == ["lag_ms"])
    #expect(try store.gaugeSeries(named: "lag_ms") == content.gauges)
    #expect(try store.incidentRecords().map(\.record) == content.incidents)
    #expect(try store.incidentRecords().map(\.path) == ["a.gz"])
    #expect(try store.operationRecords().map(\.record) == content.operations)
    #expect(try store.rejects() == [RejectFigure(file: "a.gz", line: content.rejects[0])])
    #expect(try store.unknownNames() == ["ordr"])
    #expect(try store.files(withUnknownNames: ["x", "ordr"]) == [file])
    #expect(try store.files(withUnknownNames: ["order"]).isEmpty)
    #expect(try store.probes() == [Samples.probe(), Samples.probe(zone: "b")])
    #expect(try store.sourceFiles().map(\.sha256) == [Samples.digest("sha-a.gz")])
  }

  @Test func `A file that is gone leaves nothing`() throws {
    var all = content(Samples.checks())
    all.gauges = [GaugeSeries(probe: Samples.probe(), name: "g", samples: [])]
    all.incidents = [Samples.incident()]
    all.operations = [Samples.operation()]
    all.rejects = [RejectedLine(lineNumber: 1, reason: "r", excerpt: "e")]
    all.unusedFields = [UnusedField(name: "az", nearest: "zone", lines: 1)]
    all.unknownNames = ["n"]
    let id = try add("a", all)
    try store.removeFile(id)
    #expect(try store.files().isEmpty)
    #expect(try store.probes().isEmpty)
    #expect(try store.checks(of: .service("order")).isEmpty)
    #expect(try store.incidentRecords().isEmpty)
    #expect(try store.operationRecords().isEmpty)
    #expect(try store.gaugeNames().isEmpty)
    #expect(try store.rejects().isEmpty)
    #expect(try store.unusedFields().isEmpty)
    #expect(try store.unknownNames().isEmpty)
    try store.check()
    try add("a", all)
    #expect(try store.checks(of: .service("order")) == [Samples.checks()])
  }

  @Test func `Another reading takes the place of the first`() throws {
    let id = try add("a", content(Samples.checks()))
    let checks = Samples.checks(isVerbatim: true)
    var verbatim = content(checks)
    verbatim.lines = 61
    try store.replaceContent(ofFile: id, with: verbatim)
    #expect(try store.checks(of: .service("order")) == [checks])
    #expect(try store.files().map(\.lines) == [61])
    #expect(try store.file(sha256: Samples.digest("sha-a"))?.id == id)
  }

  @Test func `The same content twice is kept once`() throws {
    try add("a", content(Samples.checks()))
    let again = FileReading(
      identity("b"), sha256: Samples.digest("sha-a"),
      content: content(Samples.checks(Samples.probe("x"))))
    #expect(try store.add([again], ingestedAt: Samples.at(0)) == [nil])
    let ids = try store.add(
      [again, reading("c", Samples.checks(from: 700, to: 800)), again, reading("c")],
      ingestedAt: Samples.at(0))
    #expect(ids.map { $0 == nil } == [true, false, true, true])
    #expect(try store.files().map(\.path) == ["a", "c"])
    #expect(try store.probes() == [Samples.probe()])
    #expect(
      try store.checks(of: .service("order")) == [
        Samples.checks(), Samples.checks(from: 700, to: 800),
      ])
    #expect(try store.rows("SELECT count(*) FROM pack") { $0.integer(0) } == [2])
    try store.check()
  }

  @Test func `A file that was moved is known where it lies now`() throws {
    let id = try add("a", FileContent())
    try store.setIdentity(ofFile: id, to: identity("b", modified: 9))
    #expect(try store.files().map(\.identity) == [identity("b", modified: 9)])
  }

  private struct Stop: Error {}

  @Test func `In a transaction of many files one fails alone, and all fail together`() throws {
    try store.transaction {
      try add("a", content(Samples.checks()))
      #expect(throws: Stop.self) {
        try store.transaction {
          try add("late", content(Samples.checks(Samples.probe("new"))))
          throw Stop()
        }
      }
      try add("b", content(Samples.checks(Samples.probe("new"), from: 700, to: 800)))
    }
    #expect(try store.files().map(\.path) == ["a", "b"])
    #expect(try store.checks(of: .service("new")).count == 1)
    #expect(throws: Stop.self) {
      try store.transaction {
        try add("c", content(Samples.checks(Samples.probe("late"))))
        throw Stop()
      }
    }
    #expect(try store.files().map(\.path) == ["a", "b"])
    // The probe's number is gone with the transaction, and is made anew.
    try add("c", content(Samples.checks(Samples.probe("late"))))
    #expect(try store.checks(of: .service("late")).count == 1)
    try store.check()
  }

  private func reading(_ name: String, _ checks: ProbeChecks...) -> FileReading {
    var content = FileContent()
    content.checks = PackedChecks(checks)
    return FileReading(identity(name), sha256: Samples.digest("sha-\(name)"), content: content)
  }

  @Test func `Files added together are told apart again`() throws {
    let (a, b) = (Samples.probe(zone: "a"), Samples.probe(zone: "b"))
    let ids = try store.add(
      [
        reading("0", Samples.checks(a), Samples.checks(b, from: 50, to: 60)),
        reading("1"),
        reading("2", Samples.checks(b, from: 1000, to: 2000, isVerbatim: true)),
        reading("3", Samples.checks(b, from: 70, to: 80), Samples.checks(a, from: 900, to: 901)),
      ], ingestedAt: Samples.at(0)
    ).compactMap(\.self)
    #expect(try store.files().map(\.id) == ids)
    #expect(
      try store.checks(of: .service("order")) == [
        Samples.checks(a), Samples.checks(a, from: 900, to: 901),
        Samples.checks(b, from: 50, to: 60), Samples.checks(b, from: 70, to: 80),
        Samples.checks(b, from: 1000, to: 2000, isVerbatim: true),
      ])
    #expect(try store.files(holding: a) == [ids[0], ids[3]])
    #expect(
      try store.verbatimProbes(ofFiles: ids) == [ids[0]: [], ids[1]: [], ids[2]: [b], ids[3]: []])

    // One of them is read again, and one is removed: nothing else changes.
    var again = FileContent()
    let checks = Samples.checks(b, from: 70, to: 80, isVerbatim: true)
    again.checks = PackedChecks([checks])
    try store.replaceContent(ofFile: ids[3], with: again)
    try store.removeFile(ids[0])
    #expect(
      try store.checks(of: .service("order"))
        == [checks, Samples.checks(b, from: 1000, to: 2000, isVerbatim: true)])
    #expect(try store.probes() == [b])
    #expect(try store.files(holding: b) == [ids[2], ids[3]])

    // A pack that no file is part of any more goes.
    try store.removeFile(ids[1])
    try store.removeFile(ids[2])
    #expect(try store.rows("SELECT count(*) FROM pack") { $0.integer(0) } == [1])
    #expect(try store.rows("SELECT count(*) FROM probe_checks") { $0.integer(0) } == [1])
    #expect(try store.checks(of: .service("order")) == [checks])
    try store.check()
  }

  @Test func `How files are added makes no difference`() throws {
    for seed in 0..<30 {
      var random = SeededRandom(seed: UInt64(seed))
      let probes = (0..<4).map { Samples.probe(zone: "\($0)") }
      let checksByFile = (0..<12).map { file in
        probes.shuffled(using: &random).prefix(file % 5).compactMap { probe in
          let runs = PackedRunsTests.anyRuns(using: &random)
          return runs.isEmpty
            ? nil
            : ProbeChecks(
              probe: probe, runs: runs, isVerbatim: runs.allSatisfy { $0.first == $0.last },
              longestGapMilliseconds: Int.random(in: 0...90_000, using: &random))
        }
      }
      let readings = checksByFile.enumerated().map { file, checks in
        var content = FileContent()
        content.checks = PackedChecks(checks)
        return FileReading(
          identity("f\(file)"), sha256: Samples.digest("s\(file)"), content: content)
      }
      let directory = try TemporaryFolder()
      let one = try Store(path: directory.file("one"))
      let many = try Store(path: directory.file("many"))
      try one.add(readings, ingestedAt: Samples.at(0))
      for reading in readings { try many.add([reading], ingestedAt: Samples.at(0)) }
      #expect(
        try one.checks(of: .service("order")) == many.checks(of: .service("order")),
        "seed \(seed)")
      #expect(try one.contestedFiles() == many.contestedFiles(), "seed \(seed)")
      #expect(
        try one.files { _ in 45_000 } == many.files { _ in 45_000 }, "seed \(seed)")

      // Contested files by the plain definition: one folded run shares an instant with another status of its probe.
      var expected: [String: Set<ProbeKey>] = [:]
      for (mine, all) in checksByFile.enumerated() {
        for checks in all {
          let long = checks.runs.filter { $0.first < $0.last }
          let isContested = checksByFile.enumerated().contains { other, all in
            other != mine
              && all.filter { $0.probe == checks.probe }.flatMap(\.runs).contains { run in
                long.contains {
                  $0.status != run.status && $0.first <= run.last && run.first <= $0.last
                }
              }
          }
          if isContested { expected["f\(mine)", default: []].insert(checks.probe) }
        }
      }
      let found = try one.contestedFiles()
      #expect(
        Dictionary(uniqueKeysWithValues: found.map { ($0.path, Set($0.probes)) }) == expected,
        "seed \(seed)")
    }
  }

  @Test func `Damaged parts are an error or others, never a trap`() throws {
    for seed in 0..<3_000 {
      var random = SeededRandom(seed: UInt64(seed))
      var parts = PackedParts()
      for part in 0..<3 {
        let checks = PackedChecks([Samples.checks(from: part * 1000, to: part * 1000 + 60)])
        for entry in checks.entries { parts.append(entry, of: checks, part: part) }
      }
      var bytes = parts.bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      var reader = PartReader(bytes)
      do {
        while let header = try reader.next() {
          _ = try PackedRuns.unpack(PackedReader(bytes, in: header.runs), since: header.first)
        }
      } catch {}
    }
  }

  @Test func `Damaged runs take no more memory than the lines of a file could`() throws {
    try add("a", content(Samples.checks()))
    var runs = PackedWriter()
    runs.append(byte: 1)
    runs.append(count: 134_000_000)
    for _ in 0..<2 { runs.append(varint: zigzag(1) << 4 | 3 << 2) }
    runs.append(varint: 133_999_998 << 1 | 1)
    var parts = PackedWriter()
    for count in [0, 0, 0, 1 << 53, runs.bytes.count] { parts.append(count: count) }
    parts.append(runs.bytes[...])
    try store.run("UPDATE probe_checks SET parts = ?", [.blob(parts.bytes)])
    #expect(
      throws: StoreError.unreadable(table: "probe_checks", detail: "more runs than there can be")
    ) { try store.checks(of: .service("order")) }
  }

  @Test func `Of several records of one id in a file, the one that stands is kept`() throws {
    var older = Samples.incident(line: "old")
    older.updatedAt = Samples.at(10)
    var both = FileContent()
    both.incidents = [Samples.incident(line: "new"), older]
    try add("a", both)
    #expect(try store.incidentRecords().map(\.record.line) == ["new"])
  }

  private func degraded(_ from: Int, _ to: Int) -> ProbeChecks {
    ProbeChecks(
      probe: Samples.probe(),
      runs: [CheckRun(status: .degraded, first: Samples.at(from), last: Samples.at(to))],
      isVerbatim: from == to, longestGapMilliseconds: 0)
  }

  @Test(arguments: [
    // Spans of a second file against 0 to 600; whether it shares time with the first.
    (601, 700, false), (600, 700, true), (100, 200, true), (-50, 0, true), (-50, -1, false),
    (-50, 900, true),
  ])
  func `Folded files that share an instant of a probe are contested where they differ`(
    from: Int, to: Int, isShared: Bool
  ) throws {
    let first = try add("a", content(Samples.checks()))
    let second = try add("b", content(degraded(from, to)))
    let contested = try store.contestedFiles()
    #expect(contested.map(\.fileID) == (isShared ? [first, second] : []))
    #expect(contested.allSatisfy { $0.probes == [Samples.probe()] })
    try store.removeFile(second)
    try add("c", content(Samples.checks(from: from, to: to)))
    #expect(try store.contestedFiles().isEmpty)
  }

  @Test func `Only the folded side of a contest is read again, and only its probes`() throws {
    let other = Samples.probe(zone: "b")
    try add("a", content(Samples.checks(), Samples.checks(other)))
    try add("b", content(degraded(105, 105)))
    let contested = try store.contestedFiles()
    #expect(contested.map(\.path) == ["a"])
    #expect(contested.first?.probes == [Samples.probe()])
    try store.replaceContent(
      ofFile: contested[0].fileID,
      with: content(Samples.checks(isVerbatim: true), Samples.checks(other)))
    #expect(try store.contestedFiles().isEmpty)
  }

  @Test func `Checks come by probe, then by time, whatever the order of files`() throws {
    let late = Samples.checks(from: 1000, to: 1100)
    let early = Samples.checks(from: 0, to: 100)
    try add("a", content(late))
    try add("b", content(early, Samples.checks(Samples.probe(zone: "0"))))
    #expect(
      try store.checks(of: .service("order"))
        == [Samples.checks(Samples.probe(zone: "0")), early, late])
    let spans = try store.spans()
    #expect(spans.map(\.probe.zone) == ["0", "a"])
    #expect(spans[1].first == Samples.at(0))
    #expect(spans[1].last == Samples.at(1100))
  }

  @Test func `An account's own checks are told from those of its services`() throws {
    let account = Samples.checks(Samples.probe(""))
    try add("a", content(Samples.checks(), account))
    #expect(try store.checks(of: .account("technova-sales-prod-app")) == [account])
    #expect(try store.checks(of: .service("technova-sales-prod-app")).isEmpty)
  }

  @Test func `Files folded over more than a hold are found`() throws {
    let id = try add("a", content(Samples.checks(longestGap: 45_000)))
    #expect(try store.files { _ in 45_000 }.isEmpty)
    #expect(try store.files { $0.service == "order" ? 44_999 : .max }.map(\.fileID) == [id])
    #expect(try store.files { $0.service == "other" ? 0 : .max }.isEmpty)
  }

  @Test func `Rejects stop at the limit, in order of file and line`() throws {
    for name in ["b", "a"] {
      var content = FileContent()
      content.rejects = [3, 1, 2].map { RejectedLine(lineNumber: $0, reason: "r", excerpt: "") }
      try add(name, content)
    }
    #expect(
      try store.rejects(limit: 4).map { "\($0.file)\($0.line.lineNumber)" } == [
        "a1", "a2", "a3", "b1",
      ])
    let b = try #require(try store.file(sha256: Samples.digest("sha-b"))?.id)
    #expect(try store.rejects(inFiles: [b]).count == 3)
    #expect(try store.rejects(inFiles: []).isEmpty)
  }
}
