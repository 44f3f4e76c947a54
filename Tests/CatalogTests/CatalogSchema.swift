import Foundation
import TestSupport
import Testing

/// docs/catalog.schema.json.
struct CatalogSchema {
  private let definitions: [String: [String: Any]]

  static func read() throws -> CatalogSchema {
    let data = Data(Repository.bytes("docs/catalog.schema.json"))
    let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let parts = try #require(whole["$defs"] as? [String: [String: Any]])
    return CatalogSchema(definitions: parts.merging(["catalog": whole]) { _, whole in whole })
  }

  /// The keys that a definition allows; it must allow no others.
  func keys(of definition: String) throws -> Set<String> {
    let found = try #require(definitions[definition], "\(definition)")
    #expect(found["additionalProperties"] as? Bool == false, "\(definition)")
    return try Set(#require(found["properties"] as? [String: Any]).keys)
  }

  /// The keys without which a definition takes nothing.
  func required(of definition: String) throws -> Set<String> {
    Set(try #require(definitions[definition], "\(definition)")["required"] as? [String] ?? [])
  }

  /// The words of a definition that is a list of them.
  func words(of definition: String) throws -> [String] {
    try #require(definitions[definition]?["enum"] as? [String], "\(definition)")
  }

  var definitionsWithKeys: Set<String> {
    Set(definitions.filter { $0.value["properties"] != nil }.keys)
  }
}
