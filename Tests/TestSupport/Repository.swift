internal import Glibc

/// The files of this repository that tests read.
public enum Repository {
  public static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// The bytes of a file; empty where it cannot be read.
  public static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen("\(root)/\(path)", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  /// The catalog that the jobs run with, as its bytes.
  public static let technova = bytes("Jobs/technova.yaml")
}
