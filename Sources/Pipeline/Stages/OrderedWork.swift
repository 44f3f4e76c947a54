/// Does `work` on every item, as many at once as there are processors, and hands the results over in the order of the
/// items.
///
/// Work goes on while a result is handed over, but never far ahead of it, so that memory does not grow with the number of
/// items: by `OrderedWork.items`, or by as many as weigh `OrderedWork.weight` together.
func inOrder<Item: Sendable, Result: Sendable>(
  _ items: [Item], weight: (Item) -> Int,
  work: @escaping @Sendable (Item) -> Result,
  deliver: (Item, Result) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var (next, delivered, ahead) = (0, 0, 0)
    var waiting: [Int: Result] = [:]
    // More than the processors can take lies ready: nobody is there to hand out work while a result is handed over.
    func fill() {
      while next < items.count {
        let (index, item) = (next, items[next])
        guard next < delivered + OrderedWork.items || ahead + weight(item) <= OrderedWork.weight
        else { return }
        group.addTask { (index, work(item)) }
        next += 1
        ahead += weight(item)
      }
    }
    fill()
    while let (index, result) = try await group.next() {
      waiting[index] = result
      while let result = waiting.removeValue(forKey: delivered) {
        try deliver(items[delivered], result)
        ahead -= weight(items[delivered])
        delivered += 1
        fill()
      }
    }
  }
}

private enum OrderedWork {
  /// How many items may be ahead of what was handed over, whatever they weigh.
  static let items = 4
  /// What may be ahead in all, where that is more.
  static let weight = 8 << 20
}
