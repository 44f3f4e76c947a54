/// The words after a command, sorted into options and operands.
struct ParsedArguments: Sendable {
  private(set) var values: [String: [String]] = [:]
  private(set) var flags: Set<String> = []
  private(set) var operands: [String] = []

  /// Reads `--x V`, `--x=V` and `--flag`; after `--` everything is an operand.
  init(_ words: [String], options: [OptionSpec]) throws(UsageError) {
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--" {
        operands += words[index...]
        break
      }
      guard word.hasPrefix("--") else {
        if word.hasPrefix("-"), word.count > 1 {
          throw .unknownOption(word, nearest: nil)
        }
        operands.append(word)
        continue
      }
      let body = word.dropFirst(2)
      let equals = body.firstIndex(of: "=")
      let name = String(equals.map { body[..<$0] } ?? body)
      guard let option = options.first(where: { $0.name == name }) else {
        throw .unknownOption("--\(name)", nearest: nearest(to: name, of: options.map(\.name)))
      }
      if option.value == nil {
        if equals != nil { throw .unexpectedValue("--\(name)") }
        flags.insert(name)
      } else {
        let value: String
        if let equals {
          value = String(body[body.index(after: equals)...])
        } else {
          guard index < words.count else { throw .missingValue(option.usage) }
          value = words[index]
          index += 1
        }
        // Mostly a variable that is not set, which must not become the root of the file system.
        if value.isEmpty { throw .missingValue(option.usage) }
        if values[name] != nil, !option.isRepeatable { throw .repeated("--\(name)") }
        values[name, default: []].append(value)
      }
    }
    if let missing = options.first(where: { $0.isRequired && values[$0.name] == nil }) {
      throw .missingOption(missing.usage)
    }
  }
}

extension ParsedArguments {
  func value(_ option: OptionSpec) -> String? { values[option.name]?.first }
  func has(_ option: OptionSpec) -> Bool { flags.contains(option.name) }

  /// The value of an option that the parser has made sure of.
  func required(_ option: OptionSpec) throws(UsageError) -> String {
    guard let value = value(option) else { throw .missingOption(option.usage) }
    return value
  }
}

/// Why words make no command.
enum UsageError: Error, Hashable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingOption(String)
  case missingValue(String)
  case unexpectedValue(String)
  case repeated(String)
  case badValue(option: String, value: String, expected: String)
  case missingOperand(String)
  case unexpectedOperand(String)
}

/// The candidate that is fewest edits away, where that is few enough to be a slip of the finger.
func nearest(to word: String, of candidates: [String]) -> String? {
  let ranked = candidates.map { ($0, editDistance(word, $0)) }
  guard let best = ranked.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
  return best.1 <= max(1, word.count / 3) ? best.0 : nil
}

/// Levenshtein's distance, a row of the table at a time.
private func editDistance(_ left: String, _ right: String) -> Int {
  let target = Array(right)
  var row = Array(0...target.count)
  for (index, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in target.enumerated() {
      let substituted = diagonal + (character == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
    }
  }
  return row[target.count]
}
