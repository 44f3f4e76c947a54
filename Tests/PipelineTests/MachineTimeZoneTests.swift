import Testing

@testable import Pipeline

struct MachineTimeZoneTests {
  @Test(
    arguments: [
      (nil, nil, nil), ("Europe/Berlin", "/usr/share/zoneinfo/Asia/Tokyo", "Europe/Berlin"),
      (":America/New_York", nil, "America/New_York"),
      (":/usr/share/zoneinfo/Asia/Kolkata", nil, "Asia/Kolkata"),
      (nil, "../usr/share/zoneinfo/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
      ("", "/usr/share/zoneinfo/Etc/UTC", "Etc/UTC"), ("JST-9", nil, nil),
      ("JST-9", "/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
      ("../../etc/passwd", "/etc/elsewhere", nil),
    ] as [(String?, String?, String?)])
  func `The zone is what TZ names, else what the system's link leads to`(
    variable: String?, link: String?, name: String?
  ) {
    #expect(MachineTimeZone.name(variable: variable, link: link) == name)
  }
}
