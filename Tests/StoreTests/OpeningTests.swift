import Glibc
import SQLite
import ServiceLevels
import TestSupport
import Testing

@testable import Store

struct OpeningTests {
  let directory: TemporaryFolder
  let path: String

  init() throws {
    directory = try TemporaryFolder()
    path = directory.file("store.sqlite")
  }

  @Test func `A new store is private, durable and of the newest version`() throws {
    let store = try Store(path: path)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try store.connection.pragma("journal_mode") == "wal")
    #expect(try store.connection.pragma("synchronous") == 2)
    #expect(try store.connection.pragma("foreign_keys") == 1)
    #expect(try store.connection.pragma("trusted_schema") == 0)
    #expect(
      try store.connection.pragma("application_id") == .integer(Schema.storeApplicationID))
    #expect(try store.connection.pragma("user_version") == .integer(Schema.version))
    try store.check()
  }

  @Test func `A store opens again with what was in it`() throws {
    try Store(path: path).setMeta("a", to: "b")
    #expect(try Store(path: path, mode: .existing).meta("a") == "b")
    #expect(try Store(path: path, mode: .readOnly).meta("a") == "b")
  }

  @Test(arguments: [Store.Mode.existing, .readOnly])
  func `A store that is not there is missing, and is not made`(mode: Store.Mode) {
    #expect(throws: StoreError.missing(path: path)) { try Store(path: path, mode: mode) }
    #expect(access(path, F_OK) != 0)
  }

  @Test(arguments: [Store.Mode.existing, .readOnly])
  func `A folder is no store`(mode: Store.Mode) {
    #expect(mkdir(path, 0o755) == 0)
    #expect(throws: StoreError.cannotRead(path: path, errno: EISDIR)) {
      try Store(path: path, mode: mode)
    }
  }

  @Test func `A read-only store is not written`() throws {
    try Store(path: path).checkpoint()
    #expect(throws: StoreError.self) {
      try Store(path: path, mode: .readOnly).setMeta("a", to: "b")
    }
  }

  @Test func `Another program's database is refused, and left as it is`() throws {
    try Connection(path: path).execute("PRAGMA application_id = 7; CREATE TABLE theirs (x)")
    #expect(throws: StoreError.notAStore(path: path)) { try Store(path: path) }
    let tables = try Connection(path: path).rows("SELECT name FROM sqlite_schema") { $0.text(0) }
    #expect(tables == ["theirs"])
  }

  @Test func `A database without a mark of its own is refused where it has tables`() throws {
    try Connection(path: path).execute("CREATE TABLE theirs (x)")
    #expect(throws: StoreError.notAStore(path: path)) { try Store(path: path) }
  }

  @Test func `A file that is no database is refused, and left as it is`() throws {
    let bytes = Array("2026-10-01T00:00:00Z up, and more of the same".utf8)
    overwrite(path, at: 0, with: bytes)
    #expect(throws: StoreError.notAStore(path: path)) { try Store(path: path) }
    var status = stat()
    stat(path, &status)
    #expect(status.st_size == bytes.count)
  }

  @Test func `A published snapshot is no store`() throws {
    try Store(path: path).publish(to: directory.file("sla.sqlite"))
    #expect(throws: StoreError.notAStore(path: directory.file("sla.sqlite"))) {
      try Store(path: directory.file("sla.sqlite"))
    }
  }

  @Test func `A store of a newer version is refused`() throws {
    let newer = Schema.version + 1
    try Store(path: path).connection.setPragma("user_version", "\(newer)")
    #expect(
      throws: StoreError.newerVersion(path: path, found: newer, known: Schema.version)
    ) { try Store(path: path) }
  }

  @Test func `A store that cannot be made says where`() {
    let nowhere = directory.file("no/such/store.sqlite")
    #expect(throws: StoreError.cannotWrite(path: nowhere, errno: ENOENT)) {
      try Store(path: nowhere)
    }
  }

  @Test func `Pages written over are found`() throws {
    do {
      let store = try Store(path: path)
      for index in 0..<2000 { try store.setMeta("key \(index)", to: "value") }
      try store.checkpoint()
    }
    var status = stat()
    stat(path, &status)
    overwrite(
      path, at: Int(status.st_size) - 2 * 4096, with: [UInt8](repeating: 0x5a, count: 8192))
    let store = try Store(path: path)
    let error = #expect(throws: StoreError.self) { try store.check() }
    guard case .damaged? = error else {
      Issue.record("not found to be damaged: \(String(describing: error))")
      return
    }
  }

  @Test func `A file lost from the ledger is found`() throws {
    let store = try Store(path: path)
    let identity = FileIdentity(
      path: "a", bytes: 1, modifiedNanoseconds: 1, changedNanoseconds: 1, inode: 1)
    try store.add(
      ["a", "b"].map { FileReading(identity, sha256: Samples.digest($0), content: FileContent()) },
      ingestedAt: Samples.at(0))
    try store.check()
    try store.run("DELETE FROM file WHERE sha256 = ?", [.blob(Samples.digest("a").bytes)])
    #expect(
      throws: StoreError.damaged(path: path, complaints: ["pack 1 has 1 of 2 files"])
    ) { try store.check() }
  }

  @Test func `A pack lost from under its files is found`() throws {
    let store = try Store(path: path)
    let identity = FileIdentity(
      path: "a", bytes: 1, modifiedNanoseconds: 1, changedNanoseconds: 1, inode: 1)
    try store.add(
      [FileReading(identity, sha256: Samples.digest("a"), content: FileContent())],
      ingestedAt: Samples.at(0))
    try store.run("DELETE FROM pack")
    #expect(
      throws: StoreError.damaged(path: path, complaints: ["pack 1 has 1 of 0 files"])
    ) { try store.check() }
  }

  @Test func `A row without its file is found`() throws {
    let store = try Store(path: path)
    try store.connection.execute(
      """
      PRAGMA foreign_keys = OFF;
      INSERT INTO unknown_name (file_id, name) VALUES (77, 'x')
      """)
    #expect(throws: StoreError.self) { try store.check() }
  }
}
