import Testing

@testable import Pipeline

struct ProgressBarTests {
  private func text(
    done: Int, of total: Int, bytes: Int = 0, ofBytes totalBytes: Int = 0, after elapsed: Int
  ) -> String {
    ProgressBar(
      stage: "ingest", done: done, total: total, unit: "files", bytes: bytes,
      totalBytes: totalBytes, elapsedMilliseconds: elapsed
    ).text
  }

  @Test
  func `A bar is as long as the share of bytes that is done, and says how long the rest takes`() {
    #expect(
      text(done: 1, of: 30, bytes: 45_000_000, ofBytes: 90_000_000, after: 1_000)
        == "ingest      [##########----------]  1/30 files  45.0 MB/s  0:01 left")
  }

  @Test func `Where no bytes are known, the number tells`() {
    #expect(
      text(done: 3, of: 4, after: 360_000)
        == "ingest      [###############-----]  3/4 files  2:00 left")
  }

  @Test func `Before anything is done nobody says how long it takes`() {
    #expect(text(done: 0, of: 4, after: 5) == "ingest      [--------------------]  0/4 files")
  }
}
