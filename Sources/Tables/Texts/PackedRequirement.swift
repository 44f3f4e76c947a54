import ServiceLevels

/// The values of a requirement's row that its columns for people do not give back: whom it is about, the exact numbers,
/// and the evidence.
enum PackedRequirement {
  static func packed(_ figure: RequirementFigure) -> String {
    PackedTexts.packed([
      PackedTexts.packed(figure.subject.packed), PackedTexts.packed(figure.unit.packed),
      figure.measured.map { "\($0.number)" } ?? "", figure.limit.map { "\($0.number)" } ?? "",
      PackedTexts.packed(figure.evidence.map { PackedTexts.packed($0.packed) }),
    ])
  }

  /// The figure again, with what other columns say; nil where the text is not of that form.
  static func figure(
    _ packed: String, period: String, id: String, verdict: RequirementVerdict
  ) -> RequirementFigure? {
    guard let parts = PackedTexts.texts(packed), parts.count == 5,
      let subject = PackedTexts.texts(parts[0]).flatMap(RequirementSubject.init(packed:)),
      let unit = PackedTexts.texts(parts[1]).flatMap(QuantityUnit.init(packed:)),
      let items = PackedTexts.texts(parts[4])
    else { return nil }
    let evidence = items.compactMap { PackedTexts.texts($0).flatMap(EvidenceItem.init(packed:)) }
    guard evidence.count == items.count else { return nil }
    return RequirementFigure(
      period: period, id: id, subject: subject, measured: Int(parts[2]), limit: Int(parts[3]),
      unit: unit, verdict: verdict, evidence: evidence)
  }
}

extension QuantityUnit {
  fileprivate var packed: [String] {
    switch self {
    case .milliseconds: ["ms"]
    case .partsPerMillion: ["ppm"]
    case .count: ["count"]
    case .millionths(let unit): ["millionths", unit]
    }
  }

  fileprivate init?(packed: [String]) {
    switch (packed.first, packed.count) {
    case ("ms", 1): self = .milliseconds
    case ("ppm", 1): self = .partsPerMillion
    case ("count", 1): self = .count
    case ("millionths", 2): self = .millionths(of: packed[1])
    default: return nil
    }
  }
}

extension RequirementSubject {
  var packed: [String] {
    switch self {
    case .all: ["all"]
    case .service(let name): ["service", name]
    case .account(let name): ["account", name]
    case .operation(let id): ["operation", id]
    case .incident(let id): ["incident", id]
    case .outage(.service(let name), let start): ["outage", "\(start.milliseconds)", name]
    case .outage(.account(let name), let start): ["account_outage", "\(start.milliseconds)", name]
    case .dependency(let service, let provider): ["dependency", service, provider]
    case .slot(let key, let interval):
      ["slot", key, "\(interval.start.milliseconds)", "\(interval.end.milliseconds)"]
    }
  }

  init?(packed: [String]) {
    switch (packed.first, packed.count) {
    case ("all", 1): self = .all
    case ("service", 2): self = .service(packed[1])
    case ("account", 2): self = .account(packed[1])
    case ("operation", 2): self = .operation(packed[1])
    case ("incident", 2): self = .incident(packed[1])
    case ("dependency", 3): self = .dependency(service: packed[1], provider: packed[2])
    case ("outage", 3), ("account_outage", 3):
      guard let start = Int(packed[1]) else { return nil }
      let subject = packed[0] == "outage" ? Subject.service(packed[2]) : .account(packed[2])
      self = .outage(of: subject, start: Instant(milliseconds: start))
    case ("slot", 4):
      guard let start = Int(packed[2]), let end = Int(packed[3]), start <= end else { return nil }
      self = .slot(
        packed[1],
        Interval(start: Instant(milliseconds: start), end: Instant(milliseconds: end)))
    default: return nil
    }
  }
}
