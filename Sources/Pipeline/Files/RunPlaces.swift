internal import Glibc
internal import Render
internal import ServiceLevels

/// What a run reads and what it writes, by the options that name it. No output may take the place of an input, or of another
/// output: it would be gone with the first run, or with each.
public struct RunPlaces {
  private var claims: [Claim] = []

  public init() {}
}

extension RunPlaces {
  /// Adds the catalog, or a log: what is read.
  public mutating func read(_ path: String, _ option: String) {
    claims.append(Claim(option: option, path: path, isWritten: false, files: [Place(path)]))
  }

  /// Adds a file that is replaced as a whole.
  public mutating func write(_ path: String, _ option: String) {
    claims.append(Claim(option: option, path: path, isWritten: true, files: [Place(path)]))
  }

  /// Adds a store, which has files beside it: SQLite's own, and the lock.
  public mutating func store(_ path: String, _ option: String) {
    let names = ["", "-wal", "-shm", "-journal", ".lock"].map { path + $0 }
    claims.append(Claim(option: option, path: path, isWritten: true, files: names.map(Place.init)))
  }

  /// Adds the folder of reports: pages and the snapshot lie in it, and the report of each period in a folder of its own.
  public mutating func reports(_ path: String, _ option: String) {
    let names = RootPages.allPaths.sorted() + ["sla.sqlite"]
    claims.append(
      Claim(
        option: option, path: path, isWritten: true,
        files: [Place(path)] + names.map { Place("\(path)/\($0)") }, reports: ResolvedPath(path)))
  }

  /// Throws `sameFile` where one of these would take the place of another.
  ///
  /// - Parameter option: looks at what has to do with this one only; nil looks at all.
  public func check(only option: String? = nil) throws(PipelineError) {
    for (index, first) in claims.enumerated() where first.isWritten {
      for (place, second) in claims.enumerated()
      where (place < index || !second.isWritten)
        && (option == nil || first.option == option || second.option == option)
        && (first.meets(second) || first.holds(second) || second.holds(first))
      {
        throw .sameFile(
          option: first.option, path: first.path, other: second.option, otherPath: second.path)
      }
    }
  }
}

/// What one option stands for.
private struct Claim {
  let option: String
  let path: String
  let isWritten: Bool
  let files: [Place]
  /// The folder of reports, where it is one.
  var reports: ResolvedPath?

  func meets(_ other: Claim) -> Bool {
    files.contains { file in other.files.contains { $0.isSame(as: file) } }
  }

  /// Whether another lies where the report of a period goes, which has the folder for itself.
  func holds(_ other: Claim) -> Bool {
    guard let reports else { return false }
    let calendar = PeriodCalendar(zone: .utc, fiscalYearStartMonth: 4)
    return other.files.contains { file in
      let name = file.resolved?.names(below: reports)?.first
      return name.map { calendar.period(key: $0) != nil } ?? false
    }
  }
}

/// A file or folder, which may be there or not.
private struct Place {
  let resolved: ResolvedPath?
  /// Device and inode: hard links are one file, whatever they are called.
  let inode: [UInt]?

  init(_ path: String) {
    resolved = ResolvedPath(path)
    var status = stat()
    inode = stat(path, &status) == 0 ? [UInt(status.st_dev), UInt(status.st_ino)] : nil
  }

  func isSame(as other: Place) -> Bool {
    if let inode, inode == other.inode { return true }
    return resolved != nil && resolved == other.resolved
  }
}
