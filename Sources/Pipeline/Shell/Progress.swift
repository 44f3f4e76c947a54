internal import Glibc

/// One line on a terminal that tells how far a stage is, with a bar; silent everywhere else.
final class Progress {
  private let isShown: Bool
  private let watch = Stopwatch()
  private var stage = ""
  private var begun = 0
  private var lastShown = 0

  /// - Parameter isQuiet: keeps even a terminal silent.
  init(isQuiet: Bool) {
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows how much of a stage is done, at most ten times a second.
  ///
  /// - Parameters:
  ///   - unit: what there are `total` of.
  ///   - totalBytes: zero where it is not known how many bytes there are: then `total` tells how long it takes.
  func show(
    _ stage: String, done: Int, of total: Int, _ unit: String, bytes: Int = 0,
    ofBytes totalBytes: Int = 0
  ) {
    let now = watch.milliseconds
    guard isShown, stage != self.stage || now - lastShown >= 100 else { return }
    if stage != self.stage { (self.stage, begun) = (stage, now) }
    lastShown = now
    let bar = ProgressBar(
      stage: stage, done: done, total: total, unit: unit, bytes: bytes, totalBytes: totalBytes,
      elapsedMilliseconds: now - begun)
    write("\r\u{1b}[K\(bar.text)")
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

/// How far one stage is.
struct ProgressBar {
  let stage: String
  let done: Int
  let total: Int
  let unit: String
  let bytes: Int
  let totalBytes: Int
  let elapsedMilliseconds: Int

  private static let width = 20

  /// `ingest      [########------------]  12/30 files  45.0 MB/s  0:12 left`.
  var text: String {
    let (part, whole) = totalBytes > 0 ? (bytes, totalBytes) : (done, total)
    let filled = whole > 0 ? min(part, whole) * ProgressBar.width / whole : 0
    let name = stage + String(repeating: " ", count: max(0, 10 - stage.count))
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: "-", count: ProgressBar.width - filled)
    var text = "\(name)  [\(bar)]  \(done)/\(total) \(unit)"
    if totalBytes > 0 {
      let rate = bytes / max(1, elapsedMilliseconds)
      text += "  \(rate / 1_000).\(rate % 1_000 / 100) MB/s"
    }
    // Nobody knows before something is done.
    guard part > 0 else { return text }
    let left =
      Int(Double(max(0, whole - part)) / Double(part) * Double(elapsedMilliseconds)) / 1_000
    let seconds = left % 60
    return text + "  \(left / 60):\(seconds < 10 ? "0" : "")\(seconds) left"
  }
}
