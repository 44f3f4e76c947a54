/// An option of a command, as the user sees it.
struct OptionSpec: Sendable {
  /// Without the dashes.
  let name: String
  /// What its value is called in the help; nil where it takes none.
  let value: String?
  let help: String
  let isRequired: Bool
  let isRepeatable: Bool
  /// The words that a shell offers for its value.
  let offers: [String]

  init(
    _ name: String, value: String? = nil, help: String, isRequired: Bool = false,
    isRepeatable: Bool = false, offers: [String] = []
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
    self.offers = offers
  }
}

extension OptionSpec {
  /// `--catalog FILE`.
  var usage: String { "--\(name)" + (value.map { " \($0)" } ?? "") }

  /// What a shell offers for an option's value.
  enum Candidates: Hashable {
    case files
    case folders
    case words([String])
    case nothing
  }

  var candidates: Candidates {
    switch value {
    case _ where !offers.isEmpty: .words(offers)
    case "FILE": .files
    case "DIR": .folders
    default: .nothing
    }
  }
}
