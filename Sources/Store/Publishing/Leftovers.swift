public import Glibc

/// Files that belong to a process, and carry its number in their name.
public enum Leftovers {
  /// Removes such files of processes that are gone.
  ///
  /// - Parameter process: the number in a file's name; nil for a name that is none of them.
  public static func sweep(_ folder: String, process: (String) -> pid_t?) {
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let process = process(name), process > 0 else { continue }
      let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      if isGone { unlink("\(folder)/\(name)") }
    }
  }
}
