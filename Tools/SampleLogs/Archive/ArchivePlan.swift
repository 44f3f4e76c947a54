import ServiceLevels

/// How a log is to be stored; the generator writes plain text, `SampleData/make.sh` does the rest.
enum Packing: String, Hashable, Sendable {
  case plain
  case gzip
  /// gzip, in two members one after the other.
  case members
  case zstd
}

/// A log of the archive, and the bytes in it.
struct ArchiveFile: Sendable {
  /// Below the archive's folder, without the packing's ending.
  let path: String
  let packing: Packing
  let bytes: [UInt8]
}

extension CheckFile {
  var format: CheckFormat { self == .accounts || self == .iot ? .csv : .ndjson }

  /// Some of each, as in any archive that has grown.
  func packing(in month: StoryMonth) -> Packing {
    switch self {
    case .maintenance where month.year == 2025: .gzip
    case .sales where month == Story.october: .members
    case .common where month == StoryMonth.first: .gzip
    default: .zstd
    }
  }

  func path(in month: StoryMonth) -> String {
    "logs/checks/\(month.key)/\(rawValue).\(format.rawValue)"
  }
}
