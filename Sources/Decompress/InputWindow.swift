/// The bytes of a source that are about to be decompressed.
///
/// The last bytes of the block before are kept, because an inflater may have taken a few more than were its own, and gives
/// them back.
final class InputWindow {
  fileprivate static let reserve = 16

  private let source: any ByteSource
  private let memory: WindowMemory
  private let storage: UnsafeMutableRawBufferPointer
  private var position = reserve
  private var end = reserve
  private var pulled = 0

  /// - Parameter memory: serves this window, and no other as long as it is used.
  init(_ source: any ByteSource, _ memory: WindowMemory) {
    self.source = source
    self.memory = memory
    storage = memory.storage
  }

  /// How many bytes were taken so far.
  var offset: Int { pulled - (end - position) }

  var unread: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage[position..<end])
  }

  /// Moves on; a negative count gives back at most 16 bytes.
  func consume(_ count: Int) {
    position += count
  }

  /// Makes `count` bytes available, fewer only at the end; `count` is small. Returns how many are.
  func ensure(_ count: Int) throws(DecompressError) -> Int {
    while end - position < count {
      let kept = end - position
      let from = position - Self.reserve
      if from > 0 {
        let target = UnsafeMutableRawBufferPointer(rebasing: storage[..<(Self.reserve + kept)])
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[from..<end]))
        position = Self.reserve
        end = position + kept
      }
      let added = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: storage[end...]))
      if added == 0 { break }
      end += added
      pulled += added
    }
    return end - position
  }

  /// The next byte, or nil at the end.
  func next() throws(DecompressError) -> UInt8? {
    guard try ensure(1) > 0 else { return nil }
    defer { position += 1 }
    return storage[position]
  }
}

/// The memory of a window, which one file may leave for the next.
final class WindowMemory {
  let storage: UnsafeMutableRawBufferPointer

  init(capacity: Int) {
    storage = .allocate(byteCount: InputWindow.reserve + capacity, alignment: 16)
  }

  deinit { storage.deallocate() }
}

// MARK: - ByteSource

extension InputWindow: ByteSource {
  func read(into target: UnsafeMutableRawBufferPointer) throws(DecompressError) -> Int {
    // What was looked at already comes first; after that the source writes where it is wanted.
    let ready = min(end - position, target.count)
    guard ready > 0 else {
      let count = try source.read(into: target)
      pulled += count
      return count
    }
    target.copyBytes(from: storage[position..<position + ready])
    position += ready
    return ready
  }
}
