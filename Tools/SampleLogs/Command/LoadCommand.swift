import ServiceLevels

/// `sla-sample load`: checks in any number.
enum LoadCommand {
  static func run(_ words: [String]) throws {
    let arguments = try Arguments(
      words,
      options: [
        "--out", "--catalog-out", "--start", "--days", "--months", "--probes", "--interval",
        "--format", "--files", "--seed",
      ], flags: ["--flapping", "--jitter"])
    var plan = LoadPlan()
    if let text = arguments.text("--start") { plan.firstDay = try day(text) }
    plan.days = try arguments.number("--days") ?? plan.days
    if let months = try arguments.number("--months") {
      var date = plan.firstDay
      plan.days = 0
      for _ in 0..<months {
        let length = CivilDate.daysInMonth(year: date.year, month: date.month)
        plan.days += length
        date = CivilDate(daysSinceEpoch: date.daysSinceEpoch + length)
      }
    }
    plan.probes = try arguments.number("--probes") ?? plan.probes
    plan.intervalMilliseconds = try arguments.duration("--interval") ?? plan.intervalMilliseconds
    plan.format = try arguments.choice("--format", of: CheckFormat.self) ?? plan.format
    plan.layout = try arguments.choice("--files", of: LoadPlan.Layout.self) ?? plan.layout
    plan.seed = UInt64(try arguments.number("--seed", atLeast: 0) ?? 1)
    plan.isFlapping = arguments.has("--flapping")
    plan.hasJitter = arguments.has("--jitter")

    if let path = arguments.text("--catalog-out") {
      try OutputFile.write(Array(plan.catalog.utf8), to: path)
    }
    guard let folder = arguments.text("--out") else {
      if arguments.has("--catalog-out") { return }
      throw UsageError.missingOption("--out")
    }
    if folder == "-", plan.layout != .single {
      throw UsageError.badValue(option: "--files", value: plan.layout.rawValue)
    }
    let lines = try LoadGenerator(plan: plan).write(to: folder)
    if folder != "-" { print("\(lines) lines") }
  }

  private static func day(_ text: String) throws(UsageError) -> CivilDate {
    let parts = text.split(separator: "-").map { Int($0) ?? 0 }
    guard parts.count == 3,
      let date = CivilDate(year: parts[0], month: parts[1], day: parts[2])
    else { throw .badValue(option: "--start", value: text) }
    return date
  }
}
