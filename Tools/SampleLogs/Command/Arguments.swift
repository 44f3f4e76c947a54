/// Why a command line cannot be followed.
enum UsageError: Error, Hashable {
  case unknownCommand(String)
  case unknownOption(String)
  case missingValue(String)
  case badValue(option: String, value: String)
  case missingOption(String)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownCommand(let word): "unknown command \"\(word)\""
    case .unknownOption(let word): "unknown option \(word)"
    case .missingValue(let option): "\(option): a value is missing"
    case .badValue(let option, let value): "\(option): cannot use \"\(value)\""
    case .missingOption(let option): "\(option) is needed"
    }
  }
}

/// The options of a command, as `--name value` or `--name=value`.
struct Arguments {
  private var values: [String: String] = [:]

  /// Reads the words after the command.
  init(_ words: [String], options: Set<String>, flags: Set<String> = []) throws(UsageError) {
    var index = 0
    while index < words.count {
      let parts = words[index].split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? ""
      index += 1
      if flags.contains(name), parts.count == 1 {
        values[name] = ""
      } else if options.contains(name) {
        if parts.count == 2 {
          values[name] = parts[1]
        } else if index < words.count {
          values[name] = words[index]
          index += 1
        } else {
          throw .missingValue(name)
        }
      } else {
        throw .unknownOption(words[index - 1])
      }
    }
  }

  func has(_ flag: String) -> Bool { values[flag] != nil }
  func text(_ option: String) -> String? { values[option] }

  func needed(_ option: String) throws(UsageError) -> String {
    guard let value = values[option] else { throw .missingOption(option) }
    return value
  }

  /// A whole number of at least `minimum`.
  func number(_ option: String, atLeast minimum: Int = 1) throws(UsageError) -> Int? {
    guard let value = values[option] else { return nil }
    guard let number = Int(value), number >= minimum else {
      throw .badValue(option: option, value: value)
    }
    return number
  }

  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable<String>>(
    _ option: String, of: Choice.Type
  ) throws(UsageError) -> Choice? {
    guard let value = values[option] else { return nil }
    guard let choice = Choice(rawValue: value) else {
      throw .badValue(option: option, value: value)
    }
    return choice
  }

  /// `250ms`, `10s`, `5m` or `1h`, in milliseconds.
  func duration(_ option: String) throws(UsageError) -> Int? {
    guard let value = values[option] else { return nil }
    let units = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000)]
    for (unit, milliseconds) in units where value.hasSuffix(unit) {
      if let number = Int(value.dropLast(unit.count)), number > 0 { return number * milliseconds }
    }
    throw .badValue(option: option, value: value)
  }
}
