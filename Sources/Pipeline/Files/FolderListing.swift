internal import Glibc

/// What lies in a folder, but for hidden names, in the order of the names' bytes, which is the same everywhere.
///
/// Tens of thousands of names lie in one array of bytes, and are compared there: as texts they would take longer to sort
/// than the files to read.
struct FolderListing {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry {
    let start: Int
    let count: Int
    let isPlain: Bool
    /// The first bytes that not all names begin with, as a number: mostly they tell two names apart.
    var key: UInt64 = 0

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
        bytes.append(contentsOf: name[..<count])
      }
      guard bytes.count > start else { continue }
      entries.append(
        Entry(
          start: start, count: bytes.count - start,
          isPlain: entry.pointee.d_type == UInt8(DT_REG)))
    }
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
    for index in entries.indices {
      let entry = entries[index]
      for place in common..<common + 8 {
        let byte = place < entry.count ? bytes[entry.start + place] : 0
        entries[index].key = entries[index].key << 8 | UInt64(byte)
      }
    }
    entries.sort { [bytes] left, right in
      if left.key != right.key { return left.key < right.key }
      return bytes[left.range].lexicographicallyPrecedes(bytes[right.range])
    }
  }

}

// MARK: - Sequence

extension FolderListing: Sequence {
  struct Element {
    let name: ArraySlice<UInt8>
    /// Whether it is known to be a file, and no link to one.
    let isPlain: Bool

    /// The path below a folder, whose name ends with a slash; nil where the name is no text.
    func path(in folder: String) -> String? {
      guard let name = String(validating: name, as: UTF8.self) else { return nil }
      return folder + name
    }
  }

  func makeIterator() -> some IteratorProtocol<Element> {
    entries.lazy.map { Element(name: bytes[$0.range], isPlain: $0.isPlain) }.makeIterator()
  }
}
