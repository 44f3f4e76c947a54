import Glibc
import Tables
import TestSupport
import Testing

@testable import Store

struct TableTests {
  @Test func `The published tables begin with the columns of the contract`() throws {
    for (name, expected) in Contract.columns where name != "data_dictionary" {
      let table = try #require(Schema.publicTables.first { $0.name == name }, "no \(name)")
      #expect(Array(table.columns.map(\.name).prefix(expected.count)) == expected, "\(name)")
    }
  }

  @Test func `Every CSV has the columns of the published table of its name, or a reason`()
    async throws
  {
    let desk = try Desk()
    try desk.logOctober()
    try await desk.report()
    var seen: Set<String> = []
    let folder = "\(desk.path)/reports/2026-10"
    for file in try names(in: folder) where file.hasSuffix(".csv") {
      // The days, and the months beside a period, have files of their own, and lie in the tables of all periods.
      let stem = String(file.dropLast(4))
      let ending = ["_day", "_history"].first { stem.hasSuffix($0) }
      let name = String(stem.dropLast(ending?.count ?? 0))
      let table = try #require(Schema.publicTables.first { $0.name == name }, "no table \(name)")
      let columns = try head(of: "\(folder)/\(file)")
      let expected = table.columns.filter { $0.absence == nil }.map(\.name)
      #expect(columns == expected, "\(file)")
      seen.insert(name)
    }
    #expect(seen.isSuperset(of: Contract.columns.keys.filter { $0 != "data_dictionary" }))
  }

  private func names(in folder: String) throws -> [String] {
    let stream = try #require(opendir(folder))
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  /// The names in a CSV file's first line, which needs no quotes.
  private func head(of path: String) throws -> [String] {
    let stream = try #require(fopen(path, "r"))
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte != EOF, byte != 13 { bytes.append(UInt8(byte)) }
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    return String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: ",")
      .map(String.init)
  }
}
