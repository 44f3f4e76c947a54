import Foundation
import Pipeline
import Testing

struct MetadataTests {
  @Test func `Datasette's metadata describes every column of every table`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(SnapshotMetadata.json.utf8))
    let root = try #require(json as? [String: Any])
    let databases = try #require(root["databases"] as? [String: [String: Any]])
    let tables = try #require(databases["sla"]?["tables"] as? [String: [String: Any]])
    for name in ["availability", "outage", "incident_time", "data_dictionary", "violation"] {
      #expect(tables[name] != nil, "\(name)")
    }
    for (name, table) in tables {
      #expect(table["description"] is String, "\(name)")
      let columns = try #require(table["columns"] as? [String: String], "\(name)")
      #expect(!columns.isEmpty && columns.values.allSatisfy { !$0.isEmpty }, "\(name)")
      for facet in table["facets"] as? [String] ?? [] { #expect(columns[facet] != nil) }
    }
  }
}
