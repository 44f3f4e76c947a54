import Decompress
public import ServiceLevels

extension LogReader {
  /// Reads a file strictly, line by line, for the sake of single lines; they come in the order of the file.
  ///
  /// Memory does not depend on the file's size. What was delivered is not to be trusted where the digest is not the one
  /// expected.
  ///
  /// - Returns: the digest of the file's raw bytes.
  public func seek(_ quest: LineQuest, inFile path: String) throws(IngestError) -> ContentDigest {
    do throws(DecompressError) {
      let stream = try ByteStream(path: path)
      var pass = LogPass(
        LineBuffer(stream, reusing: []), .only([]), Workspace(scope, 0), isPredicting: false,
        quest: quest)
      _ = try pass.run()
      return try stream.finish().sha256
    } catch { throw IngestError(path: path, cause: error) }
  }
}
