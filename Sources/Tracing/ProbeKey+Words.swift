public import ServiceLevels

extension ProbeKey {
  /// The service, or the account where it is about the account itself.
  var subject: String { service.isEmpty ? account : service }

  /// `order ap-northeast-1a grpc`.
  public var words: String {
    [subject, zone, check].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
