import Foundation
import ServiceLevels
import TestSupport
import Testing

@testable import Catalog

/// Holds docs/catalog.md and docs/catalog.schema.json against the decoder.
@Suite struct DocumentedKeysTests {
  @Test(arguments: CatalogPlace.all)
  func `A place of the catalog has the keys that the page says, and no others`(
    place: CatalogPlace
  ) throws {
    let documented = try Set(CatalogPage.read().keys(of: place))
    #expect(place.knownKeys == documented)
  }

  private static let inSchema =
    CatalogPlace.all.filter { $0.schema != nil }
    + ObjectiveKind.allCases.map { CatalogPlace.objective($0.rawValue) }

  @Test(arguments: inSchema)
  func `The schema has the keys that the decoder has`(place: CatalogPlace) throws {
    let definition = try #require(place.schema)
    #expect(try CatalogSchema.read().keys(of: definition) == place.knownKeys)
  }

  @Test func `The schema has a definition for each place, and no other that has keys`() throws {
    let places = Set(Self.inSchema.compactMap(\.schema))
    #expect(try CatalogSchema.read().definitionsWithKeys == places)
  }

  @Test(arguments: CatalogPlace.all)
  func `Each example is read without a fault`(place: CatalogPlace) throws {
    for row in try CatalogPage.read().rows(of: place) {
      #expect(faults(place.text(with: [row.example])) == [], "\(row.example)")
      #expect(row.example.hasPrefix("\(row.key): "), "\(row.example)")
    }
  }

  @Test(arguments: CatalogPlace.all)
  func `A default in code is what stands without the key`(place: CatalogPlace) throws {
    for row in try CatalogPage.read().rows(of: place) {
      guard let value = row.literalDefault else { continue }
      let without = outcome(place.text(without: row.key))
      #expect(outcome(place.text(with: ["\(row.key): \(value)"])) == without, "\(row.key)")
    }
  }

  /// What a text gives: a catalog, or what is wrong with it, wherever that stands. Some lists cannot be left out, as others
  /// refer to them.
  private func outcome(_ text: String) -> Result<ServiceCatalog, CatalogFaults> {
    do {
      return .success(try CatalogReader.read(Array(text.utf8)))
    } catch {
      let faults = error.faults.map { CatalogFault(line: 1, column: 1, message: $0.message) }
      return .failure(CatalogFaults(faults))
    }
  }

  @Test(arguments: CatalogPlace.all)
  func `A key that is needed is missed, and no other is`(place: CatalogPlace) throws {
    for row in try CatalogPage.read().rows(of: place) {
      let missed = faults(place.text(without: row.key)).contains {
        $0.hasSuffix(": missing key \"\(row.key)\"")
      }
      #expect(missed == (row.defaultText == "needed"), "\(row.key)")
    }
  }

  @Test(arguments: CatalogPlace.all.filter { $0.schema != nil })
  func `The schema needs the keys that the page calls needed`(place: CatalogPlace) throws {
    let needed = try CatalogPage.read().rows(of: place).filter { $0.defaultText == "needed" }
    let definition = try #require(place.schema)
    #expect(try CatalogSchema.read().required(of: definition) == Set(needed.map(\.key)))
  }

  @Test(arguments: CatalogPlace.all)
  func `The ends of a range are taken, and what lies beyond is not`(place: CatalogPlace) throws {
    for row in try CatalogPage.read().rows(of: place) {
      guard let range = row.range else { continue }
      for value in [range.low, range.high] {
        #expect(faults(place.text(with: ["\(row.key): \(value)"])) == [], "\(row.key): \(value)")
      }
      for value in range.beyond {
        #expect(faults(place.text(with: ["\(row.key): \(value)"])) != [], "\(row.key): \(value)")
      }
    }
  }

  @Test func `A change may set the keys that the page calls dated, and no others`() throws {
    let page = try CatalogPage.read()
    let ofChange = try Set(page.keys(of: .change))
    for (place, changed) in [
      (CatalogPlace.tier, CatalogPlace.tierChange), (.service, .serviceChange),
    ] {
      let dated = try Set(page.rows(of: place).filter { $0.isDated == true }.map(\.key))
      #expect(changed.knownKeys == dated.union(ofChange))
    }
  }

  @Test func `Every kind of objective is documented with its keys and an example`() throws {
    let kinds = try CatalogPage.read().kinds()
    #expect(kinds.map(\.kind) == ObjectiveKind.allCases.map(\.rawValue))
    for kind in kinds {
      let place = CatalogPlace.objective(kind.kind)
      #expect(place.knownKeys == Set(kind.keys).union(["id", "title", "kind"]), "\(kind.kind)")
      let inner = kind.example.dropFirst().dropLast()
      #expect(faults(place.text(with: inner.isEmpty ? [] : [String(inner)])) == [], "\(kind.kind)")
    }
  }

  @Test func `The schema has the words that the decoder takes`() throws {
    let schema = try CatalogSchema.read()
    #expect(try schema.words(of: "event") == OperationKind.allCases.map(\.rawValue))
    #expect(try schema.words(of: "day").count == 7)
    let kinds = schema.definitionsWithKeys.filter { $0.hasPrefix("objective_") }
    #expect(kinds == Set(ObjectiveKind.allCases.map { "objective_\($0.rawValue)" }))
  }

  @Test func `Every catalog on the page is read without a fault`() throws {
    let blocks = try CatalogPage.read().blocks(in: "yaml")
    #expect(blocks.count >= 4)
    for block in blocks { #expect(faults(block) == [], "\(block)") }
  }

  @Test(arguments: ["1h30m", "250ms", "7d", "36525d"])
  func `A duration is read as the page writes it`(text: String) {
    #expect(faults(CatalogPlace.whole.text(with: ["match_within: \(text)"])) == [])
  }
}
