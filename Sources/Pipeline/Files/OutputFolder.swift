internal import Glibc
internal import Store

/// A folder of results in which files appear whole or not at all.
///
/// A file is written under a temporary name, synced and renamed; the folder is synced once, by `sync`. After a power cut
/// a file is the old one or the new one (reliability: a rename without a sync may leave an empty file).
struct OutputFolder {
  let path: String

  /// Makes the folder, and those above it, where they are missing.
  init(_ path: String) throws(PipelineError) {
    self.path = path
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/\(part)"
      if mkdir(made, 0o755) != 0, errno != EEXIST {
        throw .unwritable(path: made, errno: errno)
      }
    }
    sweep()
  }

  /// Writes a file; one with the same bytes is left alone.
  func write(_ bytes: [UInt8], to name: String) throws(PipelineError) {
    let target = "\(path)/\(name)"
    if OutputFolder.isUnchanged(target, bytes: bytes) { return }
    let temporary = "\(path)/.\(name).\(getpid())\(OutputFolder.suffix)"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: temporary, errno: errno) }
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        offset += count
      }
    }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, target) != 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      throw .unwritable(path: target, errno: failure)
    }
  }

  /// Removes a file; one that is gone already is no fault, and what is no file stays.
  func remove(_ name: String) throws(PipelineError) {
    let target = "\(path)/\(name)"
    var status = stat()
    guard lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    if unlink(target) != 0, errno != ENOENT { throw .unwritable(path: target, errno: errno) }
  }

  /// Makes the renames last through a power cut.
  func sync() throws(PipelineError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw .unwritable(path: path, errno: errno) }
  }

  private static let suffix = ".tmp"

  /// Removes the temporary files that processes left which were killed: `.name.pid.tmp`.
  private func sweep() {
    Leftovers.sweep(path) { name in
      guard name.hasPrefix("."), name.hasSuffix(OutputFolder.suffix) else { return nil }
      return name.dropLast(OutputFolder.suffix.count).split(separator: ".").last.flatMap {
        pid_t($0)
      }
    }
  }

  private static func isUnchanged(_ path: String, bytes: [UInt8]) -> Bool {
    FileIdentity(path: path)?.bytes == bytes.count && (try? readFile(path)) == bytes
  }
}

/// The bytes of a file.
func readFile(_ path: String) throws(PipelineError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      throw .unreadable(path: path, errno: errno)
    }
    if count == 0 { return bytes }
    bytes.append(contentsOf: chunk[..<count])
  }
}
