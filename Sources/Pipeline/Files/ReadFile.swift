internal import Glibc

/// Reads a regular file. Nothing else is read: a FIFO would wait for ever, and a device never end.
///
/// - Parameter mostBytes: a larger file is refused, and not read to its end.
func readFile(_ path: String, mostBytes: Int = .max) throws(PipelineError) -> [UInt8] {
  // Without O_NONBLOCK, opening a FIFO that nobody writes to would hang.
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
  guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, errno: errno) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw .unreadable(path: path, errno: EISDIR)
  default: throw .notRegularFile(path: path)
  }
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
    if bytes.count > mostBytes { throw .tooLarge(path: path, mostBytes: mostBytes) }
  }
}
