internal import Glibc
internal import ServiceLevels
internal import Store

/// A folder of results in which files appear whole or not at all.
///
/// The folder is synchronised once, by `sync`.
struct OutputFolder {
  let path: String

  /// Makes the folder, and those above it, where they are missing.
  init(_ path: String) throws(PipelineError) {
    self.path = path
    let parts = path.parts(between: "/")
    var made = parts[0].isEmpty ? "/" : ""
    for part in parts where !part.isEmpty {
      made += made.isEmpty || made == "/" ? part : "/\(part)"
      if mkdir(made, 0o755) != 0, errno != EEXIST {
        throw .unwritable(path: made, errno: errno)
      }
    }
    DurableFile.sweep(path)
  }

  /// Writes a file; one with the same bytes is left alone.
  func write(_ bytes: [UInt8], to name: String) throws(PipelineError) {
    let target = "\(path)/\(name)"
    if OutputFolder.isUnchanged(target, bytes: bytes) { return }
    do throws(StoreError) {
      let file = try DurableFile(destination: target)
      do throws(StoreError) {
        try file.write(bytes)
        try file.publish()
      } catch {
        file.discard()
        throw error
      }
    } catch {
      throw PipelineError(error, store: target)
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
    do throws(StoreError) {
      try DurableFile.synchronize(folder: path)
    } catch {
      throw PipelineError(error, store: path)
    }
  }

  private static func isUnchanged(_ path: String, bytes: [UInt8]) -> Bool {
    FileIdentity(path: path)?.bytes == bytes.count && (try? readFile(path)) == bytes
  }
}
