/// Names in one text, separated by commas. A comma or backslash inside a name has a backslash before it.
public enum NameList {
  public static func joined(_ names: [String]) -> String {
    // An empty name alone would look like no name.
    if names == [""] { return "\\" }
    return names.map(escaped).joined(separator: ",")
  }

  public static func names(in text: String) -> [String] {
    if text.isEmpty { return [] }
    if text == "\\" { return [""] }
    var names: [String] = []
    var name = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "," where !isEscaped:
        names.append(name)
        name = ""
      default: name.unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
    names.append(name)
    return names
  }

  private static func escaped(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: { $0 == "," || $0 == "\\" }) else { return name }
    var text = ""
    for scalar in name.unicodeScalars {
      if scalar == "," || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
