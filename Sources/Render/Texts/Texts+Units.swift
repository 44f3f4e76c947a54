extension Texts {
  func milliseconds(_ number: String) -> String { pick("\(number)ミリ秒", "\(number) ms") }
  func seconds(_ number: String) -> String { pick("\(number)秒", "\(number) s") }
  func people(_ number: String) -> String { pick("\(number)名", number) }
  func times(_ number: String) -> String { pick("\(number)件", number) }
  func userMinutes(_ number: String) -> String { pick("延べ\(number)分", "\(number) user-minutes") }
}
