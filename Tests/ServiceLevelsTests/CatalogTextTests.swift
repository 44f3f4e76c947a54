import ServiceLevels
import Testing

@Suite struct CatalogTextTests {
  @Test(arguments: [
    (0, "0s"), (1, "1ms"), (250, "250ms"), (30_000, "30s"), (5_400_000, "1h30m"),
    (93_784_005, "1d2h3m4s5ms"), (604_800_000, "7d"),
  ])
  func `Durations are written as the catalog writes them`(milliseconds: Int, text: String) {
    #expect(CatalogText.duration(milliseconds) == text)
  }

  @Test(arguments: [
    (0, "0"), (1, "0.0001"), (999_500, "99.95"), (990_000, "99"), (1_000_000, "100"),
    (999_999, "99.9999"), (100, "0.01"),
  ])
  func `Percentages are exact, and as short as they can be`(partsPerMillion: Int, text: String) {
    #expect(CatalogText.percentage(ofPartsPerMillion: partsPerMillion) == text)
  }
}
