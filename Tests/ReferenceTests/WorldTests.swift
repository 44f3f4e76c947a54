import Testing

@testable import Reference

/// What the random worlds are good for.
struct WorldTests {
  @Test(arguments: [Features.ordinary, .all])
  func `A seed always makes the same world`(features: Features) throws {
    let worlds = try (0..<2).map { _ in try RandomWorld.world(seed: 7, features: features) }
    #expect(worlds[0].catalog.yaml == worlds[1].catalog.yaml)
    #expect("\(worlds[0].checks)" == "\(worlds[1].checks)")
    #expect("\(worlds[0].operations)" == "\(worlds[1].operations)")
  }

  @Test(arguments: [Features.ordinary, .all])
  func `In every world each row adds up to its period, and days add up to their month`(
    features: Features
  ) throws {
    var outages = 0
    for seed in 1...30 {
      let store = try ExpectedStore(RandomWorld.world(seed: seed, features: features))
      outages += store.outages.count
      for period in store.periods {
        for subject in store.subjects {
          guard let timeline = store.ruled[subject.name]?.final,
            let whole = store.sums(timeline, in: period)
          else { continue }
          #expect(whole.period == max(0, min(period.end, store.asOf) - period.start))
          let days = period.days(zone: store.zone).compactMap { store.sums(timeline, in: $0) }
          #expect(days.map(\.down).reduce(0, +) == whole.down)
          #expect(days.map(\.eligible).reduce(0, +) == whole.eligible)
        }
      }
    }
    #expect(outages > 30)
  }

  /// With one, time that a bound knows less of than the contract may be forgiven in the contract alone (seed 37).
  @Test func `Without a minimum outage no bound crosses the figure`() throws {
    for seed in 1...60 {
      let store = try ExpectedStore(RandomWorld.world(seed: seed, features: .all))
      let forgiving = store.subjects.filter { $0.promises.contains { $0.minOutage > 0 } }
      let names = Set(forgiving.map(\.name))
      for row in store.availability.rows where !names.contains(row["service"]?.text ?? "") {
        let (lowest, highest) = (row["lowest_pct"].number, row["highest_pct"].number)
        let figure = row["availability_pct"].number
        if let lowest, let figure { #expect(lowest <= figure, "seed \(seed) \(row)") }
        if let highest, let figure { #expect(figure <= highest, "seed \(seed) \(row)") }
      }
    }
  }

  @Test func `Everything that the rules tell apart happens somewhere`() throws {
    var seen: [String: Int] = [:]
    for seed in 1...320 {
      let store = try ExpectedStore(RandomWorld.world(seed: seed, features: .all))
      for row in store.outageTable.rows {
        for column in ["is_open", "ended_by", "is_counted", "rto_met"] {
          seen["\(column) \(row[column].word)", default: 0] += 1
        }
        for column in ["confirmed_ms", "incident_id", "attributed_to", "change_id"] {
          seen["\(column) \(row[column] == .null ? "none" : "some")", default: 0] += 1
        }
        if case .integer(let confirmed)? = row["confirmed_ms"],
          case .integer(let end)? = row["end_ms"], end <= confirmed
        {
          seen["confirmed late", default: 0] += 1
        }
      }
      for row in store.availability.rows {
        for column in ["verdict", "worst_case_verdict", "is_certain", "period_kind"] {
          seen["\(column) \(row[column].word)", default: 0] += 1
        }
        if row["gross_pct"] != row["availability_pct"] { seen["forgiven", default: 0] += 1 }
        if row["own_pct"] != row["availability_pct"] { seen["inherited", default: 0] += 1 }
      }
      for row in store.incidentTime.rows {
        seen["measured \(row["is_measured"].word)", default: 0] += 1
        seen["incident open \(row["is_open"].word)", default: 0] += 1
        seen["unseen \(row["unseen_because"].word)", default: 0] += 1
        if row["duplicate_of"] != .null { seen["duplicate", default: 0] += 1 }
      }
      for row in store.burn.rows {
        let kind = row["peak_rate"] == .null ? "none" : row["peak_at"] == .null ? "calm" : "some"
        seen["burn \(kind) \(row["window_ms"].word)", default: 0] += 1
      }
    }
    let kinds = [
      "is_open 0", "is_open 1", "is_counted 0", "is_counted 1", "rto_met 0", "rto_met 1",
      "ended_by recovered", "ended_by unknown", "ended_by excluded", "confirmed late",
      "confirmed_ms none", "incident_id some", "attributed_to some", "change_id some",
      "verdict met", "verdict missed", "verdict no_data", "verdict insufficient_data",
      "is_certain 0", "forgiven", "measured 1", "measured 0", "incident open 1",
      "burn some 3600000", "burn some 21600000", "burn some 86400000", "burn none 259200000",
      "burn calm 3600000", "rto_met none", "inherited", "duplicate", "worst_case_verdict met",
      "worst_case_verdict missed", "worst_case_verdict no_data", "period_kind week",
      "period_kind fiscal_quarter", "period_kind fiscal_half", "unseen other_incident",
      "unseen below_minimum", "unseen not_in_service", "unseen maintenance",
      "unseen outside_hours", "unseen corrected", "unseen flap", "unseen unwatched", "unseen up",
    ]
    for kind in kinds {
      #expect(seen[kind, default: 0] >= (kind.hasPrefix("unseen") ? 1 : 3), "\(kind)")
    }
  }
}

extension Cell? {
  fileprivate var number: Double? {
    if case .real(let real) = self { real } else { nil }
  }

  fileprivate var word: String {
    switch self {
    case .integer(let integer): "\(integer)"
    case .text(let text): text
    default: "none"
    }
  }
}
