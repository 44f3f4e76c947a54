import Testing

@testable import sla

struct ManualTests {
  @Test(arguments: commands.map { $0.name })
  func `A command is in the help, the manual and every completion`(name: String) {
    #expect(Help.overview.contains("\n  \(name) "))
    #expect(ManualPage.text.contains("\n.Ss \(name)\n"))
    for shell in CompletionScript.Shell.allCases {
      #expect(words(of: CompletionScript.text(for: shell)).contains(name), "\(shell)")
    }
  }

  @Test(arguments: commands.map { $0.name })
  func `An option is in its command's help, manual and completions`(name: String) throws {
    let command = try #require(commands.first { $0.name == name })
    let manual = try #require(
      ManualPage.text.components(from: "\n.Ss \(name)\n").last?.components(from: "\n.Ss ").first)
    let fish = CompletionScript.text(for: .fish).components(from: "\n").filter {
      $0.contains("__fish_seen_subcommand_from \(name)'")
    }
    for option in command.options {
      #expect(Help.page(of: command).contains("  \(option.usage)"))
      #expect((manual + "\n").contains("\n.It Fl -\(option.name)"))
      #expect(CompletionScript.text(for: .bash).contains("--\(option.name)"))
      #expect(CompletionScript.text(for: .zsh).contains("--\(option.name)["))
      #expect(fish.contains { $0.contains(" -l \(option.name) ") })
    }
  }

  @Test func `Every command has an example that names it`() {
    for command in commands {
      #expect(command.examples.contains { $0.hasPrefix("sla \(command.name)") })
    }
  }

  @Test func `Commands and their options have names of their own`() {
    #expect(Set(commands.map { $0.name }).count == commands.count)
    for command in commands {
      #expect(Set(command.options.map(\.name)).count == command.options.count)
    }
  }

  private func words(of script: String) -> Set<String> {
    Set(
      script.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.map(String.init))
  }
}

extension String {
  /// The parts between occurrences of a separator.
  fileprivate func components(from separator: String) -> [String] {
    var parts = [""]
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest = rest.dropFirst(separator.count)
      } else {
        parts[parts.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
