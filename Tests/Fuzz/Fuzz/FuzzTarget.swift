import Glibc

/// Something that must hold for any bytes whatever.
struct FuzzTarget: Sendable {
  let name: String
  /// Traps where it does not hold.
  let body: @Sendable ([UInt8]) -> Void

  static let all = [
    FuzzTarget(name: "lines", body: fuzzLines), FuzzTarget(name: "json", body: fuzzJSON),
    FuzzTarget(name: "csv", body: fuzzCSV), FuzzTarget(name: "values", body: fuzzValues),
    FuzzTarget(name: "streams", body: fuzzStreams), FuzzTarget(name: "files", body: fuzzFiles),
    FuzzTarget(name: "catalog", body: fuzzCatalog), FuzzTarget(name: "zones", body: fuzzZones),
    FuzzTarget(name: "packed", body: fuzzPacked),
  ]

  /// The one that the environment names: libFuzzer's arguments are its own.
  static let chosen: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = all.first(where: { $0.name == name }) else {
      fatalError("FUZZ_TARGET is one of \(all.map(\.name).joined(separator: " "))")
    }
    return target
  }()
}

/// What libFuzzer calls with inputs without end; it brings `main` along.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.body(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the run, so that the fuzzer keeps the input.
func demand(_ condition: Bool, _ what: @autoclosure () -> String) {
  if !condition { fatalError(what()) }
}
