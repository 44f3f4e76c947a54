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

  @Test func `Unknown time ends a run of failed checks`() {
    let history = history(["1a": downs(0, 10, 50, 60)], asOf: 90)
    #expect(text(history.timeline) == "0 up, 40 unknown, 50 up")
    #expect(history.flaps == [seconds(0), seconds(50)])
  }

  @Test func `Checks at or after as-of are ignored`() {
    let history = history(["1a": downs(0, 10, 20)], asOf: 20)
    #expect(text(history.timeline) == "0 up")
    #expect(history.flaps == [seconds(0)])
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
