/// Does `work` on every item with a fixed number of workers, and hands the results over in the order of the items.
///
/// At most `lookAhead` results wait for their turn, so that memory does not grow with the number of items.
func inOrder<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, lookAhead: Int = 4,
  work: @escaping @Sendable (Item) -> Result,
  deliver: (Item, Result) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var (next, delivered, running) = (0, 0, 0)
    var waiting: [Int: Result] = [:]
    func fill() {
      while running < width, next < items.count, next < delivered + lookAhead {
        let (index, item) = (next, items[next])
        group.addTask { (index, work(item)) }
        next += 1
        running += 1
      }
    }
    fill()
    while let (index, result) = try await group.next() {
      running -= 1
      waiting[index] = result
      // A free worker goes on before the results are written.
      fill()
      while let result = waiting.removeValue(forKey: delivered) {
        try deliver(items[delivered], result)
        delivered += 1
        fill()
      }
    }
  }
}
