import Glibc

/// A directory of its own for one test, gone afterwards.
final class TemporaryDirectory {
  let path: String

  init() throws {
    var template = Array("/tmp/sla-store-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CannotMakeDirectory(errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  struct CannotMakeDirectory: Error {
    let errno: Int32
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  deinit {
    guard let directory = opendir(path) else { return }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink("\(path)/\(name)") }
    }
    closedir(directory)
    rmdir(path)
  }
}

/// Writes bytes over part of a file.
func overwrite(_ path: String, at offset: Int, with bytes: [UInt8]) {
  let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
  pwrite(descriptor, bytes, bytes.count, offset)
  close(descriptor)
}
