import Catalog
import ServiceLevels
import Testing

@Suite struct FaultTests {
  @Test(arguments: [
    ("", "1:1: the catalog is empty"),
    ("# only a comment\n", "2:1: the catalog is empty"),
    ("~", "1:1: the catalog is empty"),
    ("[1]", "1:1: the catalog must be a mapping, not a list"),
    ("tiers: []", "1:1: the catalog lists neither services nor accounts"),
    (
      "accounts: []\na: b: c", "2:5: not valid YAML: mapping values are not allowed in this context"
    ),
    ("accounts: [a", "2:1: not valid YAML: did not find expected ',' or ']'"),
    (
      "accounts: []\n\tx: 1",
      "2:1: not valid YAML: found character that cannot start any token"
    ),
    ("accounts: []\n---\naccounts: []\n", "2:1: a second document: a catalog is one"),
    ("accounts: [*a]", #"1:12: unknown anchor "a""#),
    ("accounts: &a [*a]", #"1:15: unknown anchor "a""#),
    ("accounts: []\naccounts: []", #"2:1: duplicate key "accounts", already on line 1"#),
    ("accounts: []\n? [a]\n: b", "2:3: a key must be a word, not a list"),
    ("accounts: !include x", #"1:11: tags have no meaning here: "!include""#),
    ("accounts: []\n<<: x", #"2:5: a merge needs a mapping, not "x""#),
  ])
  func `A text that is no catalog's YAML is refused`(text: String, fault: String) {
    #expect(faults(text).contains(fault), "\(faults(text))")
  }

  @Test(arguments: [
    (
      #"accounts: [{name: "a\nb"}]"#,
      #"1:19: a name must be printable and on one line, without control characters: "a\u{a}b""#
    ),
    (
      #"accounts: [{name: a, role: "\e[31m"}]"#,
      #"1:28: the value must be printable and on one line, without control characters: "\u{1b}[31m""#
    ),
    (
      #"services: [{name: a, title: {ja: "x\0y"}}]"#,
      #"1:34: the value must be printable and on one line, without control characters: "x\u{0}y""#
    ),
    (
      #"{accounts: [{name: a}], checks: {named: {"a\x85": {confirm: 2}}}}"#,
      #"1:42: a name in named must be printable and on one line, without control characters: "a\u{85}""#
    ),
  ])
  func `A name or a title with a control character is refused`(text: String, fault: String) {
    #expect(faults(text).contains(fault), "\(faults(text))")
  }

  @Test(arguments: [
    ("time_zone: JST", #"10:12: unknown time zone "JST"; the nearest known is "EST""#),
    (
      "time_zone: Asia/Tokio",
      #"10:12: unknown time zone "Asia/Tokio"; the nearest known is "Asia/Tokyo""#
    ),
    ("fiscal_year_start: 0", #"10:20: "0" is no whole number from 1 to 12"#),
    ("fiscal_year_start: 13", #"10:20: "13" is no whole number from 1 to 12"#),
    ("fiscal_year_start: april", #"10:20: expected a whole number, not "april""#),
    ("min_coverage: 100.0001", #"10:15: "100.0001" is no percentage from 0 to 100"#),
    ("min_coverage: -1", #"10:15: "-1" is no percentage from 0 to 100"#),
    ("min_coverage: [99]", "10:15: expected a percentage such as 99.99, not a list"),
    (
      "min_coverage: 99.99999",
      #"10:15: "99.99999" is finer than one part per million: at most four decimals"#
    ),
    (
      "match_within: 15",
      #"10:15: "15" is a duration without a unit: write ms, s, m, h or d after the number"#
    ),
    (
      "match_within: 15min",
      #"10:15: "15min" has a unit "min" that no duration has: ms, s, m, h and d are known"#
    ),
    (
      "match_within: -1h",
      #"10:15: "-1h" is no duration: write 250ms, 30s, 15m, 4h, 7d or a sum such as 1h30m"#
    ),
    (
      "match_within: 1.5h",
      #"10:15: "1.5h" is no duration: write 250ms, 30s, 15m, 4h, 7d or a sum such as 1h30m"#
    ),
    ("match_within: 36525d1ms", #"10:15: "36525d1ms" is too long: at most 36525d"#),
    (
      "match_within: 99999999999999999999d",
      #"10:15: "99999999999999999999d" is too long: at most 36525d"#
    ),
    ("match_within: {a: b}", "10:15: expected a duration such as 30s, not a mapping"),
    ("checks: {interval: 0s}", #"10:20: "0s" is too short: at least 1ms"#),
    ("checks: {confirm: 0}", #"10:19: "0" is no whole number from 1 to 1000000"#),
    ("checks: {min_healthy: 0}", #"10:23: "0" is no whole number from 1 to 1000000"#),
    (
      "checks: {hold: unlimitted}",
      #"10:16: "unlimitted" is no duration: write 250ms, 30s, 15m, 4h, 7d or a sum such as 1h30m"#
    ),
    ("checks: {hodl: 1s}", #"10:10: unknown key "hodl" of checks; the nearest known is "hold""#),
    ("checks: 10s", #"10:9: checks must be a mapping, not "10s""#),
    (
      "disaster_recovery: {rt: 1s}",
      #"10:21: unknown key "rt" of disaster_recovery; the nearest known is "rto""#
    ),
    (
      "holidays: [2026-02-28, 2026-02-29]",
      #"10:24: "2026-02-29" is no day of the calendar: write 2026-01-31"#
    ),
    ("holidays: [2026-1-1]", #"10:12: "2026-1-1" is no day of the calendar: write 2026-01-31"#),
    ("holidays: 2026-01-01", #"10:11: holidays must be a list, not "2026-01-01""#),
    ("tier: []", #"10:1: unknown key "tier" of the catalog; the nearest known is "tiers""#),
  ])
  func `A fault at the top level is told with its place`(line: String, fault: String) {
    #expect(faults(smallCatalog + "\n" + line) == [fault])
  }

  @Test(arguments: [
    ("{name: x}", #"2:5: missing key "availability""#),
    ("{availability: 99}", #"2:5: missing key "name""#),
    ("{name: ~, availability: 99}", #"2:12: missing key "name""#),
    ("{name: '', availability: 99}", "2:12: a name must not be empty"),
    ("{name: [x], availability: 99}", "2:12: a name must be a text, not a list"),
    ("{name: x, availability: high}", #"2:29: expected a percentage such as 99.99, not "high""#),
    ("{name: x, availability: 101}", #"2:29: "101" is no percentage from 0 to 100"#),
    ("{name: high, availability: 99}", #"3:12: duplicate tier "high", already on line 2"#),
    (
      "{name: x, availability: 99, rpto: 1h}",
      #"2:33: unknown key "rpto" of a tier; the nearest known is "rto""#
    ),
    (
      "{name: x, availability: 99, alert: {chanel: a}}",
      #"2:41: unknown key "chanel" of alert; the nearest known is "channel""#
    ),
    (
      "{name: x, availability: 99, title: {jp: a}}",
      #"2:41: unknown key "jp" of a title; the nearest known is "ja""#
    ),
    (
      "{name: x, availability: 99, service_hours: {days: [mon], from: '24:00', to: '09:00'}}",
      "2:68: 24:00 ends a day: what begins then begins at 00:00"
    ),
    (
      "{name: x, availability: 99, service_hours: []}",
      "2:48: the list names no service hours: write always if that is meant"
    ),
    (
      "{name: x, availability: 99, service_hours: [{days: [mon], from: '9:00', to: 18}]}",
      #"2:81: "18" is no time of day from 00:00 to 24:00"#
    ),
    (
      "{name: x, availability: 99, service_hours: [always]}",
      #"2:49: service_hours must be a mapping, not "always""#
    ),
    (
      "{name: x, availability: 99, service_hours: {days: [mon], form: '09:00', from: '9:00', to: '18:00'}}",
      #"2:62: unknown key "form" of service_hours; the nearest known is "from""#
    ),
    (
      "{name: x, availability: 99, changes: [{from: 2026-10-01, availabilty: 98}]}",
      #"2:62: unknown key "availabilty" of a change of a tier; the nearest known is "availability""#
    ),
    (
      "{name: x, availability: 99, changes: {from: 2026-10-01}}",
      "2:42: changes must be a list, not a mapping"
    ),
    ("{name: x, availability: 99, changes: [{availability: 98}]}", #"2:43: missing key "from""#),
    (
      "{name: x, availability: 99, changes: [{from: 2026-10-01T00:00:00Z}]}",
      #"2:50: "2026-10-01T00:00:00Z" is no day of the calendar: write 2026-01-31"#
    ),
    (
      "{name: x, availability: 99, changes: [{from: 2026-10-01}, {from: 2026-09-30}]}",
      "2:70: changes must be in order: 2026-09-30 is before 2026-10-01, on line 2"
    ),
    (
      "{name: x, availability: 99, changes: [{from: 2026-10-01}, {from: 2026-10-01}]}",
      "2:70: a second change on 2026-10-01, already on line 2"
    ),
    (
      "{name: x, availability: 99, changes: [{from: 2026-10-01, availability: 101}]}",
      #"2:76: "101" is no percentage from 0 to 100"#
    ),
    (
      "{name: x, availability: 99, checks: {named: [x]}}",
      "2:49: named must be a mapping, not a list"
    ),
    (
      "{name: x, availability: 99, checks: {named: {canary: {intervall: 5m}}}}",
      #"2:59: unknown key "intervall" of the checks named "canary"; the nearest known is "interval""#
    ),
    (
      "{name: x, availability: 99, checks: {named: {canary: {min_healthy: 2}}}}",
      #"2:59: unknown key "min_healthy" of the checks named "canary"; the nearest known is "interval""#
    ),
    (
      "{name: x, availability: 99, checks: {named: {c: {from: 2026-10-01, until: 2026-09-30}}}}",
      "2:79: until lies before from, on line 2"
    ),
    (
      "{name: x, availability: 99, checks: {gon_after: 1h}}",
      #"2:42: unknown key "gon_after" of checks; the nearest known is "gone_after""#
    ),
    (
      "{name: x, availability: 99, service_hours: {days: [mon], from: '09:00', to: '24:01'}}",
      #"2:81: "24:01" is no time of day from 00:00 to 24:00"#
    ),
    (
      "{name: x, availability: 99, service_hours: {days: [mo], from: '09:00', to: '24:00'}}",
      #"2:56: unknown day "mo"; the nearest known is "mon""#
    ),
    (
      "{name: x, availability: 99, service_hours: {days: [], from: '09:00', to: '24:00'}}",
      "2:55: the list names no day"
    ),
    (
      "{name: x, availability: 99, service_hours: {days: [mon], from: '09:00'}}",
      #"2:48: missing key "to""#
    ),
  ])
  func `A fault in a tier is told with its place`(tier: String, fault: String) {
    let text = smallCatalog.replacing("tiers:\n", with: "tiers:\n  - \(tier)\n")
    #expect(faults(text) == [fault])
  }

  @Test(arguments: [
    ("{name: a}", #"9:5: missing key "tier""#),
    (
      "{name: a, account: technova-sales-prod-app, tier: hihg}",
      #"9:55: unknown tier "hihg"; the nearest known is "high""#
    ),
    (
      "{name: a, account: technova-sale-prod-app, tier: high}",
      #"9:24: unknown account "technova-sale-prod-app"; the nearest known is "technova-sales-prod-app""#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, depends_on: [ordr]}",
      #"9:74: unknown service or account "ordr"; the nearest known is "order""#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, soft_depends_on: [ordr]}",
      #"9:79: unknown service or account "ordr"; the nearest known is "order""#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, depends_on: [order, a]}",
      #"9:81: "a" cannot depend on itself"#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, depends_on: order}",
      #"9:73: the value must be a list, not "order""#
    ),
    (
      "{name: order, account: technova-sales-prod-app, tier: high}",
      #"9:12: duplicate service "order", already on line 6"#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, users: -1}",
      #"9:68: "-1" is no whole number from 0 to 100000000"#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, kind: clutser}",
      #"9:67: unknown kind "clutser"; the nearest known is "cluster""#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, zone: [x]}",
      #"9:61: unknown key "zone" of a service; the nearest known is "zones""#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, zones: [[x]]}",
      "9:69: the value must be a text, not a list"
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, from: 2026-10-02, until: 2026-10-01}",
      "9:86: until lies before from, on line 9"
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, form: 2026-10-02}",
      #"9:61: unknown key "form" of a service; the nearest known is "from""#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, from: 2026-10-01T00:00}",
      #"9:67: "2026-10-01T00:00" is no day of the calendar and no instant with its offset: write 2026-01-31 or 2026-01-31T09:00:00+09:00"#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, formerly: b}",
      #"9:71: formerly must be a list, not "b""#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, formerly: [order]}",
      #"9:72: former name "order" is the present one of another service"#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, formerly: [c]}\n  - {name: b, account: technova-sales-prod-app, tier: high, formerly: [c]}",
      #"10:72: former name "c" is claimed by another service, too, on line 9"#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, changes: [{from: 2026-10-01, tier: hgih}]}",
      #"9:96: unknown tier "hgih"; the nearest known is "high""#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, changes: [{from: 2026-10-01, account: technova-sales-prod-ap}]}",
      #"9:99: unknown account "technova-sales-prod-ap"; the nearest known is "technova-sales-prod-app""#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, changes: [{from: 2026-10-01, depends_on: [a]}]}",
      #"9:103: "a" cannot depend on itself"#
    ),
    (
      "{name: a, account: technova-sales-prod-app, tier: high, changes: [{from: 2026-10-01, availability: 98}]}",
      #"9:90: unknown key "availability" of a change of a service; the nearest known is "account""#
    ),
    ("order", #"9:5: a service must be a mapping, not "order""#),
  ])
  func `A fault in a service is told with its place`(service: String, fault: String) {
    #expect(faults(smallCatalog + "  - \(service)\n") == [fault])
  }

  @Test(arguments: [
    ("{id: X, kind: duration, event: rollback}", #"10:5: missing key "at_most""#),
    ("{id: X}", #"10:5: missing key "kind""#),
    ("{kind: pause}", #"10:5: missing key "id""#),
    (
      "{id: X, kind: cadense}",
      #"10:19: unknown kind of objective "cadense"; the nearest known is "cadence""#
    ),
    (
      "{id: X, kind: duration, event: rollbak, at_most: 1s}",
      #"10:36: unknown event "rollbak"; the nearest known is "rollback""#
    ),
    (
      "{id: X, kind: cadence, event: drill, every: monthly}",
      #"10:49: unknown cadence "monthly"; the nearest known is "month""#
    ),
    (
      "{id: X, kind: gauge, gauge: x}",
      #"10:5: a gauge needs one of "at_most" and "at_least""#
    ),
    ("{id: X, kind: gauge, gauge: x, at_most: 5ms}", #"10:45: expected a number, not "5ms""#),
    (
      "{id: X, kind: gauge, gauge: x, at_most: 0.0000001}",
      #"10:45: "0.0000001" has more than six decimals"#
    ),
    (
      "{id: X, kind: gauge, gauge: x, at_most: 99999999999999}",
      #"10:45: "99999999999999" is too large"#
    ),
    (
      "{id: X, kind: availability, tier: low}",
      #"10:39: unknown tier "low"; the nearest known is "high""#
    ),
    (
      "{id: X, kind: availability, services: [ordr]}",
      #"10:44: unknown service "ordr"; the nearest known is "order""#
    ),
    ("{id: X, kind: availability, services: []}", "10:43: the list names no service"),
    (
      "{id: X, kind: availability, environments: [production]}",
      #"10:48: unknown environment "production"; the nearest known is "prod""#
    ),
    (
      "{id: X, kind: availability}",
      #"10:5: an availability needs one of "tier", "services", "accounts", and "environments" with "roles""#
    ),
    (
      "{id: X, kind: rto, tier: high, scope: region}",
      #"10:5: a recovery objective needs one of "tier" and "scope: region""#
    ),
    (
      "{id: X, kind: rpo, scope: zone}",
      #"10:31: unknown scope "zone"; the nearest known is "region""#
    ),
    ("{id: X, kind: response}", #"10:5: missing key "alert_level""#),
    ("{id: X, kind: steps, event: drill, steps: []}", "10:47: the list names no step"),
    (
      "{id: X, kind: record, event: drill, fields: [rto]}",
      #"10:50: unknown field "rto"; the nearest known is "rto_s""#
    ),
    (
      "{id: X, kind: metric, metric: mtbf}",
      #"10:35: unknown metric "mtbf"; the nearest known is "mttd""#
    ),
    (
      "{id: X, kind: pause, event: drill}",
      #"10:26: unknown key "event" of an objective of kind pause; the nearest known is "kind""#
    ),
    (
      "{id: A, kind: pause}\n  - {id: A, kind: pause}",
      #"11:10: duplicate objective "A", already on line 10"#
    ),
  ])
  func `A fault in an objective is told with its place`(objective: String, fault: String) {
    #expect(faults(smallCatalog + "objectives:\n  - \(objective)\n") == [fault])
  }

  @Test(arguments: [
    (
      "{services: [order], days: [sun], from: '02:00', to: '04:00'}",
      [#"10:5: missing key "since""#]
    ),
    (
      "{days: [sun], from: '02:00', to: '04:00', since: 2026-04-01}",
      ["10:5: maintenance names neither a service nor an account"]
    ),
    (
      "{services: [], accounts: [], days: [sun], from: '02:00', to: '04:00', since: 2026-04-01}",
      ["10:5: maintenance names neither a service nor an account"]
    ),
    (
      "{services: [ordr], days: [sun], from: '02:00', to: '04:00', since: 2026-04-01}",
      [#"10:17: unknown service "ordr"; the nearest known is "order""#]
    ),
    (
      "{accounts: [order], days: [sun], from: '02:00', to: '04:00', since: 2026-04-01}",
      [#"10:17: unknown account "order"; the nearest known is "technova-sales-prod-app""#]
    ),
    (
      "{services: [order], days: [], to: '04:00', since: soon, until: 2026-04-01}",
      [
        #"10:5: missing key "from""#, "10:31: the list names no day",
        #"10:55: "soon" is no day of the calendar and no instant with its offset: write 2026-01-31 or 2026-01-31T09:00:00+09:00"#,
      ]
    ),
    (
      "{services: [order], days: [sun], from: '02:00', to: '04:00', since: 2026-04-01, until: 2026-03-31}",
      ["10:92: until lies before since"]
    ),
    (
      "{services: [order], day: [sun], days: [sun], from: '02:00', to: '04:00', since: 2026-04-01}",
      [#"10:25: unknown key "day" of maintenance; the nearest known is "days""#]
    ),
    (
      "{id: 'maintenance:2', services: [order], days: [sun], from: '02:00', to: '04:00', since: 2026-04-01}\n  - {services: [order], days: [sun], from: '02:00', to: '04:00', since: 2026-04-01}",
      [#"11:5: duplicate maintenance "maintenance:2", already on line 10"#]
    ),
  ])
  func `A fault in a recurring window is told with its place`(window: String, right: [String]) {
    #expect(faults(smallCatalog + "maintenance:\n  - \(window)\n") == right)
  }

  @Test func `A former name of an account is claimed once, and a service may have the same`() {
    let accounts = """
      - {name: x, formerly: [y, order, technova-sales-prod-app]}
        - {name: z, formerly: [y]}
        - name:
      """
    let text = smallCatalog.replacing("- name: technova", with: accounts + " technova")
    #expect(
      faults(text) == [
        #"4:36: former name "technova-sales-prod-app" is the present one of another account"#,
        #"5:26: former name "y" is claimed by another account, too, on line 4"#,
      ])
  }

  @Test func `All faults of a catalog are told at once, in its order`() {
    let text = """
      time_zone: Mars/Olympus
      min_coverage: 120
      tiers:
        - {name: high, availability: 99.95, rto: soon}
        - {name: high, availability: 9x}
      accounts:
        - {name: technova-sales-prod-app, availabilty: 99.9}
        - {name: technova-sales-prod-app}
      services:
        - name: order
          account: technova-sales-prod-ap
          tier: hgih
          depends_on: [order, auth]
        - name: order
          tier: high
      holidays: [2026-13-01]
      objectives:
        - {id: A, kind: duration, event: rollback, at_most: 30}
      """
    let places = faults(text).map { $0.split(separator: " ", maxSplits: 1)[0] }
    #expect(
      places == [
        "1:12:", "2:15:", "4:44:", "5:12:", "5:32:", "7:37:", "8:12:", "11:14:", "12:11:", "13:18:",
        "13:25:", "14:11:", "16:12:", "18:55:",
      ], "\(faults(text).joined(separator: "\n"))")
  }

  @Test func `A tier with a fault is not reported again by the services that have it`() {
    let text = smallCatalog.replacing("99.95", with: "x")
    #expect(faults(text) == [#"2:32: expected a percentage such as 99.99, not "x""#])
  }

  @Test func `A fault in an aliased node is told once, where it is written`() {
    let text = """
      tiers:
        - {name: a, availability: 99, checks: &checks {confirm: x}}
        - {name: b, availability: 99, checks: *checks}
      accounts: []
      """
    #expect(faults(text) == [#"2:59: expected a whole number, not "x""#])
  }

  @Test func `Messages show nothing that a terminal obeys`() {
    let text = #"accounts: [{"\e[31m\u202E": 1, name: a}]"#
    #expect(
      faults(text) == [
        #"1:13: unknown key "\u{1b}[31m\u{202e}" of an account; the nearest known is "name""#
      ])
  }

  @Test func `Text that is not UTF-8 is refused at its place`() {
    let found = faults(Array("accounts: []\n# あ".utf8) + [0xFF])
    #expect(found == ["2:4: not valid YAML: invalid leading UTF-8 octet"])
  }
}
