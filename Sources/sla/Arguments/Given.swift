import Pipeline

/// The options of a command: a property each, in the order of the help.
protocol OptionList: Sendable {
  init()
}

/// For commands without any of their own.
struct NoOptions: OptionList {}

extension OptionList {
  /// What is declared, as declared.
  var all: [any DeclaredOption] {
    Mirror(reflecting: self).children.map { label, value in
      guard let option = value as? any DeclaredOption else {
        preconditionFailure("\(Self.self).\(label ?? "") is no option")
      }
      return option
    }
  }
}

/// What was given to a command. Its options are read by the names of the properties that declare them, so that one which
/// is not declared cannot be read: `given.catalog`.
@dynamicMemberLookup
struct Given<Options: OptionList>: Sendable {
  let operands: [String]
  /// The clock of the run: made here, and nowhere else.
  let clock: RunClock
  private let values: [String: any Sendable]

  /// Understands every word, or says which it does not.
  init(_ words: [String]) throws(UsageError) {
    let declared = Options().all
    let arguments = try ParsedArguments(
      words, options: declared.flatMap { $0.specs } + Option.now.specs)
    var values: [String: any Sendable] = [:]
    for option in declared { values[option.key] = try option.held(arguments) }
    self.values = values
    operands = arguments.operands
    clock = RunClock(standingAt: try Option.now.read(arguments))
  }

  subscript<Declared: DeclaredOption>(
    dynamicMember path: KeyPath<Options, Declared>
  ) -> Declared.Value {
    guard let held = values[Options()[keyPath: path].key] as? Held<Declared.Value> else {
      preconditionFailure("every declared option was read when the words were")
    }
    return held.value
  }
}

extension Given {
  /// The one word that the command takes.
  func operand(_ name: String) throws(UsageError) -> String {
    guard let first = operands.first else { throw .missingOperand(name) }
    if operands.count > 1 { throw .unexpectedOperand(operands[1]) }
    return first
  }
}

/// A value as it is kept among others of other types.
private struct Held<Value: Sendable>: Sendable {
  let value: Value
}

extension DeclaredOption {
  fileprivate var key: String { specs.map(\.name).joined(separator: " ") }

  fileprivate func held(_ arguments: ParsedArguments) throws(UsageError) -> any Sendable {
    Held(value: try read(arguments))
  }
}
