public import ServiceLevels

/// What an ingest did, for the operator and the exit status.
public struct IngestOutcome: Sendable {
  /// Files read now.
  public internal(set) var filesRead = 0
  /// Files whose content was in the store already.
  public internal(set) var filesSkipped = 0
  /// Files read again because others interleave with them, or the catalog changed.
  public internal(set) var filesReadAgain = 0
  /// Of the files read now.
  public internal(set) var lines = 0
  public internal(set) var rejected = 0
  /// Why lines were rejected, of the files read now.
  public internal(set) var reasons = RejectTally()
  /// Files that were left out as a whole.
  public internal(set) var unusable: [UnusableFile] = []
  /// Files of which nothing or too little was used.
  public internal(set) var poorFiles: [PoorFile] = []
  /// Columns and members that are not used, and were probably meant to be.
  public internal(set) var unusedFields: [UnusedInFiles] = []
  /// Files that would have to be read again and whose logs are gone: what the store has of them stays.
  public internal(set) var keptFiles: [KeptFile] = []
  /// Files that were not read, because somebody took their content out, and where they lie.
  public internal(set) var forgotten: [(path: String, file: ForgottenFile)] = []
}

/// A file that was read, and of which nothing was used, or more than one line in twenty was not.
public struct PoorFile: Hashable, Sendable {
  public let path: String
  public let lines: Int
  public let rejected: Int
  /// Of most of its rejected lines.
  public let commonest: RejectTally.Reason
}

/// A name that is not used, in as many files as have it.
public struct UnusedInFiles: Hashable, Sendable {
  public let name: String
  public let nearest: String
  public internal(set) var files: Int
  /// The first of them.
  public let file: String
}

/// A file whose log is gone, and of which the store keeps what was read.
public struct KeptFile: Hashable, Sendable {
  public let path: String
  public let reason: Reason

  /// Why it would have to be read again; the raw value is how the store has it.
  public enum Reason: String, Hashable, Sendable {
    /// Another file holds checks of the same probe at the same time.
    case interleaved
    /// The catalog reads its lines another way now.
    case catalogChanged = "catalog"
  }
}

extension IngestOutcome {
  /// Whether more of the lines just read were rejected than `partsPerMillion` allows.
  public func exceeds(rejectedPartsPerMillion limit: Int) -> Bool {
    rejected * 1_000_000 > lines * limit
  }

  /// Whether something was lost that no share of rejected lines excuses.
  public var isIncomplete: Bool {
    !unusable.isEmpty || !poorFiles.isEmpty || !keptFiles.isEmpty
  }

  mutating func take(forgotten file: ForgottenFile, at path: String) {
    forgotten.append((path, file))
    filesSkipped += 1
  }

  mutating func take(_ remarks: FileRemarks?, of path: String) {
    guard let remarks else { return }
    reasons.add(remarks.reasons, ofFile: path)
    let rejected = remarks.reasons.lines
    if rejected == remarks.lines || rejected * 20 > remarks.lines,
      let first = remarks.reasons.commonest.first
    {
      poorFiles.append(
        PoorFile(path: path, lines: remarks.lines, rejected: rejected, commonest: first))
    }
    for field in remarks.unusedFields {
      if let known = unusedFields.firstIndex(where: {
        $0.name == field.name && $0.nearest == field.nearest
      }) {
        unusedFields[known].files += 1
      } else {
        unusedFields.append(
          UnusedInFiles(name: field.name, nearest: field.nearest, files: 1, file: path))
      }
    }
  }
}
