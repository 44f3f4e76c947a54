import ServiceLevels
import Testing

@testable import Render

struct PageNameTests {
  @Test func `A plain name is the page's`() {
    #expect(PageNames(of: ["order"])["order"] == "service-order")
    #expect(PageNames(of: ["Order_2-b"])["Order_2-b"] == "service-Order_2-b")
  }

  @Test(arguments: [
    ["."], [".."], ["a/b", "a.b", "a b", "a-b"], ["Order", "order", "ORDER"], ["あ", "い"],
    [String(repeating: "n", count: 300), String(repeating: "n", count: 299)],
    [String(repeating: "注文", count: 4_000)], ["x\u{301}", "x-"], ["é", "e\u{301}"],
    // One that is called as another's page is.
    ["a b", "a-b-6ee57bb4", "order", "order-2", "Order"], ["con", "CON"], ["x.en", "x"],
  ])
  func `Pages that no file system takes for one another, and all can hold`(services: [String]) {
    let names = PageNames(of: services)
    let pages = services.map { names[$0] }
    #expect(Set(pages.map { $0.lowercased() }).count == services.count)
    for page in pages {
      #expect((page + ".en.html").utf8.count <= 200)
      #expect(
        page.unicodeScalars.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0))
        })
      #expect(page.utf8.starts(with: "service-".utf8))
    }
    // Whatever order the catalog has them in.
    let turned = PageNames(of: services.reversed())
    #expect(services.map { turned[$0] } == pages)
  }
}
