import Notation
import ServiceLevels

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
      guard let body = word.bytes(after: "--") else {
        if word.utf8.first == UInt8(ascii: "-"), word.utf8.count > 1 {
          throw .unknownOption(word, nearest: nil)
        }
        operands.append(word)
        continue
      }
      let halves = body.halves(at: "=")
      let name = halves?.before ?? body
      guard let option = options.first(where: { $0.name == name }) else {
        throw .unknownOption("--\(name)", nearest: nearest(to: name, of: options.map(\.name)))
      }
      if option.value == nil {
        if halves != nil { throw .unexpectedValue("--\(name)") }
        flags.insert(name)
      } else {
        let value: String
        if let given = halves?.after {
          value = given
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
    let missing = options.filter { $0.isRequired && values[$0.name] == nil }
    if !missing.isEmpty { throw .missingOptions(missing.map(\.usage)) }
  }
}

extension ParsedArguments {
  func value(_ option: OptionSpec) -> String? { values[option.name]?.first }
}

/// Why words make no command.
enum UsageError: Error, Hashable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  /// None of these options is given, and each has to be.
  case missingOptions([String])
  /// None of these options is given.
  case missingPeriod([String])
  case missingValue(String)
  case unexpectedValue(String)
  case repeated(String)
  case badValue(option: String, value: String, expected: String)
  case missingOperand(String)
  case unexpectedOperand(String)
}

/// The name that somebody probably meant, where one is few enough edits away to be a slip of the finger.
func nearest(to word: String, of candidates: [String]) -> String? {
  nearestName(to: word, among: candidates, within: max(1, word.count / 3))
}
