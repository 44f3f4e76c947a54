internal import ServiceLevels

extension YamlNode {
  /// A text of one line that says something, or nil with a fault.
  ///
  /// - Parameter isProse: whether it may have lines and tabs, as what only people read may.
  func text(_ log: FaultLog, of what: String = "the value", isProse: Bool = false) -> String? {
    guard case .scalar(let text, _) = content, !isNull else {
      log.add("\(what) must be a text, not \(shape)", at: position)
      return nil
    }
    guard !text.isEmpty else {
      log.add("\(what) must not be empty", at: position)
      return nil
    }
    guard !text.hasControls(butBreaks: isProse) else {
      log.addControls(in: text, of: what, at: position)
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
    return entries.filter { entry in
      guard !entry.key.hasControls() else {
        log.addControls(in: entry.key, of: "a name in \(what)", at: entry.keyPosition)
        return false
      }
      return !entry.value.isNull
    }
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

extension String {
  /// Whether any character of it controls what shows it, as a line break does: no line of a log could name it then.
  fileprivate func hasControls(butBreaks: Bool = false) -> Bool {
    // Most texts have no byte that any control character begins with.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return false }
    return unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control
        && !(butBreaks && (scalar == "\n" || scalar == "\r" || scalar == "\t"))
    }
  }
}

extension FaultLog {
  fileprivate func addControls(in text: String, of what: String, at position: YamlPosition) {
    add(
      "\(what) must be printable and on one line, without control characters: \(quoted(text))",
      at: position)
  }
}
