public import ServiceLevels
import SQLite

/// The timelines, outages and flaps of each subject, packed.
enum HistoryTable {
  static func kind(_ subject: Subject) -> SQLiteValue {
    switch subject {
    case .service: "service"
    case .account: "account"
    }
  }
}

extension Store {
  /// Keeps the history of a subject in the place of an older one, with a fingerprint of all that it was made from.
  public func save(_ history: SubjectHistory, fingerprint: String) throws(StoreError) {
    try run(
      """
      INSERT INTO history (kind, name, fingerprint, packed) VALUES (?, ?, ?, ?)
      ON CONFLICT (kind, name) DO UPDATE SET fingerprint = excluded.fingerprint, packed = excluded.packed
      """,
      [
        HistoryTable.kind(history.subject), .text(history.subject.name), .text(fingerprint),
        .blob(PackedHistory.pack(history)),
      ])
  }

  public func history(of subject: Subject) throws(StoreError) -> SubjectHistory? {
    try firstRow(
      "SELECT packed FROM history WHERE kind = ? AND name = ?",
      [HistoryTable.kind(subject), .text(subject.name)]
    ) { row throws(StoreError) in
      try unpacked(table: "history") { () throws(PackedError) in
        try PackedHistory.unpack(row.blob("packed"), subject: subject)
      }
    }
  }

  /// The fingerprints of all histories.
  public func historyFingerprints() throws(StoreError) -> [Subject: String] {
    var fingerprints: [Subject: String] = [:]
    try forEachRow("SELECT kind, name, fingerprint FROM history") { row throws(StoreError) in
      let name = row.text("name")
      let subject: Subject = row.text("kind") == "account" ? .account(name) : .service(name)
      fingerprints[subject] = row.text("fingerprint")
    }
    return fingerprints
  }

  public func removeHistory(of subject: Subject) throws(StoreError) {
    try run(
      "DELETE FROM history WHERE kind = ? AND name = ?",
      [HistoryTable.kind(subject), .text(subject.name)])
  }
}
