/// Why a log file was left out as a whole. The raw value is how the store and the manifest name it.
public enum UnusableReason: String, Hashable, Sendable, CaseIterable {
  case notFound = "not_found"
  case permissionDenied = "forbidden"
  /// A directory, a FIFO, a device.
  case notRegularFile = "not_regular"
  /// A link that leads nowhere, or in a circle.
  case deadLink = "dead_link"
  case pathTooLong = "long_path"
  case nameIsNotUTF8 = "name"
  /// A call to the system failed.
  case systemFailure = "unreadable"
  /// The compressed data ends too early.
  case truncated
  /// The compressed data makes no sense.
  case corrupt
  /// A member's checksum or length is not that of its content.
  case checksumMismatch = "checksum"
  /// Something follows the compressed data that is neither a further member nor padding.
  case trailingGarbage = "trailing"
  /// The file's size or time of change is not what it was when it was opened.
  case changedWhileRead = "changing"
  case outOfMemory = "too_large"
  /// A zstd frame that asks for more memory than any reader gives without being told to.
  case largeWindow = "zstd_window"
  case needsDictionary = "zstd_dictionary"
  // What the file is instead of a log, told from its first bytes.
  case tar
  case zip
  case bzip2
  case xz
  case lz4
  case snappy
  case sevenZip = "7z"
  case rar
  case workbook = "xlsx"
  case oldWorkbook = "xls"
  case sqlite
  case parquet
  case avro
  case utf16
  case utf32
  case html
  case xml
  case pdf
  case jsonArray = "json_array"
  case prettyJSON = "pretty_json"
  case base64
}

extension UnusableReason {
  /// What is wrong, to go after the file's name; in English lower case.
  public var words: LocalizedText {
    switch self {
    case .notFound: LocalizedText(ja: "ファイルがない", en: "no such file")
    case .permissionDenied: LocalizedText(ja: "読み取り権限がない", en: "permission denied")
    case .notRegularFile: LocalizedText(ja: "通常のファイルではない", en: "not a regular file")
    case .deadLink: LocalizedText(ja: "リンク先がない", en: "is a link that leads nowhere")
    case .pathTooLong: LocalizedText(ja: "パスが長すぎる", en: "its path is too long")
    case .nameIsNotUTF8: LocalizedText(ja: "ファイル名が UTF-8 でない", en: "its name is not UTF-8")
    case .systemFailure: LocalizedText(ja: "読み取りに失敗した", en: "reading failed")
    case .truncated: LocalizedText(ja: "途中で切れている", en: "ends too early")
    case .corrupt: LocalizedText(ja: "壊れている", en: "is corrupt")
    case .checksumMismatch: LocalizedText(ja: "チェックサムが合わない", en: "fails its checksum")
    case .trailingGarbage:
      LocalizedText(ja: "末尾に余分なデータがある", en: "goes on with something else")
    case .changedWhileRead:
      LocalizedText(ja: "読み取り中に変更された", en: "changed while it was read")
    case .outOfMemory: LocalizedText(ja: "メモリが足りない", en: "needs more memory than there is")
    case .largeWindow:
      LocalizedText(ja: "zstd の窓が 128 MiB を超える", en: "its zstd window is larger than 128 MiB")
    case .needsDictionary:
      LocalizedText(ja: "zstd の辞書が必要", en: "is zstd that needs a dictionary")
    case .tar: LocalizedText(ja: "tar アーカイブ", en: "is a tar archive")
    case .zip: LocalizedText(ja: "zip アーカイブ", en: "is a zip archive")
    case .bzip2: LocalizedText(ja: "bzip2 で圧縮されている", en: "is compressed with bzip2")
    case .xz: LocalizedText(ja: "xz で圧縮されている", en: "is compressed with xz")
    case .lz4: LocalizedText(ja: "lz4 で圧縮されている", en: "is compressed with lz4")
    case .snappy: LocalizedText(ja: "snappy で圧縮されている", en: "is compressed with snappy")
    case .sevenZip: LocalizedText(ja: "7z アーカイブ", en: "is a 7z archive")
    case .rar: LocalizedText(ja: "rar アーカイブ", en: "is a rar archive")
    case .workbook: LocalizedText(ja: "Excel ブック（xlsx）", en: "is an Excel workbook (xlsx)")
    case .oldWorkbook: LocalizedText(ja: "Excel ブック（xls）", en: "is an Excel workbook (xls)")
    case .sqlite: LocalizedText(ja: "SQLite データベース", en: "is an SQLite database")
    case .parquet: LocalizedText(ja: "Parquet ファイル", en: "is a Parquet file")
    case .avro: LocalizedText(ja: "Avro ファイル", en: "is an Avro file")
    case .utf16: LocalizedText(ja: "文字コードが UTF-16", en: "is UTF-16 text")
    case .utf32: LocalizedText(ja: "文字コードが UTF-32", en: "is UTF-32 text")
    case .html: LocalizedText(ja: "HTML のページ", en: "is a page of HTML")
    case .xml: LocalizedText(ja: "XML 文書", en: "is an XML document")
    case .pdf: LocalizedText(ja: "PDF 文書", en: "is a PDF document")
    case .jsonArray: LocalizedText(ja: "JSON の配列", en: "is one JSON array")
    case .prettyJSON:
      LocalizedText(ja: "複数行に整形された JSON", en: "is JSON spread over several lines")
    case .base64: LocalizedText(ja: "base64 で符号化されている", en: "is base64 text")
    }
  }

  /// What makes a log of it; nil where the words say all there is to say.
  public var advice: String? {
    switch self {
    case .tar: "unpack it: tar -xf"
    case .zip, .sevenZip, .rar: "unpack it"
    case .bzip2: "unpack it, or pipe it through: bzip2 -dc | gzip"
    case .xz: "unpack it, or pipe it through: xz -dc | gzip"
    case .lz4: "unpack it, or pipe it through: lz4 -dc | gzip"
    case .snappy: "unpack it, or write gzip or zstd instead"
    case .workbook, .oldWorkbook: "save it as CSV UTF-8"
    case .sqlite, .parquet, .avro: "export it as CSV or NDJSON"
    case .utf16: "convert it: iconv -f UTF-16 -t UTF-8"
    case .utf32: "convert it: iconv -f UTF-32 -t UTF-8"
    case .html: "it may be an error page: fetch the log again"
    case .xml, .pdf: "a log is NDJSON or CSV"
    case .jsonArray, .prettyJSON: "write one object a line: jq -c"
    case .base64: "decode it: base64 -d"
    case .nameIsNotUTF8: "rename it"
    case .deadLink: "mend the link, or remove it"
    case .largeWindow: "compress it again with a smaller one: zstd without --long"
    case .needsDictionary: "compress it again without one"
    default: nil
    }
  }
}
