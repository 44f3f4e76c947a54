// Kept text and paths are taken apart by scalars. `Character` joins a separator with the mark that follows it, and with a
// letter before it that is written in front of another, such as U+0600: what is cut by characters does not come back.
extension String {
  /// What lies between separators; one more part than there are separators, empty ones too.
  public func parts(between separator: Unicode.Scalar) -> [String] {
    unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }

  /// What stands before the first of a separator, and behind it; nil where there is none.
  public func halves(at separator: Unicode.Scalar) -> (before: String, after: String)? {
    unicodeScalars.firstIndex(of: separator).map(halves)
  }

  /// The same at the last of a separator.
  public func halves(atLast separator: Unicode.Scalar) -> (before: String, after: String)? {
    unicodeScalars.lastIndex(of: separator).map(halves)
  }

  /// What follows a beginning, compared by bytes; nil where the text begins otherwise.
  public func bytes(after start: String) -> String? {
    utf8.starts(with: start.utf8) ? String(Substring(utf8.dropFirst(start.utf8.count))) : nil
  }

  private func halves(_ place: Index) -> (before: String, after: String) {
    (
      String(unicodeScalars[..<place]),
      String(unicodeScalars[unicodeScalars.index(after: place)...])
    )
  }
}
