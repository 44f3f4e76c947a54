import Aggregate
import ServiceLevels
import Testing

struct OutageEdgeTests {
  private func edges(
    _ runs: [CheckRun], _ outage: Interval, policy: CheckPolicy = policy(), asOf: Int = 10_000
  ) -> [String] {
    edgeChecks(of: runs, around: outage, policy: policy, asOf: seconds(asOf)).map {
      "\($0.role.rawValue) \($0.time.milliseconds / 1_000) \($0.status.name)"
    }
  }

  @Test
  func `A failure shows the check before, the first, confirming and last failed, and the next`() {
    let runs = [run(.up, 0, 90)] + downs(100, 110, 120, 130, 140) + [run(.up, 150, 300)]
    #expect(
      edges(runs, interval(100, 150)) == [
        "last before 90 up", "first failed 100 down", "confirming 120 down",
        "last failed 140 down", "first after 150 up",
      ])
  }

  @Test func `A probe that failed earlier than the service shows its own first failed check`() {
    let runs = [run(.up, 0, 80)] + downs(90, 100, 110, 120) + [run(.up, 130, 300)]
    #expect(
      edges(runs, interval(105, 125)) == [
        "last before 80 up", "first failed 90 down", "confirming 110 down",
        "last failed 120 down", "first after 130 up",
      ])
  }

  @Test func `A probe that failed on after the service was back shows when it came back`() {
    let runs = [run(.up, 0, 90)] + downs(100, 110, 120, 130) + [run(.degraded, 140, 300)]
    #expect(edges(runs, interval(100, 115)).last == "first after 140 degraded")
  }

  @Test func `A flap inside an outage shows that it came to nothing`() {
    let runs =
      [run(.up, 0, 90)] + downs(100) + [run(.up, 110, 120)] + downs(130, 140, 150)
      + [run(.up, 160, 300)]
    #expect(
      edges(runs, interval(100, 160)) == [
        "last before 90 up", "first failed 100 down", "first after 110 up", "last before 120 up",
        "first failed 130 down", "confirming 150 down", "first after 160 up",
      ])
  }

  @Test func `Silence between failed checks parts them`() {
    let runs = [run(.up, 0, 90)] + downs(100, 110, 120) + downs(500, 510, 520) + [run(.up, 530)]
    #expect(
      edges(runs, interval(500, 530)) == [
        "first failed 120 down", "first failed 500 down", "confirming 520 down",
        "first after 530 up",
      ])
  }

  @Test func `An outage that goes on ends with the last failed check before as-of`() {
    let runs = [run(.up, 0, 90)] + downs(100, 110, 120, 130, 140)
    #expect(
      edges(runs, interval(100, 135), asOf: 135) == [
        "last before 90 up", "first failed 100 down", "confirming 120 down",
        "last failed 130 down",
      ])
  }

  @Test func `A probe that stayed up shows the checks that bound that time`() {
    #expect(
      edges([run(.up, 0, 300)], interval(100, 150)) == ["check 0 up", "check 300 up"])
  }

  @Test func `A log of transitions needs no confirmation`() {
    let runs = [run(.up, 0), run(.down, 100), run(.up, 5_000)]
    #expect(
      edges(runs, interval(100, 5_000), policy: policy(hold: nil, confirm: 1)) == [
        "last before 0 up", "first failed 100 down", "first after 5000 up",
      ])
  }

  @Test func `A probe without checks shows nothing`() {
    #expect(edges([], interval(100, 150)).isEmpty)
  }
}
