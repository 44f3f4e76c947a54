import Glibc

/// Writes to standard error, past Swift's own buffers, so that nothing is lost when the process ends.
func writeToStandardError(_ text: String) {
  _ = write(text, to: STDERR_FILENO)
}

/// Writes results to standard output. Results that cannot be written are an error, and the process ends with it; only a
/// reader that went away wants no more.
func writeToStandardOutput(_ text: String) {
  let code = write(text, to: STDOUT_FILENO)
  if code == 0 || code == EPIPE { return }
  writeToStandardError("sla: standard output: \(String(cString: strerror(code)))\n")
  exit(ExitStatus.inputOutput.rawValue)
}

/// Writes all of a text; gives the `errno` where that fails, else 0.
private func write(_ text: String, to descriptor: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return 0
  }
}
