import Aggregate
import ServiceLevels
import Testing

struct ProbeTests {
  @Test func `A check speaks until the next one, but never longer than its hold`() {
    let history = history(["1a": [run(.up, 0, 20), run(.up, 100)]], asOf: 200)
    #expect(text(history.timeline) == "0 up, 50 unknown, 100 up, 130 unknown")
  }

  @Test func `A check whose hold ends with the next check leaves nothing unknown`() {
    let history = history(["1a": [run(.up, 0), run(.up, 30)]], asOf: 60)
    #expect(text(history.timeline) == "0 up")
  }

  @Test func `With an unlimited hold the last state stands until as-of`() {
    let history = history(
      ["1a": [run(.up, 0)] + downs(50)],
      in: catalog(checks: policy(hold: nil, confirm: 1)), asOf: 1_000)
    #expect(text(history.timeline) == "0 up, 50 down")
    #expect(history.outages.map(\.isOpen) == [true])
  }

  @Test func `Three failed checks are an outage from the first of them on`() {
    let history = history(["1a": [run(.up, 0)] + downs(10, 20, 30) + [run(.up, 40, 60)]], asOf: 90)
    #expect(text(history.timeline) == "0 up, 10 down, 40 up")
    #expect(history.outages.map(\.interval) == [interval(10, 40)])
    #expect(history.outages.map(\.confirmedAt) == [seconds(30)])
    #expect(history.outages.map(\.endedBy) == [.recovered])
  }

  @Test func `Two failed checks are a flap that counts as up`() {
    let history = history(["1a": [run(.up, 0)] + downs(10, 20) + [run(.up, 30)]], asOf: 60)
    #expect(text(history.timeline) == "0 up")
    #expect(history.flaps == [seconds(10)])
    #expect(history.outages.isEmpty)
  }

  @Test func `Unknown time does not end a run of failed checks, and stays unknown`() {
    let history = history(["1a": downs(0, 50, 60) + [run(.up, 70)]], asOf: 90)
    #expect(text(history.timeline) == "0 down, 30 unknown, 50 down, 70 up")
    #expect(history.outages.map(\.interval) == [interval(0, 70)])
    #expect(history.outages.map(\.durationMilliseconds) == [70_000])
    #expect(history.outages.map(\.downMilliseconds) == [50_000])
    #expect(text(history.lowest) == "0 down, 70 up")
  }

  @Test func `Failed checks after which a probe falls silent are no flap: nobody knows`() {
    let history = history(["1a": [run(.up, 0)] + downs(10, 20)], asOf: 3_600)
    #expect(text(history.timeline) == "0 up, 10 unknown")
    #expect(history.flaps.isEmpty)
    #expect(text(history.lowest) == "0 down, 50 unknown")
  }

  @Test func `Checks at or after as-of are ignored`() {
    let history = history(["1a": downs(0, 10, 20)], asOf: 20)
    #expect(text(history.timeline) == "")
    #expect(history.flaps.isEmpty)
  }

  @Test func `An hour after its last check a probe is none any more`() {
    let checks = ["1a": [run(.up, 0, 60)], "1c": [run(.up, 0, 10_000)]]
    let two = history(checks, in: catalog(checks: policy(minHealthy: 2)), asOf: 10_000)
    #expect(text(two.timeline) == "0 up, 90 unknown")
    let failing = ["1a": [run(.up, 0, 60)], "1c": (0...900).map { run(.down, $0 * 10) }]
    #expect(text(history(failing, asOf: 9_000).timeline) == "0 degraded, 90 unknown, 3660 down")
  }

  @Test func `A retired probe is none until its next check`() {
    let history = history(
      ["1a": [run(.up, 0), run(.retired, 30), run(.up, 500)], "1c": [run(.up, 0, 900)]],
      in: catalog(zones: ["1a", "1c"], checks: policy(minHealthy: 2)), asOf: 900)
    #expect(text(history.timeline) == "0 up, 30 unknown, 500 up, 530 unknown")
  }

  @Test func `The bounds reach back to the check before, and end at the last failed one`() {
    let history = history(["1a": [run(.up, 0)] + downs(10, 20, 30) + [run(.up, 40)]], asOf: 70)
    #expect(text(history.lowest) == "0 down, 40 up")
    #expect(text(history.highest) == "0 up, 10 down, 30 up")
  }

  @Test func `The longest down time may reach over unknown time`() {
    let history = history(["1a": [run(.up, 0)] + downs(100, 110, 120)], asOf: 150)
    #expect(text(history.timeline) == "0 up, 30 unknown, 100 down")
    #expect(text(history.lowest) == "0 down")
  }
}
