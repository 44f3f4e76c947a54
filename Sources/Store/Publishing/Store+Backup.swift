import Glibc
import SQLite
import Tables

// Copies of a store that stand for it.
extension Store {
  /// Writes the store as it stands to a file that only its owner reads, in the place of an older one; runs may go on
  /// meanwhile. The copy is looked over before it is put in its place, and lasts through a power cut once it is there.
  public func backUp(to destination: String) throws(StoreError) {
    try Store.write(to: destination) { temporary throws(StoreError) in
      try attempt { () throws(SQLiteError) in try connection.vacuum(into: temporary) }
      try Store(path: temporary, mode: .readOnly).checkEverything()
    }
  }

  /// Puts a whole store, a copy of this one, in the place of a file, and brings it to the newest schema before.
  ///
  /// - Parameter makeRoom: called when the copy is whole, before it is put in its place.
  public func restore(
    to destination: String, makeRoom: () throws(StoreError) -> Void
  ) throws(StoreError) {
    try Store.write(to: destination) { temporary throws(StoreError) in
      try attempt { () throws(SQLiteError) in try connection.vacuum(into: temporary) }
      let copy = try Store(path: temporary, mode: .existing)
      try copy.checkEverything()
      // What a write-ahead log holds would not be renamed with it.
      try copy.checkpoint()
    } makeRoom: { () throws(StoreError) in
      try makeRoom()
    }
  }

  /// Copies the store beside itself under a name with its version: `sla.db.version-3`. A copy that is there already stays.
  func copyBeside(version: Int) throws(StoreError) -> String {
    let plain = "\(path).version-\(version)"
    let name = Store.freeName(plain)
    try backUp(to: name)
    return name
  }

  /// A name that nothing has yet: as it is, or with a number after it.
  public static func freeName(_ plain: String) -> String {
    var (name, number) = (plain, 1)
    var status = stat()
    while lstat(name, &status) == 0 {
      number += 1
      name = "\(plain)-\(number)"
    }
    return name
  }

  private static func write(
    to destination: String, _ make: (_ temporary: String) throws(StoreError) -> Void,
    makeRoom: () throws(StoreError) -> Void = { () throws(StoreError) in }
  ) throws(StoreError) {
    let (folder, _) = DurableFile.parts(of: destination)
    DurableFile.sweep(folder)
    let file = try DurableFile(destination: destination)
    do throws(StoreError) {
      guard chmod(file.temporaryPath, 0o600) == 0 else {
        throw .cannotWrite(path: destination, errno: errno)
      }
      try make(file.temporaryPath)
      try file.synchronize()
      try makeRoom()
      try file.publish()
      try DurableFile.synchronize(folder: folder)
    } catch {
      file.discard()
      throw error.of(destination, writtenAs: file.temporaryPath)
    }
  }
}

extension StoreError {
  /// The same of the file that was to be written: its temporary name says nothing to anybody.
  fileprivate func of(_ destination: String, writtenAs temporary: String) -> StoreError {
    switch self {
    case .database(temporary, let error): .database(path: destination, error)
    case .damaged(temporary, let complaints): .damaged(path: destination, complaints: complaints)
    default: self
    }
  }
}
