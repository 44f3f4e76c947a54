internal import Catalog
internal import Glibc

/// The time zone that a machine is set to.
enum MachineTimeZone {
  /// As the environment and the system's link say now; nil where they name no zone of the system.
  static var name: String? {
    let link = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { target in
      target.baseAddress.flatMap { start -> String? in
        let count = readlink("/etc/localtime", start, target.count)
        guard count > 0 else { return nil }
        return String(
          decoding: target[..<count].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    }
    return name(variable: getenv("TZ").map { String(cString: $0) }, link: link)
  }

  /// - Parameters:
  ///   - variable: `TZ`, as in `Europe/Berlin`, `:Europe/Berlin`, or a path of the system's zones. Rules such as `JST-9` have
  ///     no name.
  ///   - link: where `/etc/localtime` leads.
  static func name(variable: String?, link: String?) -> String? {
    [variable, link].lazy.compactMap { $0.map(named) }.first {
      (try? SystemTimeZones.table(named: $0).get()) != nil
    }
  }

  /// What stands after the folder of zones.
  private static func named(_ text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if let folder = parts.lastIndex(of: "zoneinfo") {
      return parts[(folder + 1)...].joined(separator: "/")
    }
    return text.hasPrefix(":") ? String(text.dropFirst()) : text
  }
}
