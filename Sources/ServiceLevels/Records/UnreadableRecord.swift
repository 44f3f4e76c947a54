/// What was kept of a record, and no record can be made of any more: the disk or a hand has changed it.
public struct UnreadableRecord: Hashable, Sendable {
  public let id: String
  /// The store's number of the file that it was read from.
  public let fileID: Int
  public let path: String
  /// The line in that file, from 1.
  public let line: Int
  /// What cannot be read.
  public let detail: String

  public init(id: String, fileID: Int, path: String, line: Int, detail: String) {
    self.id = id
    self.fileID = fileID
    self.path = path
    self.line = line
    self.detail = detail
  }
}
