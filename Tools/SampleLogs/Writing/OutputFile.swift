import Glibc

/// Why a file could not be written.
enum OutputError: Error, Hashable {
  case cannotCreate(path: String, code: Int32)
  case cannotWrite(path: String, code: Int32)
}

extension OutputError: CustomStringConvertible {
  var description: String {
    switch self {
    case .cannotCreate(let path, let code): "\(path): cannot create: \(message(code))"
    case .cannotWrite(let path, let code): "\(path): cannot write: \(message(code))"
    }
  }

  private func message(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}

/// A file that is written from its beginning, or standard output.
struct OutputFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  /// Creates the file, and the folders on the way to it. `-` is standard output.
  init(path: String) throws(OutputError) {
    self.path = path
    if path == "-" {
      descriptor = STDOUT_FILENO
      return
    }
    var slash = path.startIndex
    while let next = path[slash...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<next]), 0o777)
      slash = next
    }
    let opened = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw .cannotCreate(path: path, code: errno) }
    descriptor = opened
  }

  deinit {
    if descriptor != STDOUT_FILENO { close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      if written > 0 {
        done += written
      } else if errno != EINTR {
        throw .cannotWrite(path: path, code: errno)
      }
    }
  }

  /// Writes a whole file.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let file = try OutputFile(path: path)
    try file.write(bytes)
  }
}
