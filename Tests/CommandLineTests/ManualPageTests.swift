import Foundation
import Testing

@testable import sla

struct ManualPageTests {
  @Test func `The manual in docs is the one that the program prints`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/sla.1").standardizedFileURL
    let written = try String(contentsOf: path, encoding: .utf8)
    #expect(written == ManualPage.text + "\n", "run: sla man > docs/sla.1")
  }

  @Test func `No line is longer than mandoc asks for, but for examples`() {
    var isExample = false
    for line in ManualPage.text.split(separator: "\n") {
      if line.hasPrefix(".Bd") { isExample = true }
      if line.hasPrefix(".Ed") { isExample = false }
      #expect(isExample || line.utf8.count <= 80, "\(line)")
    }
  }
}
