import Foundation
import Pipeline
import TestSupport
import Testing

@testable import sla

struct VersionTests {
  @Test func `It says its version, its commit and the store's version`() async {
    let said = await saying(["--version"])
    #expect(
      said.output == [
        "sla \(Build.version) (commit \(Build.commit), store version \(StoreStatus.newestVersion))"
      ])
    #expect(said.status == 0 && !Build.commit.isEmpty)
  }

  @Test func `The newest release in CHANGELOG is this version, with its date`() throws {
    let path = URL(filePath: #filePath).appending(path: "../../../CHANGELOG.md").standardizedFileURL
    let heads = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("## ") }
    #expect(heads.first == "## Unreleased")
    let release = try #require(heads.dropFirst().first)
    let date = try #require(
      release.wholeMatch(of: /## (.+), (\d{4}-\d{2}-\d{2})/), "\(release)"
    ).output
    #expect(date.1 == Build.version)
  }
}
