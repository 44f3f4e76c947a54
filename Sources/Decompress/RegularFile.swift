internal import Glibc
internal import ServiceLevels

/// A regular file that is read from front to back, and hashed on the way.
///
/// Nothing else is opened: a FIFO or a device would wait for ever, or never end.
final class RegularFile: RawSource {
  private let descriptor: Int32
  /// What the file system said when it was opened.
  let status: FileStatus
  private let digest: Digest
  private var position = 0

  /// - Parameter digest: of nothing so far.
  init(path: String, _ digest: Digest) throws(DecompressError) {
    // Without O_NONBLOCK, opening a FIFO that nobody writes to would hang.
    let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw Self.failure(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let failure = Self.failure(errno)
      close(descriptor)
      throw failure
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw DecompressError(.notRegularFile)
    }
    self.descriptor = descriptor
    self.digest = digest
    self.status = FileStatus(status)
  }

  deinit { close(descriptor) }

  func read(into target: UnsafeMutableRawBufferPointer) throws(DecompressError) -> Int {
    // That nothing was added since is seen at the end, so no read is spent on it.
    if isAtEnd { return 0 }
    while true {
      let count = Glibc.read(descriptor, target.baseAddress, target.count)
      if count >= 0 {
        position += count
        digest.update(UnsafeRawBufferPointer(rebasing: target[..<count]))
        return count
      }
      if errno != EINTR { throw Self.failure(errno, offset: position) }
    }
  }

  private var isAtEnd: Bool { position > 0 && position == status.bytes }

  func finish() throws(DecompressError) -> Fingerprint {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Self.failure(errno, offset: position)
    }
    let now = FileStatus(status)
    guard now.bytes == self.status.bytes, now.bytes == position,
      now.modifiedNanoseconds == self.status.modifiedNanoseconds
    else { throw DecompressError(.changedWhileRead, offset: position) }
    return Fingerprint(sha256: digest.finish(), bytes: position)
  }

  private static func failure(_ code: Int32, offset: Int = 0) -> DecompressError {
    let kind: UnusableReason =
      switch code {
      case ENOENT, ENOTDIR: .notFound
      case EACCES, EPERM: .permissionDenied
      case EISDIR, ENXIO, ENODEV: .notRegularFile
      case ELOOP: .deadLink
      case ENAMETOOLONG: .pathTooLong
      default: .systemFailure
      }
    return DecompressError(kind, offset: offset, errno: code)
  }
}
