import CZlib
import Glibc

/// Writes a gzip file as `gzip -6` does.
final class GzipWriter {
  private let file: gzFile

  init(path: String) {
    guard let file = gzopen(path, "wb6") else {
      fail("cannot write \(path)", status: 73)
    }
    gzbuffer(file, 1 << 18)
    self.file = file
  }

  func write(_ bytes: [UInt8]) {
    guard gzwrite(file, bytes, UInt32(bytes.count)) == bytes.count else {
      fail("cannot write", status: 74)
    }
  }

  func finish() {
    gzclose(file)
  }
}
