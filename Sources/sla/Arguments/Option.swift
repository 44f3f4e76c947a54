/// What a command declares of its options: one, or several that mean one thing together.
protocol DeclaredOption<Value>: Sendable {
  associatedtype Value: Sendable
  var specs: [OptionSpec] { get }
  func read(_ arguments: ParsedArguments) throws(UsageError) -> Value
}

/// An option, and what its words mean.
struct Option<Value: Sendable>: DeclaredOption {
  private let spec: OptionSpec
  private let meaning: @Sendable (ParsedArguments) throws(UsageError) -> Value

  var specs: [OptionSpec] { [spec] }

  func read(_ arguments: ParsedArguments) throws(UsageError) -> Value { try meaning(arguments) }
}

extension Option where Value == Bool {
  /// One without a value: given, or not.
  init(flag name: String, help: String) {
    spec = OptionSpec(name, help: help)
    meaning = { arguments in arguments.flags.contains(name) }
  }
}

extension Option where Value == String {
  /// One that has to be given.
  init(needed name: String, value: String, help: String) {
    let spec = OptionSpec(name, value: value, help: help, isRequired: true)
    self.spec = spec
    meaning = { arguments throws(UsageError) in
      guard let word = arguments.value(spec) else { throw .missingOptions([spec.usage]) }
      return word
    }
  }
}

extension Option where Value == [String] {
  /// One that may be given several times, each with a word.
  init(several name: String, value: String, help: String) {
    spec = OptionSpec(name, value: value, help: help, isRepeatable: true)
    meaning = { arguments in arguments.values[name] ?? [] }
  }
}

extension Option {
  /// One with a word that means something.
  init<Meant: Sendable>(
    _ name: String, value: String, help: String,
    meaning: @escaping @Sendable (String) throws(UsageError) -> Meant
  ) where Value == Meant? {
    let spec = OptionSpec(name, value: value, help: help)
    self.spec = spec
    self.meaning = { arguments throws(UsageError) in
      guard let word = arguments.value(spec) else { return nil }
      return try meaning(word)
    }
  }

  init(_ name: String, value: String, help: String) where Value == String? {
    self.init(name, value: value, help: help) { $0 }
  }

  /// One with several words of a list, parted by commas.
  init<Word: RawRepresentable<String> & Sendable>(
    list name: String, of all: [Word], help: String, usual: [Word]
  ) where Value == [Word] {
    let words = all.map(\.rawValue)
    let spec = OptionSpec(
      name, value: "LIST", help: help, offers: words + [words.joined(separator: ",")])
    self.spec = spec
    meaning = { arguments throws(UsageError) in
      guard let text = arguments.value(spec) else { return usual }
      var chosen: [Word] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard let word = Word(rawValue: String(part)) else {
          throw .badValue(
            option: "--\(name)", value: String(part), expected: words.joined(separator: ", "))
        }
        if !chosen.contains(where: { $0.rawValue == word.rawValue }) { chosen.append(word) }
      }
      return chosen
    }
  }
}
