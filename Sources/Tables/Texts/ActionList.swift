import ServiceLevels

/// The actions of a record in one text; what is absent is empty.
enum ActionList {
  static func packed(_ actions: [ActionItem]) -> String? {
    if actions.isEmpty { return nil }
    return PackedTexts.packed(
      actions.map { action in
        PackedTexts.packed([
          action.id, action.what, PackedTexts.packed(action.owner.map { [$0] } ?? []),
          action.due.map { "\($0.daysSinceEpoch)" } ?? "",
          action.doneAt.map { "\($0.milliseconds)" } ?? "",
        ])
      })
  }

  static func actions(in text: String) throws(TableError) -> [ActionItem] {
    let actions = PackedTexts.texts(text)?.map { action -> ActionItem? in
      guard let parts = PackedTexts.texts(action), parts.count == 5,
        let owner = PackedTexts.texts(parts[2])
      else { return nil }
      return ActionItem(
        id: parts[0], what: parts[1], owner: owner.first,
        due: Int(parts[3]).map { CivilDate(daysSinceEpoch: $0) },
        doneAt: Int(parts[4]).map { Instant(milliseconds: $0) })
    }
    let known = actions?.compactMap(\.self)
    guard let known, known.count == actions?.count else {
      throw TableError(detail: "actions are \"\(text)\"")
    }
    return known
  }
}
