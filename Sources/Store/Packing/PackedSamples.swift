import ServiceLevels

/// Gauge samples in few bytes.
///
/// After a format byte, the number of samples and the power of ten that divides all values: for each sample how its
/// distance in time from the one before differs from the distance before that, and how its value differs; all zigzag.
enum PackedSamples {
  private static let format: UInt8 = 1

  static func pack(_ samples: [GaugeSample]) -> [UInt8] {
    var zeros = 0
    var scale = 1
    while zeros < 6, samples.allSatisfy({ $0.millionths % (scale * 10) == 0 }) {
      zeros += 1
      scale *= 10
    }
    var writer = PackedWriter()
    writer.append(byte: format)
    writer.append(count: samples.count)
    writer.append(byte: UInt8(zeros))
    var (time, gap, value) = (0, 0, 0)
    for sample in samples {
      let sampleGap = sample.time.milliseconds &- time
      writer.append(signed: sampleGap &- gap)
      writer.append(signed: sample.millionths / scale &- value)
      (time, gap, value) = (sample.time.milliseconds, sampleGap, sample.millionths / scale)
    }
    return writer.bytes
  }

  static func unpack(_ bytes: [UInt8]) throws(PackedError) -> [GaugeSample] {
    var reader = PackedReader(bytes)
    guard try reader.byte() == format else { throw PackedError("unknown format of samples") }
    let count = try reader.varint()
    let zeros = try reader.byte()
    guard zeros <= 6, count <= UInt64(bytes.count) else {
      throw PackedError("packed samples do not add up")
    }
    let scale = (0..<zeros).reduce(1) { scale, _ in scale * 10 }
    var samples: [GaugeSample] = []
    samples.reserveCapacity(Int(count))
    var (time, gap, value) = (0, 0, 0)
    for _ in 0..<count {
      gap = gap &+ (try reader.signed())
      let (next, isTooLate) = time.addingReportingOverflow(gap)
      guard !isTooLate, samples.isEmpty || gap > 0 else {
        throw PackedError("packed samples are out of order")
      }
      time = next
      value = value &+ (try reader.signed())
      let (millionths, isTooLarge) = value.multipliedReportingOverflow(by: scale)
      if isTooLarge { throw PackedError("a packed sample is too large") }
      samples.append(GaugeSample(time: Instant(milliseconds: time), millionths: millionths))
    }
    try reader.expectEnd()
    return samples
  }
}
