internal import ServiceLevels

extension YamlNode {
  /// A text that says something, or nil with a fault.
  func text(_ log: FaultLog, of what: String = "the value") -> String? {
    guard case .scalar(let text, _) = content, !isNull else {
      log.add("\(what) must be a text, not \(shape)", at: position)
      return nil
    }
    guard !text.isEmpty else {
      log.add("\(what) must not be empty", at: position)
      return nil
    }
    guard !text.utf8.contains(0) else {
      log.add("\(what) must not hold a null character", at: position)
      return nil
    }
    return text
  }

  /// The nodes of a list, or none with a fault.
  func items(_ log: FaultLog, of what: String = "the value") -> [YamlNode] {
    guard case .sequence(let nodes) = content else {
      log.add("\(what) must be a list, not \(shape)", at: position)
      return []
    }
    return nodes
  }

  /// The entries of a mapping whose keys are names of the user's, or none with a fault.
  func entries(_ log: FaultLog, of what: String) -> [YamlEntry] {
    guard case .mapping(let entries) = content else {
      log.add("\(what) must be a mapping, not \(shape)", at: position)
      return []
    }
    return entries.filter { !$0.value.isNull }
  }

  /// The texts of a list, each once and in order.
  func texts(_ log: FaultLog, of what: String = "the value") -> [String] {
    var seen: Set<String> = []
    return items(log, of: what).compactMap { $0.text(log) }.filter { seen.insert($0).inserted }
  }

  /// One of the words that an enumeration has as raw values, or nil with a fault that names the nearest.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ log: FaultLog, of what: String
  ) -> Word? {
    guard let text = text(log, of: what) else { return nil }
    if let word = Word(rawValue: text) { return word }
    log.addUnknown(what, text, known: Word.allCases.map(\.rawValue), at: position)
    return nil
  }

  /// A name among those known, or nil with a fault that names the nearest.
  func name(_ log: FaultLog, of what: String, known: Names) -> String? {
    guard let text = text(log, of: what) else { return nil }
    if known.contains(text) { return text }
    log.addUnknown(what, text, known: known.inOrder, at: position)
    return nil
  }

  /// A list of names among those known, each once.
  func names(_ log: FaultLog, of what: String, known: Names) -> [String] {
    var seen: Set<String> = []
    return items(log).compactMap { $0.name(log, of: what, known: known) }
      .filter { seen.insert($0).inserted }
  }

  /// A title: one text for both languages, or a text for each; the one that is missing is the same as the other.
  func title(_ log: FaultLog) -> LocalizedText? {
    if case .scalar = content { return text(log).map { LocalizedText(ja: $0, en: $0) } }
    guard let fields = Fields(self, of: "a title", known: ["ja", "en"], log: log) else {
      return nil
    }
    let (ja, en) = (fields["ja"]?.text(log), fields["en"]?.text(log))
    return (ja ?? en).map { LocalizedText(ja: $0, en: en ?? $0) }
  }
}
