/// Paths of files, all in one array of bytes: as tens of thousands of texts, each with memory of its own, they would take
/// longer to make than to list. Whoever needs one makes it.
struct PathList: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  /// Where each path ends in the bytes.
  private var ends: [Int] = []

  var startIndex: Int { 0 }
  var endIndex: Int { ends.count }

  subscript(place: Int) -> String {
    let start = place == 0 ? 0 : ends[place - 1]
    return String(decoding: bytes[start..<ends[place]], as: UTF8.self)
  }
}

extension PathList {
  init(_ paths: some Sequence<String>) {
    for path in paths { append(path.utf8) }
  }

  /// Adds a path that is UTF-8.
  mutating func append(_ path: some Collection<UInt8>) {
    bytes.append(contentsOf: path)
    ends.append(bytes.count)
  }

  /// Adds the path of a name in a folder, both UTF-8; the folder ends with a slash.
  mutating func append(_ folder: [UInt8], _ name: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: folder)
    append(name)
  }
}
