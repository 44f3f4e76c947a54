import ServiceLevels
import TestSupport
import Testing

@testable import Compute

/// Who depends on whom, and which instants each was down at.
private struct Model {
  var edges: [String: [String]] = [:]
  var isDown: [String: [Bool]] = [:]
  static let length = 40

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let names = (0..<Int.random(in: 1...6, using: &random)).map { "s\($0)" }
    for name in names {
      // Self-loops and cycles are among them.
      edges[name] = names.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      var states = [Bool](repeating: false, count: Model.length)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let start = Int.random(in: 0..<Model.length, using: &random)
        let end = min(Model.length, start + Int.random(in: 1...12, using: &random))
        for instant in start..<end { states[instant] = true }
      }
      isDown[name] = states
    }
  }

  var names: [String] { edges.keys.sorted() }

  func isDown(_ name: String, at instant: Int) -> Bool {
    instant >= 0 && (isDown[name]?[instant] ?? false)
  }

  /// The lengths of all shortest paths, by trying every way round.
  func depths() -> [String: [String: Int]] {
    var depths: [String: [String: Int]] = [:]
    for (from, all) in edges { for to in all { depths[from, default: [:]][to] = 1 } }
    for over in names {
      for from in names {
        for to in names {
          guard let first = depths[from]?[over], let rest = depths[over]?[to] else { continue }
          depths[from, default: [:]][to] = min(depths[from]?[to] ?? .max, first + rest)
        }
      }
    }
    return depths
  }

  /// Who is charged with a service's down time at an instant; nil is the service itself.
  func provider(of service: String, at instant: Int, depths: [String: Int]) -> String? {
    func since(_ name: String) -> Int {
      var start = instant
      while isDown(name, at: start - 1) { start -= 1 }
      return start
    }
    return depths.keys.filter { $0 != service && isDown($0, at: instant) }
      .min { (-(depths[$0] ?? 0), since($0), $0) < (-(depths[$1] ?? 0), since($1), $1) }
  }

  var downTimes: [String: IntervalSet] {
    isDown.mapValues { states in
      IntervalSet(states.indices.filter { states[$0] }.map { span($0, $0 + 1) })
    }
  }
}

struct AttributionTests {
  @Test(arguments: 0..<30)
  func `Every instant of down time is charged as the plain model says`(batch: UInt64) {
    for seed in (batch * 100)..<(batch * 100 + 100) {
      let model = Model(seed: seed)
      let depths = model.depths()
      let graph = DependencyGraph(edges: model.edges)
      let attribution = Attribution(
        graphs: Dated(graph), downTimes: model.downTimes,
        failures: model.downTimes.mapValues { times in
          times.intervals.map { Attribution.Failure(interval: $0, outageStart: $0.start) }
        })
      for service in model.names {
        let expected = (depths[service] ?? [:]).filter { $0.key != service }
        #expect(graph.depths(from: service) == expected, "seed \(seed)")
        let pieces = attribution.pieces(of: service)
        #expect(pieces.allSatisfy { $0.provider != service }, "seed \(seed)")
        #expect(
          pieces.reduce(0) { $0 + $1.interval.milliseconds }
            == model.downTimes[service]?.milliseconds, "seed \(seed)")
        for instant in 0..<Model.length {
          let piece = pieces.filter { $0.interval.contains(at(instant)) }
          #expect(piece.count == (model.isDown(service, at: instant) ? 1 : 0), "seed \(seed)")
          guard let piece = piece.first else { continue }
          #expect(
            piece.provider
              == model.provider(of: service, at: instant, depths: depths[service] ?? [:]),
            "seed \(seed), \(service) at \(instant)")
        }
      }
    }
  }

  @Test(arguments: 0..<200)
  func `Own and inherited down time of a period add up to the down time`(seed: UInt64) {
    let model = Model(seed: seed)
    let catalog = catalog(model.names.map { service($0, dependsOn: model.edges[$0] ?? []) })
    let start = period("2026-10").interval.start.milliseconds - 15
    let histories = model.names.map { name in
      history(
        .service(name),
        timeline(
          (0..<Model.length).map {
            (start + $0, model.isDown(name, at: $0) ? .down : .up)
          }, end: start + Model.length))
    }
    let evidence = evidence(
      catalog, asOf: at(start + Model.length - 5), histories: histories)
    let figures = evidence.attributions(in: period("2026-10"))
    for name in model.names {
      let down = (15..<(Model.length - 5)).count { model.isDown(name, at: $0) }
      let charged = figures.filter { $0.service == name }.reduce(0) { $0 + $1.downMilliseconds }
      #expect(charged == down)
    }
  }

  @Test func `Isolation is the share of a dependency's down time that the dependent withstood`() {
    let catalog = catalog([service("a", dependsOn: ["b"]), service("b")])
    let start = period("2026-10").interval.start.milliseconds
    let evidence = evidence(
      catalog, asOf: at(start + 100),
      histories: [
        history(
          .service("a"),
          timeline(
            [(start, .up), (start + 20, .degraded), (start + 30, .down), (start + 35, .unknown)],
            end: start + 100)),
        history(
          .service("b"),
          timeline(
            [(start, .up), (start + 10, .down), (start + 40, .up)], end: start + 100)),
      ])
    #expect(
      evidence.isolations(in: period("2026-10")) == [
        // For five of the thirty milliseconds nobody looked at the dependent: that is no test.
        IsolationFigure(
          period: "2026-10", service: "a", provider: "b", providerDownMilliseconds: 25,
          withstoodMilliseconds: 20)
      ])
  }
}
