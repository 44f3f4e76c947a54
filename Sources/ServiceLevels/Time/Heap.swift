/// Elements of which only the least is looked at; to add one or take it off takes time in the logarithm of their number.
struct Heap<Element: Comparable> {
  /// Each stands before the two at twice its place: none is greater than those.
  private var elements: [Element] = []
}

extension Heap {
  var least: Element? { elements.first }

  mutating func insert(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, elements[place] < elements[(place - 1) / 2] {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeLeast() {
    guard let last = elements.popLast(), !elements.isEmpty else { return }
    elements[0] = last
    var place = 0
    while true {
      let children = (2 * place + 1)..<min(2 * place + 3, max(2 * place + 1, elements.count))
      guard let child = children.min(by: { elements[$0] < elements[$1] }),
        elements[child] < elements[place]
      else { return }
      elements.swapAt(place, child)
      place = child
    }
  }
}
