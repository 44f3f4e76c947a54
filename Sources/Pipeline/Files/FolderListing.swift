internal import Glibc

/// What lies in a folder, but for hidden names, in the order of the names' bytes, which is the same everywhere.
///
/// Tens of thousands of names lie in one array of bytes, and are compared there: as texts they would take longer to sort
/// than the files to read.
struct FolderListing {
  private var bytes: [UInt8] = []
  /// Whether every name is plain ASCII, and so a text.
  private var isASCII = true
  private var entries: [Entry] = []

  private struct Entry {
    let start: Int
    let count: Int
    let isPlain: Bool

    var range: Range<Int> { start..<start + count }
  }

  init(_ folder: String) throws(PipelineError) {
    guard let stream = opendir(folder) else { throw .unreadable(path: folder, errno: errno) }
    defer { closedir(stream) }
    while true {
      // Only this tells the end from a failure, which would leave the rest out.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let start = bytes.count
      withUnsafeBytes(of: &entry.pointee.d_name) { name in
        guard name[0] != UInt8(ascii: "."), let base = name.baseAddress else { return }
        let count = strlen(base.assumingMemoryBound(to: CChar.self))
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: name[..<count]))
      }
      guard bytes.count > start else { continue }
      entries.append(
        Entry(
          start: start, count: bytes.count - start,
          isPlain: entry.pointee.d_type == UInt8(DT_REG)))
    }
    if errno != 0 { throw .unreadable(path: folder, errno: errno) }
    isASCII = bytes.reduce(0, |) < 0x80
    sort()
  }
}

// MARK: - Order

extension FolderListing {
  /// An entry's place, and the first bytes of its name that not all names begin with, as a number: mostly they tell two
  /// names apart.
  private struct Key {
    let bytes: UInt64
    let place: Int
  }

  private mutating func sort() {
    let common = commonBeginning
    var keys = entries.indices.map { Key(bytes: key(of: entries[$0], from: common), place: $0) }
    keys.sort { $0.bytes < $1.bytes }
    var start = 0
    while start < keys.count {
      let alike = keys[start...].prefix { $0.bytes == keys[start].bytes }.indices
      if alike.count > 1 {
        keys[alike].sort { left, right in
          bytes[entries[left.place].range]
            .lexicographicallyPrecedes(bytes[entries[right.place].range])
        }
      }
      start = alike.upperBound
    }
    entries = keys.map { entries[$0.place] }
  }

  /// How many bytes all names begin with alike.
  private var commonBeginning: Int {
    guard let first = entries.first else { return 0 }
    return entries.reduce(first.count) { common, entry in
      let most = min(common, entry.count)
      return (0..<most).first { bytes[entry.start + $0] != bytes[first.start + $0] } ?? most
    }
  }

  private func key(of entry: Entry, from common: Int) -> UInt64 {
    (common..<common + 8).reduce(0) { key, place in
      key << 8 | (place < entry.count ? UInt64(bytes[entry.start + place]) : 0)
    }
  }
}

// MARK: - Names

extension FolderListing {
  /// Goes through what lies there.
  ///
  /// - Parameter body: takes the bytes of a name, whether they are a text, and whether the entry is known to be a regular
  ///   file, and no link to one.
  func forEach(
    _ body: (UnsafeRawBufferPointer, _ isText: Bool, _ isPlain: Bool) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    try bytes.withUnsafeBufferPointer { bytes throws(PipelineError) in
      for entry in entries {
        let name = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[entry.range]))
        let isText = isASCII || String(validating: name, as: UTF8.self) != nil
        try body(name, isText, entry.isPlain)
      }
    }
  }
}
