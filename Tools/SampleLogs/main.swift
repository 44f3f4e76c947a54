import Glibc

let usage = """
  sla-sample: sample logs for sla, the same bytes for the same seed

    sla-sample story --catalog Jobs/technova.yaml --out DIR [--seed N]
        thirteen months of TechNova; prints how each file is to be packed
        (SampleData/make.sh does all of it)

    sla-sample catalog --catalog Jobs/technova.yaml
        only the sample's catalog, on standard output, for when TechNova's changes

    sla-sample load (--out DIR | --out - --files single) [--catalog-out FILE]
        [--start 2026-10-01] [--days 30 | --months N] [--probes 60] [--interval 10s]
        [--format ndjson|csv] [--files single|daily|hourly|account-hourly]
        [--flapping] [--jitter] [--seed N]
        checks in any number, and the catalog that fits

  """

/// Follows a command line, and returns the exit status.
func run(_ words: [String]) -> Int32 {
  do {
    switch words.first {
    case "story": try StoryCommand.run(Array(words.dropFirst()))
    case "catalog": try CatalogCommand.run(Array(words.dropFirst()))
    case "load": try LoadCommand.run(Array(words.dropFirst()))
    case "--help", "-h": print(usage, terminator: "")
    case let word: throw UsageError.unknownCommand(word ?? "")
    }
    return 0
  } catch let error as UsageError {
    complain("sla-sample: \(error)\n\(usage)")
    return 64
  } catch {
    complain("sla-sample: \(error)\n")
    return error is InputError ? 66 : 74
  }
}

func complain(_ text: String) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

exit(run(Array(CommandLine.arguments.dropFirst())))
