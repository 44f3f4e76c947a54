import ServiceLevels

/// What the pages of services are called: a name of its own for each that every file system can hold, those too that tell no
/// small letters from capitals.
struct PageNames: Sendable {
  private var names: [ExactText: String] = [:]

  /// - Parameter services: all that have a page, by the names of the catalog.
  init(of services: [String]) {
    var taken: Set<String> = []
    // In the order of bytes, so that a name does not depend on where the catalog has the service.
    for service in services.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let wanted = PageNames.page(of: service)
      var name = wanted
      var count = 1
      while !taken.insert(name.lowercased()).inserted {
        count += 1
        // No name of a service has a dot here.
        name = "\(wanted).\(count)"
      }
      names[ExactText(service)] = name
    }
  }

  /// The page of a service, without its ending.
  subscript(service: String) -> String {
    names[ExactText(service)] ?? PageNames.page(of: service)
  }

  /// So many letters of a service's name go into that of its page; file systems hold 255 bytes, and endings come behind.
  private static let most = 100

  /// Of letters that are safe in a path, with a mark of its own where some were not, or were too many.
  private static func page(of service: String) -> String {
    var safe = ""
    for scalar in service.unicodeScalars.prefix(most) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": safe.unicodeScalars.append(scalar)
      default: safe += "-"
      }
    }
    guard !safe.isSameBytes(as: service) else { return "service-\(safe)" }
    var hash: UInt32 = 2_166_136_261
    for byte in service.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return "service-\(safe)-\(String(hash, radix: 16))"
  }
}
