internal import Notation

/// Why a line cannot be used, in English, lower case.
struct Rejection: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

/// A value from outside as a reason may show it.
func shown(_ text: String) -> String { text.quoted(upTo: 60) }
