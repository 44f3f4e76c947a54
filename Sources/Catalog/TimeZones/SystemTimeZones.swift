internal import Glibc
public import ServiceLevels

/// The system's time zones, from the IANA database as compiled for it (Debian: the package `tzdata`).
///
/// They are read here, and not asked of Foundation, because that takes some 20 ms at each start, and has abbreviations
/// such as `JST` pass for names.
public enum SystemTimeZones {
  static let directory = "/usr/share/zoneinfo"

  public enum Problem: Error, Hashable {
    case unknown
    case databaseMissing
    case damaged
  }

  /// The zone with an IANA name. One that is not there is a failure, never UTC instead.
  public static func table(named name: String) -> Result<TimeZoneTable, Problem> {
    guard isName(name) else { return .failure(.unknown) }
    guard let bytes = contents(of: "\(directory)/\(name)") else {
      return .failure(access("\(directory)/UTC", R_OK) == 0 ? .unknown : .databaseMissing)
    }
    // Beside the zones there are tables of text.
    guard bytes.starts(with: ZoneFile.magic) else { return .failure(.unknown) }
    guard let file = ZoneFile(bytes) else { return .failure(.damaged) }
    return .success(file.table(named: name))
  }

  /// The names of the zones that people live in, as far as the system lists them.
  public static var names: [String] {
    let lines = (contents(of: "\(directory)/tzdata.zi") ?? []).split(separator: UInt8(ascii: "\n"))
    // `Z NAME …` begins a zone, `L TARGET NAME` is a link to one.
    return lines.compactMap { line in
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
      let name: ArraySlice<UInt8>?
      switch words.first?.first {
      case UInt8(ascii: "Z") where words.count > 2: name = words[1]
      case UInt8(ascii: "L") where words.count == 3: name = words[2]
      default: name = nil
      }
      return name.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether a text can be a zone's name, and so is safe as a path below the directory. The database has trees of its own
  /// for zones with leap seconds, and names for whatever the machine is set to; a catalog has no use for either.
  private static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard name.utf8.count <= 64, let first = parts.first else { return false }
    return !["posix", "right", "localtime", "posixrules", "Factory"].contains(first)
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
              || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
          }
      }
  }

  /// The bytes of a regular file of at most a mebibyte.
  private static func contents(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      (0...1_048_576).contains(status.st_size)
    else { return nil }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, initialized in
      while count < buffer.count, let start = buffer.baseAddress {
        let got = read(file, start + count, buffer.count - count)
        if got <= 0 { break }
        count += got
      }
      initialized = count
    }
    return count == Int(status.st_size) ? bytes : nil
  }
}
