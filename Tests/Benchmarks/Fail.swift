import Glibc

/// Ends the program with a message.
func fail(_ message: String, status: Int32) -> Never {
  let bytes = Array((message + "\n").utf8)
  write(STDERR_FILENO, bytes, bytes.count)
  exit(status)
}

/// Writes a text to a file.
func write(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else { fail("cannot write \(path)", status: 73) }
  fputs(text, file)
  fclose(file)
}
