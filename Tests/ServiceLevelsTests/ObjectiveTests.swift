import ServiceLevels
import Testing

struct ObjectiveTests {
  @Test(arguments: [(999_900, 259_200), (999_500, 1_296_000), (990_000, 25_920_000)])
  func `A 30-day month allows`(partsPerMillion: Int, downMilliseconds: Int) throws {
    let month = 30 * 86_400_000
    let objective = try Objective(partsPerMillion: partsPerMillion)
    #expect(objective.isMet(downMilliseconds: downMilliseconds, ofEligible: month))
    #expect(!objective.isMet(downMilliseconds: downMilliseconds + 1, ofEligible: month))
  }

  @Test(arguments: [-1, 1_000_001])
  func `An objective outside 0 to 100 percent is refused`(partsPerMillion: Int) {
    #expect(throws: ObjectiveError.outOfRange(partsPerMillion)) {
      try Objective(partsPerMillion: partsPerMillion)
    }
  }
}
