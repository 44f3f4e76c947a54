/// Completion scripts, made from the commands themselves, so that they cannot be out of date.
enum CompletionScript {
  enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
  }

  static func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static let names = commands.map { $0.name }

  /// In single quotes, which every one of these shells reads the same but for the quote itself.
  private static func quoted(_ text: String, quote: String = "'\\''") -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: quote)
      + "'"
  }
}

// MARK: - bash

extension CompletionScript {
  private static var bash: String {
    let options = commands.map { command in
      let words = (command.options.map { "--\($0.name)" } + ["--help"]).joined(separator: " ")
      return "    \(command.name)) words=\(quoted(words)) ;;"
    }
    var values: [String] = []
    for option in distinctOptions where option.value != nil {
      let reply =
        switch option.candidates {
        case .files: "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\")"
        case .folders: "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\")"
        case .words(let words):
          "mapfile -t COMPREPLY < <(compgen -W \(quoted(words.joined(separator: " "))) -- \"$current\")"
        case .nothing: "COMPREPLY=()"
        }
      values.append("    --\(option.name)) \(reply); return ;;")
    }
    return """
      # bash completion for sla
      _sla() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=''
        COMPREPLY=()
        if ((COMP_CWORD == 1)) || [[ ${COMP_WORDS[1]} == help ]]; then
          words=\(quoted((names + ["help", "--help", "--version"]).joined(separator: " ")))
          mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
          return
        fi
        case $previous in
      \(values.joined(separator: "\n"))
        esac
        case ${COMP_WORDS[1]} in
      \(options.joined(separator: "\n"))
        esac
        if [[ $current == -* ]]; then
          mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
        elif [[ ${COMP_WORDS[1]} == \(CompletionCommand.name) ]]; then
          mapfile -t COMPREPLY < <(compgen -W 'bash zsh fish' -- "$current")
        else
          compopt -o filenames
          mapfile -t COMPREPLY < <(compgen -f -- "$current")
        fi
      }
      complete -F _sla sla
      """
  }

  /// Each option once, whichever command takes it.
  private static var distinctOptions: [OptionSpec] {
    var seen: Set<String> = []
    return commands.flatMap { $0.options }.filter { seen.insert($0.name).inserted }
  }
}

// MARK: - zsh

extension CompletionScript {
  private static var zsh: String {
    let list = commands.map { "    \(quoted("\($0.name):\($0.summary)"))" }
    let cases = commands.map { command in
      let specs = command.options.map { "        \(quoted(spec($0))) \\" }
      let operand =
        command.name == CompletionCommand.name
        ? quoted("1:shell:(bash zsh fish)") : command.operands == nil ? "" : quoted("*:path:_files")
      return """
            \(command.name))
              _arguments \\
        \((specs + ["        '--help[show help]'" + (operand.isEmpty ? "" : " \\\n        \(operand)")]).joined(separator: "\n"))
              ;;
        """
    }
    return """
      #compdef sla
      _sla() {
        local -a list
        list=(
      \(list.joined(separator: "\n"))
          'help:Show help'
        )
        if (( CURRENT == 2 )) || [[ $words[2] == help ]]; then
          _describe command list
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(cases.joined(separator: "\n"))
        esac
      }
      if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _sla "$@"; else compdef _sla sla; fi
      """
  }

  private static func spec(_ option: OptionSpec) -> String {
    let repeated = option.isRepeatable ? "*" : ""
    var spec = "\(repeated)--\(option.name)[\(escaped(option.help))]"
    guard let value = option.value else { return spec }
    spec += ":\(escaped(value)):"
    switch option.candidates {
    case .files: spec += "_files"
    case .folders: spec += "_files -/"
    case .words(let words): spec += "(\(words.joined(separator: " ")))"
    case .nothing: spec += " "
    }
    return spec
  }

  private static func escaped(_ text: String) -> String {
    text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

// MARK: - fish

extension CompletionScript {
  private static var fish: String {
    var lines = ["# fish completion for sla", "complete -c sla -f"]
    for command in commands {
      let summary = quoted(command.summary, quote: "\\'")
      lines.append("complete -c sla -n __fish_use_subcommand -a \(command.name) -d \(summary)")
      let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
      for option in command.options {
        var line = "complete -c sla \(condition) -l \(option.name)"
        if option.value != nil {
          switch option.candidates {
          case .files: line += " -r -F"
          case .folders: line += " -x -a '(__fish_complete_directories)'"
          case .words(let words): line += " -x -a \(quoted(words.joined(separator: " ")))"
          case .nothing: line += " -x"
          }
        }
        lines.append(line + " -d \(quoted(option.help, quote: "\\'"))")
      }
      if command.name == CompletionCommand.name {
        lines.append("complete -c sla \(condition) -a 'bash zsh fish'")
      } else if command.operands != nil {
        lines.append("complete -c sla \(condition) -F")
      }
    }
    lines.append("complete -c sla -n __fish_use_subcommand -a help -d 'Show help'")
    return lines.joined(separator: "\n")
  }
}
