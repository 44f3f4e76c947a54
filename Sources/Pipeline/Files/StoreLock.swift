internal import Glibc
internal import ServiceLevels

/// Keeps a second run from the store, as long as it lives; the kernel frees it even when the process is killed.
///
/// The lock is on a file beside the store, readable by its owner only: any reader could take it.
struct StoreLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - waits: whether to wait for another holder instead of throwing `busy`.
  ///   - clock: tells others since when it is held.
  init(store: String, waits: Bool, clock: RunClock) throws(PipelineError) {
    let path = store + ".lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    var patience = Self.introductionTurns
    while flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) != 0 {
      let error = errno
      if error == EINTR { continue }
      let holder = StoreLock.holder(of: descriptor)
      // Who has only just taken it, or is letting it go, has no name there for a moment.
      if error == EWOULDBLOCK, holder.isEmpty, patience > 0 {
        patience -= 1
        usleep(Self.introductionPause)
        continue
      }
      close(descriptor)
      throw error == EWOULDBLOCK
        ? .busy(store: store, holder: holder) : .unwritable(path: path, errno: error)
    }
    let introduction = Array("pid \(getpid()) since \(clock.now.iso8601)\n".utf8)
    // Who holds the store is a courtesy: a full disk must not stop a run here.
    if ftruncate(descriptor, 0) == 0 {
      _ = introduction.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }
    self.descriptor = descriptor
  }

  /// How often to look again for a holder that has not said its name, and how long to wait between, in
  /// microseconds: half a second together, as a holder may be stopped right there.
  private static let introductionTurns = 100
  private static let introductionPause: UInt32 = 5_000

  deinit {
    // The next holder must not be taken for this one.
    _ = ftruncate(descriptor, 0)
    close(descriptor)
  }

  private static func holder(of descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return String(text.prefix { $0 != "\n" })
  }
}
