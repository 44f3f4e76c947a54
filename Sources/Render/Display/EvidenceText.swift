import ServiceLevels

/// What a requirement's verdict rests on, in the reader's language.
///
/// The store keeps evidence in English. The sentences that the figures are known to use are said again here; anything
/// else is shown as it is.
struct EvidenceText {
  let edition: Edition

  private var texts: Texts { edition.texts }

  func words(_ evidence: String) -> String {
    if let kept = kept(evidence) { return kept }
    if let placed = placed(evidence) { return placed }
    if texts.language == .en { return evidence }
    if let known = EvidenceText.sentences[evidence] { return known }
    if let rest = evidence.after("checks: down ") { return down(rest) }
    if let rest = evidence.after("checks: ") {
      return "チェック: " + (Verdict(rawValue: rest).map(texts.name) ?? rest)
    }
    if let rest = evidence.after("no sample of ") { return "\(rest) の計測値なし" }
    if let rest = evidence.after("no alert of level ") { return "\(rest) のアラートなし" }
    if let rest = evidence.after("no "), rest.hasSuffix(" recorded") { return noRecord(rest) }
    if let rest = evidence.after("paused "), rest.hasSuffix(" ms"), let time = Int(rest.dropLast(3))
    {
      return "一時停止 \(Display(language: .ja, zone: .utc).duration(time))"
    }
    if let rest = evidence.after("catalog; missing: ") { return "カタログ、報告にないもの: \(rest)" }
    if let rest = evidence.after("catalog; without dependencies: ") {
      return "カタログ、依存先の記載なし: \(rest)"
    }
    if let rest = evidence.after(
      "own and inherited down time; own while a dependency was not watched: ")
    {
      return "自要因と依存先要因の停止時間、依存先が監視されない間の自要因 \(duration(rest))"
    }
    return sampled(evidence) ?? evidence
  }

  private static let sentences: [String: String] = [
    "checks": "チェック",
    "catalog": "カタログ",
    "no objective of its own": "固有の目標なし",
    "no checks, or too few": "チェックがないか、足りない",
    "no dependency was down": "依存先の停止なし",
    "no service was down": "サービスの停止なし",
    "own and inherited down time": "自要因と依存先要因の停止時間",
    "no service paused": "一時停止なし",
    "nothing to measure": "計測の対象なし",
    "no outage to recover from": "復旧すべき停止なし",
    "no region-scope event or drill with its recovery time": "復旧時間の記録があるリージョン規模の事象・訓練なし",
    "no incident or drill that records lost data": "データ損失の記録があるインシデント・訓練なし",
    "only the configuration can prove it": "構成情報でのみ証明可能",
    "none recorded": "記録なし",
    "none yet": "これから",
  ]

  /// `zone drill recorded`: a scope, if any, and a kind of operation.
  private func noRecord(_ rest: String) -> String {
    let words = rest.dropLast(9).split(separator: " ").map(String.init)
    guard let kind = words.last.flatMap(OperationKind.init(rawValue:)) else { return rest }
    let scope = words.count > 1 ? texts.drillScope(words[0]) + "の" : ""
    return "\(scope)\(texts.name(kind))の記録なし"
  }

  /// `228863 of 300000 ms`: how long a service was down of the time that a dependency was.
  private func down(_ rest: String) -> String {
    let words = rest.split(separator: " ").map(String.init)
    guard words.count == 4 else { return rest }
    return "チェック: 依存先の停止 \(duration(words[2])) のうち停止 \(duration(words[0]))"
  }

  /// A number of milliseconds, with or without its unit.
  private func duration(_ text: String) -> String {
    text.split(separator: " ").first.flatMap { Int($0) }.map {
      Display(language: .ja, zone: .utc).duration($0)
    } ?? text
  }

  /// `18 of 20 kept, 1 without evidence; missed: order, auth`
  private func kept(_ evidence: String) -> String? {
    let halves = evidence.split(separator: ";", maxSplits: 1).map(String.init)
    let clauses = (halves.first ?? "").split(separator: ",").map { $0.drop { $0 == " " } }
    let words = clauses.first?.split(separator: " ") ?? []
    guard words.count == 4, words[1] == "of", words[3] == "kept" else { return nil }
    var parts = [texts.kept(String(words[0]), of: String(words[2]))]
    if clauses.count > 1, let count = clauses[1].split(separator: " ").first {
      parts.append(texts.withoutEvidence(String(count)))
    }
    if halves.count > 1, let missed = halves[1].after(" missed: ") {
      let names = missed.split(separator: ", ").map { edition.subjectWords(String($0)) }
      parts.append(texts.missed(names.joined(separator: texts.pick("、", ", "))))
    }
    return parts.joined(separator: texts.pick("。", "; "))
  }

  /// `3 of 8640 samples outside`, `12 of 16 incidents`
  private func sampled(_ evidence: String) -> String? {
    let words = evidence.split(separator: " ")
    if words.count == 5, words[3] == "samples" { return "標本\(words[2])件中\(words[0])件が基準外" }
    if words.count == 4, words[1] == "of", words[3] == "services" || words[3] == "incidents" {
      return "\(words[3] == "services" ? "サービス" : "インシデント")\(words[2])件中\(words[0])件"
    }
    return nil
  }

  /// `incident INC-1`, `drill OP-7`, `OP-7 (line 12), OP-8 (line 13)`: each with its file and line, where they are known.
  private func placed(_ evidence: String) -> String? {
    let parts = evidence.split(separator: ", ").map { part in
      part == "…" ? "…" : placed(part.split(separator: " ", maxSplits: 1).map(String.init))
    }
    let known = parts.compactMap(\.self)
    return known.isEmpty || known.count < parts.count
      ? nil : known.joined(separator: texts.pick("、", ", "))
  }

  private func placed(_ words: [String]) -> String? {
    guard words.count == 2 else { return nil }
    let report = edition.report
    if words[0] == "incident" {
      return texts.pick("インシデント", "incident") + " " + words[1]
        + place(report.incidentPlaces[words[1]])
    }
    if let kind = OperationKind(rawValue: words[0]) {
      // Not `backup recorded` and the like.
      guard !words[1].contains(" "), words[1] != "recorded" else { return nil }
      return texts.pick(texts.name(kind), words[0]) + " " + words[1]
        + place(report.operationPlaces[words[1]])
    }
    guard let line = words[1].after("(line "), line.hasSuffix(")") else { return nil }
    guard let place = report.operationPlaces[words[0]] else {
      return texts.pick("\(words[0])（\(line.dropLast())行目）", words.joined(separator: " "))
    }
    return words[0] + self.place(place)
  }

  private func place(_ place: RecordPlace?) -> String {
    guard let place else { return "" }
    return texts.pick("（\(edition.words(place))）", " (\(edition.words(place)))")
  }
}

extension String {
  /// What follows a beginning; nil where the text begins otherwise.
  fileprivate func after(_ start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}
