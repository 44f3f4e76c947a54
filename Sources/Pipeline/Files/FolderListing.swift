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
    while let entry = readdir(stream) {
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
    isASCII = bytes.reduce(0, |) < 0x80
    sort()
  }

  private mutating func sort() {
    guard let first = entries.first else { return }
    var common = first.count
    for entry in entries {
      common = Swift.min(common, entry.count)
      var place = 0
      while place < common, bytes[entry.start + place] == bytes[first.start + place] { place += 1 }
      common = place
    }
    entries = entries.indices.map { (key: key(of: entries[$0], from: common), index: $0) }
      .sorted { left, right in
        if left.key != right.key { return left.key < right.key }
        return bytes[entries[left.index].range]
          .lexicographicallyPrecedes(bytes[entries[right.index].range])
      }
      .map { entries[$0.index] }
  }

  /// The first bytes that not all names begin with, as a number: mostly they tell two names apart.
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
  /// - Parameters:
  ///   - folder: its path, which ends with a slash.
  ///   - body: takes the bytes of a name; its path, nil where the name is no text; and whether it is known to be a file,
  ///     and no link to one.
  func forEach(
    in folder: String, _ body: (ArraySlice<UInt8>, String?, Bool) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    let start = Array(folder.utf8)
    for entry in entries {
      let name = bytes[entry.range]
      let isText = isASCII || String(validating: name, as: UTF8.self) != nil
      let path =
        isText
        ? String(unsafeUninitializedCapacity: start.count + name.count) { text in
          _ = text.initialize(fromContentsOf: start)
          return text[start.count...].initialize(fromContentsOf: name)
        } : nil
      try body(name, path, entry.isPlain)
    }
  }
}
