import ServiceLevels
import Testing

struct QuantityTests {
  @Test(
    arguments: [
      (900_000, .milliseconds, "900000"), (0, .count, "0"), (999_510, .partsPerMillion, "99.951"),
      (1_000_000, .partsPerMillion, "100"), (8_120_500_000, .millionths(of: "ms"), "8120.5"),
      (1, .millionths(of: ""), "0.000001"), (-500_000, .millionths(of: ""), "-0.5"),
      (.min, .count, "-9223372036854775808"),
    ] as [(Int, QuantityUnit, String)])
  func `A quantity is written exactly`(number: Int, unit: QuantityUnit, digits: String) {
    #expect(Quantity(number, unit).digits == digits)
    #expect(Quantity(number, unit).real == Double(digits))
  }
}
