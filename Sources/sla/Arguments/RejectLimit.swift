/// The share of rejected lines above which a run exits 65, in parts per million: `--strict`, `--max-rejects`.
struct RejectLimit: DeclaredOption {
  private static let strict = OptionSpec("strict", help: "exit 65 if any line is rejected")
  private static let limit = OptionSpec(
    "max-rejects", value: "PERCENT",
    help: "exit 65 if more of the lines just read are rejected (default: 0.1)")

  var specs: [OptionSpec] { [Self.strict, Self.limit] }

  func read(_ arguments: ParsedArguments) throws(UsageError) -> Int {
    if arguments.flags.contains(Self.strict.name) { return 0 }
    guard let text = arguments.value(Self.limit) else { return 1_000 }
    let number = text.hasSuffix("%") ? text.dropLast() : text[...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard (1...2).contains(parts.count), fraction.count <= 4, parts.count == 1 || !fraction.isEmpty,
      let whole = Int(parts[0]), (0...100).contains(whole),
      let rest = Int(fraction + String(repeating: "0", count: 4 - fraction.count)), rest >= 0,
      !number.hasPrefix("+"), !number.hasPrefix("-"), whole * 10_000 + rest <= 1_000_000
    else {
      throw .badValue(option: "--max-rejects", value: text, expected: "a percentage such as 0.1")
    }
    return whole * 10_000 + rest
  }
}
