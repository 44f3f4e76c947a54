import Glibc

/// Why a file could not be read.
struct InputError: Error, Hashable, CustomStringConvertible {
  let path: String

  var description: String { "\(path): cannot read" }
}

enum InputFile {
  /// The whole of a file.
  static func bytes(at path: String) throws(InputError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError(path: path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 { throw InputError(path: path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
