internal import Glibc

/// One line on a terminal that tells how far a long stage is; silent everywhere else.
final class Progress {
  private let isShown: Bool
  private let watch = Stopwatch()
  private var lastShown = -100

  /// - Parameter isQuiet: keeps even a terminal silent.
  init(isQuiet: Bool) {
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows `stage  12/30 files  45 MB/s  0:12 left`, at most ten times a second. Where it is not known how many bytes there
  /// are, the number of files tells how long it takes.
  func show(_ stage: String, done: Int, of total: Int, bytes: Int, ofBytes totalBytes: Int) {
    let now = watch.milliseconds
    guard isShown, now - lastShown >= 100 else { return }
    lastShown = now
    let elapsed = max(1, now)
    let rate = bytes / elapsed
    let speed = totalBytes > 0 ? "  \(rate / 1_000).\(rate % 1_000 / 100) MB/s" : ""
    let left =
      totalBytes > 0
      ? (bytes > 0 ? (totalBytes - bytes) / max(1, rate) / 1_000 : 0)
      : (total - done) * elapsed / max(1, done) / 1_000
    let seconds = left % 60
    write(
      "\r\u{1b}[K\(stage)  \(done)/\(total) files\(speed)  "
        + "\(left / 60):\(seconds < 10 ? "0" : "")\(seconds) left")
  }

  func show(_ stage: String) {
    guard isShown else { return }
    write("\r\u{1b}[K\(stage)")
  }

  /// Takes the line away.
  func clear() {
    guard isShown else { return }
    write("\r\u{1b}[K")
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
