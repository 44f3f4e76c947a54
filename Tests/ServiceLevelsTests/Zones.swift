import ServiceLevels

/// Parts of real time zones: offsets in minutes, changes in seconds since the epoch.
enum Zones {
  static let tokyo = zone("Asia/Tokyo", 540)
  /// 2026 and 2027.
  static let newYork = zone(
    "America/New_York", -300,
    [
      (1_772_953_200, -240), (1_793_512_800, -300), (1_805_007_600, -240), (1_825_567_200, -300),
    ])
  /// Half an hour: 2026.
  static let lordHowe = zone(
    "Australia/Lord_Howe", 660, [(1_775_314_800, 630), (1_791_041_400, 660)])
  /// The date line, crossed at the end of 2011-12-29: there was no 30 December.
  static let apia = zone(
    "Pacific/Apia", -660, [(1_316_872_800, -600), (1_325_239_200, 840), (1_333_202_400, 780)])
  /// Its clocks changed at midnight: 2018-02-18 began twice, 2018-11-04 began at 01:00.
  static let saoPaulo = zone(
    "America/Sao_Paulo", -120, [(1_518_919_200, -180), (1_541_300_400, -120)])

  static func zone(_ name: String, _ first: Int, _ changes: [(Int, Int)] = []) -> TimeZoneTable {
    TimeZoneTable(
      identifier: name, firstOffsetMilliseconds: first * 60_000,
      changes: changes.map {
        TimeZoneTable.Change(
          at: Instant(milliseconds: $0 * 1000), offsetMilliseconds: $1 * 60_000)
      })
  }
}
