import SQLite
import ServiceLevels
import TestSupport
import Testing

@testable import Store

/// A row that no record can be made of, because the disk or a hand has changed it, is named; the others are read.
struct UnreadableRecordTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file("store.sqlite"))
    var content = FileContent()
    content.incidents = [Samples.incident("INC-1"), Samples.incident("INC-2")]
    content.operations = [Samples.operation("OP-1"), Samples.operation("OP-2")]
    try store.add(
      FileIdentity(
        path: "a.ndjson", bytes: 1, modifiedNanoseconds: 1, changedNanoseconds: 1, inode: 1),
      sha256: Samples.digest("a"), content: content, ingestedAt: Samples.at(0))
  }

  @Test(arguments: [
    ("operation", "kind = 'dance'"), ("operation", "steps = 'x'"), ("operation", "steps = 'a||x'"),
    ("operation", "state = ''"), ("operation", "actions = '9:x'"), ("incident", "actions = '1'"),
  ])
  func `It is passed over by name`(table: String, change: String) throws {
    let (id, line) = table == "incident" ? ("INC-1", 17) : ("OP-1", 3)
    try store.run("UPDATE \(table)_record SET \(change) WHERE id = ?", [.text(id)])
    let found = try store.unreadableRecords()
    #expect(found.map { [$0.id, $0.path, "\($0.line)"] } == [[id, "a.ndjson", "\(line)"]])
    #expect(found.allSatisfy { !$0.detail.isEmpty && $0.fileID == 1 })
    let incidents = try store.incidentRecords().map(\.record.id)
    let operations = try store.operationRecords().map(\.record.id)
    #expect(incidents == (table == "incident" ? ["INC-2"] : ["INC-1", "INC-2"]))
    #expect(operations == (table == "incident" ? ["OP-1", "OP-2"] : ["OP-2"]))
  }

  @Test func `Where nothing is damaged there is none`() throws {
    #expect(try store.unreadableRecords().isEmpty)
  }
}
