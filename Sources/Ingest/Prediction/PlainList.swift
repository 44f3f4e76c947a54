/// A growing list of plain values that is read without checks. Only for code that proves its indices; up to 16 elements may
/// be read past the end.
final class PlainList<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity = 64

  init() {
    base = .allocate(capacity: capacity + Self.slack)
  }

  private static var slack: Int { 16 }

  deinit { base.deallocate() }

  func append(_ element: Element) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2 + Self.slack)
      larger.moveInitialize(from: base, count: count)
      base.deallocate()
      base = larger
      capacity *= 2
    }
    (base + count).initialize(to: element)
    count += 1
  }

  func truncate(to count: Int) { self.count = count }
}
