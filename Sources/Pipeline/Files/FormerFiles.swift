/// The files that an earlier report left in a folder, as its `manifest.json` names them.
///
/// A run with fewer languages or formats would leave the others beside its own, with figures that are no longer true.
struct FormerFiles {
  let names: Set<String>

  init(in folder: OutputFolder) {
    guard let bytes = try? readFile("\(folder.path)/manifest.json") else {
      names = []
      return
    }
    names = FormerFiles.names(inManifest: String(decoding: bytes, as: UTF8.self))
  }

  /// The names in the list `files`; only plain names such as reports have, so that nothing else is ever touched.
  static func names(inManifest manifest: String) -> Set<String> {
    // The key stands once: within texts quotes are escaped.
    let parts = manifest.split(separator: "\"files\": [", omittingEmptySubsequences: false)
    guard parts.count == 2, let list = parts[1].split(separator: "]").first else { return [] }
    let names = list.split(separator: "\"").map(String.init).filter(isPlain)
    return Set(names)
  }

  private static func isPlain(_ name: String) -> Bool {
    let isSafe = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isSafe && !name.hasPrefix(".")
      && [".html", ".csv", ".xlsx", ".json"].contains { name.hasSuffix($0) }
  }
}
