public import ServiceLevels
import SQLite
import Tables

/// A file that was read, and is to be kept. A class, as it is handed about: a copy of all that it holds would cost more
/// than a small file to read.
public final class FileReading: Sendable {
  public let identity: FileIdentity
  public let sha256: ContentDigest
  public let content: FileContent

  public init(_ identity: FileIdentity, sha256: ContentDigest, content: FileContent) {
    self.identity = identity
    self.sha256 = sha256
    self.content = content
  }

  /// Roughly the bytes of memory that it takes.
  public var weight: Int {
    512 + content.checks.weight + content.rejects.count * 320
      + content.gauges.reduce(0) { $0 + 192 + $1.samples.count * MemoryLayout<GaugeSample>.stride }
      + (content.incidents.count + content.operations.count) * 1024
  }
}

extension FileTable {
  /// Adds a file, unless its content is there already.
  static let insertion = """
    INSERT INTO file (path, sha256, bytes, lines, rejected, first_ms, last_ms, ingested_ms,
      modified_ns, changed_ns, inode, pack_id, part)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (sha256) DO NOTHING
    """

  static func bind(
    _ reading: FileReading, ingestedAt: Instant, pack: Int, part: Int, to insertion: Statement
  ) throws(SQLiteError) {
    let identity = reading.identity
    try insertion.bind(.text(identity.path), at: 0)
    try reading.sha256.withBytes { bytes throws(SQLiteError) in try insertion.bind(bytes, at: 1) }
    try insertion.bind(.integer(identity.bytes), at: 2)
    try insertion.bind(.integer(reading.content.lines), at: 3)
    try insertion.bind(.integer(reading.content.rejected), at: 4)
    try insertion.bind(SQLiteValue(reading.content.first), at: 5)
    try insertion.bind(SQLiteValue(reading.content.last), at: 6)
    try insertion.bind(SQLiteValue(ingestedAt), at: 7)
    try insertion.bind(.integer(identity.modifiedNanoseconds), at: 8)
    try insertion.bind(.integer(identity.changedNanoseconds), at: 9)
    try insertion.bind(.integer(identity.inode), at: 10)
    try insertion.bind(.integer(pack), at: 11)
    try insertion.bind(.integer(part), at: 12)
  }
}

extension Store {
  /// Puts another reading of the same file in the place of what was kept of it.
  public func replaceContent(ofFile id: Int, with content: FileContent) throws(StoreError) {
    try atomically { () throws(StoreError) in
      let old = try pack(ofFile: id)
      let pack = try makePack()
      try removeAllButChecks(ofFile: id)
      try run(
        """
        UPDATE file SET lines = ?, rejected = ?, first_ms = ?, last_ms = ?, pack_id = ?, part = 0
        WHERE id = ?
        """,
        [
          .integer(content.lines), .integer(content.rejected), SQLiteValue(content.first),
          SQLiteValue(content.last), .integer(pack), .integer(id),
        ])
      try insertAllButChecks(content, file: id)
      for entry in content.checks.entries {
        var parts = PackedParts()
        parts.append(entry, of: content.checks, part: 0)
        try insert(parts, of: entry.probe, pack: pack)
      }
      try setSize(ofPack: pack, toFiles: 1)
      if let old { try leavePack(old) }
    }
  }

  /// Notes what the file system now says of a file whose content is the same: it was moved, copied or touched.
  public func setIdentity(ofFile id: Int, to identity: FileIdentity) throws(StoreError) {
    try run(
      "UPDATE file SET path = ?, bytes = ?, modified_ns = ?, changed_ns = ?, inode = ? WHERE id = ?",
      [
        .text(identity.path), .integer(identity.bytes), .integer(identity.modifiedNanoseconds),
        .integer(identity.changedNanoseconds), .integer(identity.inode), .integer(id),
      ])
  }

  /// Gives files of known content the places and times that a ledger has of them: where logs lie is no difference.
  public func putBack(_ ledger: [StoredFile]) throws(StoreError) {
    try atomically { () throws(StoreError) in
      for file in ledger {
        try run(
          """
          UPDATE file SET path = ?, bytes = ?, modified_ns = ?, changed_ns = ?, inode = ?, ingested_ms = ?
          WHERE sha256 = ?
          """,
          [
            .text(file.identity.path), .integer(file.identity.bytes),
            .integer(file.identity.modifiedNanoseconds),
            .integer(file.identity.changedNanoseconds), .integer(file.identity.inode),
            SQLiteValue(file.ingestedAt), .blob(file.sha256.bytes),
          ])
      }
    }
  }

  /// Forgets a file and all that came of it.
  public func removeFile(_ id: Int) throws(StoreError) {
    try atomically { () throws(StoreError) in
      let pack = try pack(ofFile: id)
      try removeAllButChecks(ofFile: id)
      try run("DELETE FROM file WHERE id = ?", [.integer(id)])
      if let pack { try leavePack(pack) }
    }
  }

  func insertAllButChecks(_ content: FileContent, file: Int) throws(StoreError) {
    for series in content.gauges { try insert(series, file: file) }
    // Most files hold checks only.
    if !content.incidents.isEmpty {
      for record in standingRecords(content.incidents) {
        try insert(record, into: .incidents, file: file)
      }
    }
    if !content.operations.isEmpty {
      for record in kept(content.operations) {
        try insert(record, into: .operations, file: file)
      }
    }
    for reject in content.rejects { try insert(reject, file: file) }
    for field in content.unusedFields { try insert(field, file: file) }
    if !content.unknownNames.isEmpty {
      for name in Set(content.unknownNames).sorted() { try insert(unknownName: name, file: file) }
    }
  }

  /// Of each id the record that stands; of maintenance every version, as each announces its own window.
  private func kept(_ operations: [OperationRecord]) -> [OperationRecord] {
    var lines: Set<ExactText> = []
    return standingRecords(operations.filter { $0.kind != .maintenance })
      + operations.filter { $0.kind == .maintenance && lines.insert(ExactText($0.line)).inserted }
  }

  private func removeAllButChecks(ofFile id: Int) throws(StoreError) {
    for table in [
      "gauge_series", "incident_record", "operation_record", "rejected_line", "ignored_field",
      "unknown_name",
    ] {
      try run("DELETE FROM \(table) WHERE file_id = ?", [.integer(id)])
    }
  }
}
