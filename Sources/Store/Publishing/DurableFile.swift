import Glibc
import ServiceLevels

/// A file that comes into being whole: written beside its place under another name, made durable, then renamed. After a
/// power cut it is the old one or the new one: a rename without a sync may leave an empty file.
public struct DurableFile {
  public let destination: String
  let temporaryPath: String
  private static let suffix = ".tmp"
  private static let endings = ["", "-journal", "-wal", "-shm"]

  /// Makes the temporary file, empty, beside the destination; who may read it is up to the process's mask. What lies there
  /// and is no file, such as a folder or a device, is not replaced.
  public init(destination: String) throws(StoreError) {
    self.destination = destination
    var status = stat()
    if lstat(destination, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFREG, S_IFLNK: break
      case S_IFDIR: throw .cannotWrite(path: destination, errno: EISDIR)
      default: throw .cannotWrite(path: destination, errno: EEXIST)
      }
    }
    let (folder, name) = DurableFile.parts(of: destination)
    temporaryPath = "\(folder == "/" ? "" : folder)/.\(name).\(getpid())\(DurableFile.suffix)"
    unlink(temporaryPath)
    let descriptor = open(
      temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: destination, errno: errno) }
    close(descriptor)
  }

  /// The folder and the name of a path.
  public static func parts(of path: String) -> (folder: String, name: String) {
    guard let (folder, name) = path.halves(atLast: "/") else { return (".", path) }
    return (folder.isEmpty ? "/" : folder, name)
  }

  /// Removes the temporary files that processes left in a folder which were killed: `.name.pid.tmp`.
  public static func sweep(_ folder: String) {
    Leftovers.sweep(folder) { name in
      // With what SQLite has beside a database.
      guard let ending = endings.first(where: { name.hasSuffix(suffix + $0) }) else { return nil }
      // What is dropped is ASCII.
      let parts = String(name.dropLast(suffix.count + ending.count)).parts(between: ".")
      guard parts.count > 2, parts[0].isEmpty else { return nil }
      return pid_t(parts[parts.count - 1])
    }
  }
}

extension DurableFile {
  /// Writes all of the file, and makes it durable.
  public func write(_ bytes: [UInt8]) throws(StoreError) {
    let descriptor = open(temporaryPath, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure }
    defer { close(descriptor) }
    let error = bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = rest.dropFirst(count)
      }
      return 0
    }
    guard error == 0 else { throw .cannotWrite(path: destination, errno: error) }
    guard fsync(descriptor) == 0 else { throw failure }
  }

  /// Makes durable what somebody wrote at the temporary path.
  func synchronize() throws(StoreError) {
    try DurableFile.synchronize(temporaryPath, flags: O_RDONLY, for: destination)
  }

  /// Puts the file in its place; lasting once its folder is synchronised.
  public func publish() throws(StoreError) {
    guard rename(temporaryPath, destination) == 0 else { throw failure }
  }

  /// Makes what was renamed in a folder last through a power cut.
  public static func synchronize(folder: String) throws(StoreError) {
    try synchronize(folder, flags: O_RDONLY | O_DIRECTORY, for: folder)
  }

  public func discard() {
    for ending in DurableFile.endings { unlink(temporaryPath + ending) }
  }

  private var failure: StoreError { .cannotWrite(path: destination, errno: errno) }

  private static func synchronize(
    _ path: String, flags: Int32, for wanted: String
  ) throws(StoreError) {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: wanted, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: wanted, errno: errno) }
  }
}
