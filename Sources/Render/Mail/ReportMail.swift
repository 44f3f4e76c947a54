import ServiceLevels

/// The first screen of a report as a short mail: verdicts, what went wrong, what it cost, what is left.
struct ReportMail {
  private let edition: Edition
  private var texts: Texts { edition.texts }
  private var show: Display { edition.show }
  private var report: PeriodReport { edition.report }

  init(_ edition: Edition) {
    self.edition = edition
  }

  /// `mail.eml`, `mail.en.eml`.
  var page: Page {
    let isMain = edition.language == edition.languages.first
    let key = report.period.key.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let message = MailMessage(
      subject: subject, text: text, html: html, mark: "sla\(key)\(edition.language.rawValue)")
    return Page(
      path: isMain ? "mail.eml" : "mail.\(edition.language.rawValue).eml", bytes: message.bytes)
  }

  private var title: String {
    let status: String? =
      switch ReportStatus(report) {
      case .provisional: texts.provisional
      case .restated: texts.pick("訂正版", "Restated")
      case .notClosed, .closed: nil
      }
    return "\(texts.reportTitle) \(show.period(report.period))"
      + (status.map { texts.pick("（\($0)）", " (\($0.lowercased()))") } ?? "")
  }

  private var subject: String {
    let met = report.tiers.reduce(0) { $0 + $1.servicesMet }
    let judged = report.tiers.reduce(0) { $0 + $1.servicesJudged }
    return title
      + texts.pick("：\(judged) サービス中 \(met) 達成", ": \(met) of \(judged) services met")
  }

  // MARK: - What it says

  private var verdicts: [String] {
    report.tiers.map { figure in
      let sentence = texts.tierVerdict(
        edition.title(tier: figure.tier), edition.standing(of: figure))
      guard let pooled = figure.totals.partsPerMillion else { return sentence }
      let share = show.percent(partsPerMillion: pooled)
      let target = show.target(partsPerMillion: figure.target.partsPerMillion)
      return sentence
        + texts.pick(
          " 稼働率 \(share)（目標 \(target)）", " Availability \(share) (target \(target)).")
    }
  }

  private var worstCase: [String] {
    let (kept, missed) = (edition.index.kept, edition.index.keptOnlyAsWatched)
    guard !kept.isEmpty else { return [] }
    let sentence = texts.worstCase(kept: show.number(kept.count), missed: missed.count)
    return [missed.isEmpty ? sentence : sentence + texts.pick("。", ".")]
  }

  /// What was restated of this period, and of the one before.
  private var notices: [String] { RestatementNotice.all(edition).map(\.words) }

  private var troubles: [String] {
    let lines = Trouble.gravest(5, of: edition.index).first.map { trouble in
      let others = trouble.services.count - 1
      let name =
        edition.title(trouble.services[0]) + (others > 0 ? " \(texts.andOthers(others))" : "")
      let start = show.shortDateTime(trouble.interval.start, year: report.period.firstDay.year)
      let length = texts.wasDown(show.duration(trouble.longest), once: trouble.outages == 1)
      return "\(start) \(name)\(length)"
        + (trouble.title.map { texts.pick("（\($0)）", " (\($0))") } ?? "")
        + (trouble.broken(edition) + trouble.background(edition)).map { texts.dot + $0 }.joined()
    }
    return lines.isEmpty ? [edition.noOutages(of: edition.index.services)] : lines
  }

  private var costs: [String] {
    guard let impact = report.impacts.first(where: { $0.scope == .all }) else {
      return [texts.noImpact]
    }
    let values: [(String, String?)] = [
      (
        texts.customersAffected,
        impact.customersAffected.map { texts.summed(texts.people(show.number($0))) }
      ),
      (texts.failedRequests, impact.failedRequests.map { texts.times(show.number($0)) }),
      (texts.revenueImpact, impact.revenueImpactYen.map { show.yen($0) }),
      (texts.userMinutesLost, impact.userMinutesLost.map { texts.userMinutes(show.number($0)) }),
    ]
    let lines = values.compactMap { name, value in value.map { "\(name): \($0)" } }
    return lines.isEmpty ? [texts.noImpact] : lines
  }

  private var budgets: [String] {
    let rows = BudgetRisk.rows(edition)
    return rows.isEmpty
      ? [texts.noBudgetAtRisk(isFiscal: edition.isFiscal)]
      : rows.prefix(5).map { service, row in
        edition.title(service) + texts.pick("：", ": ") + BudgetRisk.words(row, edition)
      }
  }

  private var actions: [String] {
    let open = edition.actions.filter { edition.progress($0) != .done }
    return report.actions.isEmpty
      ? []
      : open.prefix(5).map { action in
        [
          action.item.what, action.item.owner,
          action.item.due.map { texts.until(show.fullDate($0)) },
          edition.progress(action) == .overdue ? texts.overdue : nil,
        ].compactMap(\.self).joined(separator: texts.dot)
      } + [ActionsSection.counts(edition)]
  }

  private var sections: [(title: String, lines: [String])] {
    [
      (texts.summary, [Headline(edition).words] + notices + verdicts + worstCase),
      (texts.whatWentWrong, troubles),
      (texts.whatItCost, costs), (texts.actionsTitle, actions),
      (texts.budgetsAtRisk(edition.yearName ?? show.period(report.period)), budgets),
    ].filter { !$0.lines.isEmpty }
  }

  private var closing: String {
    let asOf = show.dateTime(report.asOf)
    return texts.pick(
      "基準時刻 \(asOf)。詳細は \(report.period.key)/\(edition.path("index")) をご覧ください。",
      "As of \(asOf). The whole report: \(report.period.key)/\(edition.path("index"))")
  }

  // MARK: - As text, and as HTML

  private var text: String {
    let blocks = sections.map { section in
      ([section.title] + section.lines.map { texts.pick("・", "- ") + singleLine($0) })
        .joined(separator: "\n")
    }
    return ([title] + blocks + [closing]).joined(separator: "\n\n") + "\n"
  }

  /// A title from a log may hold line breaks, which would look like lines of ours.
  private func singleLine(_ text: String) -> String {
    text.map { $0.isNewline ? " " : String($0) }.joined()
  }

  /// With the style on the elements, because mail programs drop style sheets.
  private var html: [UInt8] {
    let font = "font-family:sans-serif;font-size:15px;line-height:1.6;color:#1f2933"
    let blocks = sections.map { section in
      HTML.element("h2", ["style": "font-size:16px;margin:20px 0 4px"], section.title)
        + .element(
          "ul", ["style": "margin:0;padding-left:20px"],
          section.lines.map { .element("li", [:], $0) })
    }
    return HTML.document(
      language: edition.language,
      head: [.element("meta", ["charset": "utf-8"]), .element("title", [:], title)],
      body: [
        .element(
          "div", ["style": "\(font);max-width:640px"],
          [.element("h1", ["style": "font-size:20px;margin:0"], title)] + blocks
            + [.element("p", ["style": "color:#52606d;font-size:13px"], closing)])
      ])
  }
}
