internal import Glibc

/// A folder of its own for one test, gone afterwards with all that is in it.
public final class TemporaryFolder {
  public let path: String

  public init() throws {
    var template = Array("/tmp/sla-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CannotWrite(errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  public struct CannotWrite: Error {
    public let errno: Int32
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    // A link goes alone, not what it leads to.
    if unlink(path) == 0 { return }
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(folder)
      rmdir(path)
    }
  }
}

extension TemporaryFolder {
  /// The path of a file in it.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and gives its path.
  @discardableResult
  public func write(_ name: String, _ bytes: some Collection<UInt8>) throws -> String {
    let path = file(name)
    guard let stream = fopen(path, "w") else { throw CannotWrite(errno: errno) }
    defer { fclose(stream) }
    let bytes = Array(bytes)
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
      throw CannotWrite(errno: errno)
    }
    return path
  }
}

/// Writes bytes over part of a file.
public func overwrite(_ path: String, at offset: Int, with bytes: [UInt8]) {
  let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
  pwrite(descriptor, bytes, bytes.count, offset)
  close(descriptor)
}
