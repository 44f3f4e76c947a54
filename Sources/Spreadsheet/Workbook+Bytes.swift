internal import CXlsxWriter
internal import Glibc

extension Workbook {
  /// The workbook as an XLSX file. The same workbook gives the same bytes.
  public func bytes() throws(SpreadsheetError) -> [UInt8] {
    // The library would say these things on standard error.
    for sheet in sheets where !sheet.hasPossibleName {
      throw .library("\(sheet.name): no name for a sheet")
    }
    guard Set(sheets.map { $0.name.lowercased() }).count == sheets.count else {
      throw .library("two sheets by one name")
    }
    // The library writes to a path only: here to one of memory, that nobody else sees and that cannot be left behind.
    let descriptor = memfd_create("workbook", 1)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    try write(to: "/proc/self/fd/\(descriptor)")
    return try content(of: descriptor)
  }

  private func write(to path: String) throws(SpreadsheetError) {
    guard let workbook = workbook_new(path) else { throw .library("no memory") }
    describe(workbook)
    let formats = SheetFormats(workbook)
    for sheet in sheets {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
        _ = workbook_close(workbook)
        throw .library("\(sheet.name): no name for a sheet")
      }
      SheetWriter(sheet: sheet, workbook: workbook, worksheet: worksheet, formats: formats).write()
    }
    let status = workbook_close(workbook)
    guard status == LXW_NO_ERROR else { throw .library(String(cString: lxw_strerror(status))) }
  }

  private func describe(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    SheetText(name: title).text.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = createdSeconds
      _ = workbook_set_properties(workbook, &properties)
    }
  }

  private func content(of descriptor: Int32) throws(SpreadsheetError) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system(errno) }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      guard count > 0 else { throw .library("the workbook ends too early") }
      offset += count
    }
    return bytes
  }
}

extension Sheet {
  fileprivate var hasPossibleName: Bool {
    (1...31).contains(name.utf16.count) && !name.hasPrefix("'") && !name.hasSuffix("'")
      && name.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF
          && !"[]:*?/\\".unicodeScalars.contains($0)
      }
  }
}
