internal import Decompress
public import ServiceLevels
internal import Store
internal import Tables

extension Pipeline {
  /// Takes files out of the figures: all of them or none. Their content is not read again until that is undone.
  ///
  /// - Parameter names: of each the path in the ledger, its SHA-256, or where a file of the same content lies.
  /// - Returns: the files; one that was out already is as it was.
  public func forget(_ names: [String], _ decision: Decision) throws -> [ForgottenFile] {
    try inStore {
      let ledger = try store.files()
      let out = try store.forgottenFiles()
      return try store.transaction {
        var forgotten: [ForgottenFile] = []
        for name in names {
          let files = Pipeline.files(of: ledger, named: name)
          if files.isEmpty {
            let known = Pipeline.forgotten(among: out, named: name)
            if known.isEmpty { throw PipelineError.notInLedger(file: name) }
            forgotten += known
          }
          for file in files where !forgotten.contains(where: { $0.source.sha256 == file.sha256 }) {
            forgotten.append(try store.forget(file, decision))
            try store.setKept(file.id, nil)
            try store.advanceRevision(touching: file.first)
          }
        }
        return forgotten
      }
    }
  }

  /// Takes back that files were forgotten: the next run over the logs reads them again.
  public func undoForgetting(_ names: [String], _ decision: Decision) throws -> [ForgottenFile] {
    try inStore {
      let out = try store.forgottenFiles()
      let files = try names.flatMap { name in
        let files = Pipeline.forgotten(among: out, named: name)
        if files.isEmpty { throw PipelineError.notInLedger(file: name) }
        return files
      }
      try store.undoForgetting(of: Set(files.map(\.source.sha256)), decision)
      return files
    }
  }

  private static func files(of ledger: [StoredFile], named name: String) -> [StoredFile] {
    let byPath = ledger.filter { ExactText($0.path) == ExactText(name) }
    if !byPath.isEmpty { return byPath }
    guard let sha256 = digest(named: name) else { return [] }
    return ledger.filter { $0.sha256 == sha256 }
  }

  private static func forgotten(
    among out: [ContentDigest: ForgottenFile], named name: String
  ) -> [ForgottenFile] {
    let byPath = out.values.filter { ExactText($0.source.path) == ExactText(name) }
    if !byPath.isEmpty { return byPath }
    return digest(named: name).flatMap { out[$0] }.map { [$0] } ?? []
  }

  /// The content that a word means: a digest as it is written, or that of the file that lies there.
  private static func digest(named name: String) -> ContentDigest? {
    ContentDigest(hexadecimal: name) ?? (try? Fingerprint.read(path: name).fingerprint.sha256)
  }
}
