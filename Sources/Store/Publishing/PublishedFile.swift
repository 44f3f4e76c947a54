import Glibc

/// A file that comes into being whole: written beside its place under another name, made durable, then renamed.
struct PublishedFile {
  let destination: String
  let temporaryPath: String
  private let directory: String

  /// Makes the temporary file, empty, beside the destination. Those that killed runs left there are removed.
  init(destination: String) throws(StoreError) {
    self.destination = destination
    let slash = destination.lastIndex(of: "/")
    let name = slash.map { String(destination[destination.index(after: $0)...]) } ?? destination
    let folder = slash.map { String(destination[..<$0]) } ?? "."
    directory = folder.isEmpty ? "/" : folder
    let prefix = ".\(name)."
    let suffix = ".partial"
    temporaryPath = "\(directory)/\(prefix)\(getpid())\(suffix)"
    PublishedFile.sweep(directory: directory, prefix: prefix, suffix: suffix)
    let descriptor = open(temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: destination, errno: errno) }
    defer { close(descriptor) }
    // Readable to all whatever the process's mask, as published files are.
    guard fchmod(descriptor, 0o644) == 0 else {
      throw .cannotWrite(path: destination, errno: errno)
    }
  }

  /// Puts the file in its place. When this returns, it survives a power cut.
  func publish() throws(StoreError) {
    try synchronize(temporaryPath, flags: O_RDONLY)
    guard rename(temporaryPath, destination) == 0 else {
      throw .cannotWrite(path: destination, errno: errno)
    }
    try synchronize(directory, flags: O_RDONLY | O_DIRECTORY)
  }

  func discard() {
    unlink(temporaryPath)
    unlink(temporaryPath + "-journal")
  }

  private func synchronize(_ path: String, flags: Int32) throws(StoreError) {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: destination, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: destination, errno: errno) }
  }

  /// Removes the temporary files of processes that are no more.
  private static func sweep(directory: String, prefix: String, suffix: String) {
    guard let entries = opendir(directory) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasPrefix(prefix), name.hasSuffix(suffix),
        let process = pid_t(name.dropFirst(prefix.count).dropLast(suffix.count)), process > 0
      else { continue }
      let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      if isGone { unlink("\(directory)/\(name)") }
    }
  }
}
