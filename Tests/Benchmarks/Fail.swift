import Glibc

/// Ends the program with a message.
func fail(_ message: String, status: Int32) -> Never {
  let bytes = Array((message + "\n").utf8)
  write(STDERR_FILENO, bytes, bytes.count)
  exit(status)
}
