import ServiceLevels
import Testing

struct ScopeTests {
  static let names = [
    "order", "all", "region", "tier:high", "service:order", "incident:INC-1", "tier:", "", " ",
    "AZ drill Q4, \"b\"", "\u{301}acute", "\u{600}1", "ガ", "ガ",
  ]

  @Test(arguments: names)
  func `A scope is read back from its text, whatever its name is`(name: String) {
    for scope in [Scope.all, .tier(name), .service(name), .incident(name)] {
      #expect(Scope(text: scope.text) == scope)
      #expect(Scope(text: scope.text)?.text.utf8.elementsEqual(scope.text.utf8) == true)
    }
    for scope in [RecoveryScope.region, .tier(name)] {
      #expect(RecoveryScope(text: scope.text) == scope)
    }
  }

  @Test(arguments: names)
  func `A service is read back as a service from a column of services`(name: String) {
    for scope in [Scope.tier(name), .service(name)] {
      #expect(Scope(serviceText: scope.serviceText) == scope)
    }
  }

  @Test func `A service has its bare name in a column of services where that says enough`() {
    #expect(Scope.service("order").serviceText == "order")
    #expect(Scope.tier("high").serviceText == "tier:high")
    #expect(Scope.service("tier:high").serviceText == "service:tier:high")
  }

  @Test(arguments: ["", "order", "region", "tiers:high", "account:a"])
  func `What names no scope is none`(text: String) {
    #expect(Scope(text: text) == nil)
  }
}
