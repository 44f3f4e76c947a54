/// Which log a record is of.
enum RecordKind {
  case check
  case incident
  case operation

  /// Tells the kind from the fields that are there.
  ///
  /// What has an id and a start is an incident, or an operation where it has a kind. Of the rest, what has a time or a
  /// status is a check. So a check may carry an `id`, and an incident a `status`, among the fields that are passed over.
  init(of record: some LogRecord) throws(Rejection) {
    let hasId = record.has(.id)
    let hasStart = record.has(.startedAt)
    let isCheck = record.has(.time) || record.has(.status)
    if (hasId || hasStart) && !isCheck || hasId && hasStart {
      self = record.has(.kind) ? .operation : .incident
    } else if isCheck {
      self = .check
    } else {
      throw Rejection("neither a check, an incident nor an operation")
    }
  }
}
