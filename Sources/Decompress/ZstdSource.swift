internal import CZstd
internal import ServiceLevels

/// The content of a zstd file: any number of frames one after another (RFC 8878).
///
/// Frames that need a window of more than 128 MiB are refused, as by the `zstd` program.
final class ZstdSource: ByteSource {
  private let window: InputWindow
  private let context: OpaquePointer
  private var isInFrame = false
  private var frames = 0

  init(_ window: InputWindow) throws(DecompressError) {
    guard let context = ZSTD_createDCtx() else { throw DecompressError(.outOfMemory) }
    self.window = window
    self.context = context
  }

  deinit { ZSTD_freeDCtx(context) }

  func read(into target: UnsafeMutableRawBufferPointer) throws(DecompressError) -> Int {
    var output = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
    while output.pos < output.size {
      let ready = try window.ensure(1)
      if ready == 0, !isInFrame { break }
      if !isInFrame, frames > 0, try Format(of: window) != .zstd {
        throw error(.trailingGarbage)
      }
      let before = output.pos
      var input = ZSTD_inBuffer(src: window.unread.baseAddress, size: ready, pos: 0)
      input.size = window.unread.count
      let code = ZSTD_decompressStream(context, &output, &input)
      guard ZSTD_isError(code) == 0 else {
        throw error(Self.reason(ZSTD_getErrorCode(code)))
      }
      window.consume(input.pos)
      if code == 0 {
        isInFrame = false
        frames += 1
      } else {
        isInFrame = true
        if input.pos == 0, output.pos == before {
          throw error(ready == 0 ? .truncated : .corrupt)
        }
      }
    }
    return output.pos
  }

  private static func reason(_ code: ZSTD_ErrorCode) -> UnusableReason {
    switch code {
    case ZSTD_error_checksum_wrong: .checksumMismatch
    case ZSTD_error_frameParameter_windowTooLarge: .largeWindow
    case ZSTD_error_dictionary_wrong, ZSTD_error_dictionary_corrupted: .needsDictionary
    default: .corrupt
    }
  }

  private func error(_ kind: UnusableReason) -> DecompressError {
    DecompressError(kind, offset: window.offset)
  }
}
