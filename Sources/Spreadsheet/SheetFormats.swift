internal import CXlsxWriter

/// The looks of cells, each made once a workbook.
struct SheetFormats {
  let title: UnsafeMutablePointer<lxw_format>?
  /// Over text, and over numbers.
  let heads: (text: UnsafeMutablePointer<lxw_format>?, number: UnsafeMutablePointer<lxw_format>?)
  let text: UnsafeMutablePointer<lxw_format>?
  let alarm: UnsafeMutablePointer<lxw_format>?
  private let columns: [SheetFormat: UnsafeMutablePointer<lxw_format>]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    title = SheetFormats.format(workbook)
    format_set_bold(title)
    format_set_font_size(title, 16)

    heads = (SheetFormats.head(workbook), SheetFormats.head(workbook))
    format_set_indent(heads.text, 1)
    format_set_align(heads.number, UInt8(LXW_ALIGN_RIGHT.rawValue))

    // Text begins a little off the number beside it.
    text = SheetFormats.format(workbook)
    format_set_indent(text, 1)

    alarm = SheetFormats.format(workbook)
    format_set_indent(alarm, 1)
    format_set_bold(alarm)
    format_set_font_color(alarm, 0xA4262C)

    var columns: [SheetFormat: UnsafeMutablePointer<lxw_format>] = [:]
    for format in SheetFormat.allCases {
      guard let code = format.code, let made = SheetFormats.format(workbook) else { continue }
      format_set_num_format(made, code)
      columns[format] = made
    }
    self.columns = columns
  }

  /// In Excel's Japanese type, which has Latin letters of its own: its default has no kanji.
  private static func format(_ workbook: UnsafeMutablePointer<lxw_workbook>)
    -> UnsafeMutablePointer<lxw_format>?
  {
    let format = workbook_add_format(workbook)
    format_set_font_name(format, "Yu Gothic")
    return format
  }

  private static func head(_ workbook: UnsafeMutablePointer<lxw_workbook>)
    -> UnsafeMutablePointer<lxw_format>?
  {
    let head = format(workbook)
    format_set_bold(head)
    format_set_text_wrap(head)
    format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_bg_color(head, 0xE8EDF2)
    format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
    return head
  }

  func column(_ format: SheetFormat) -> UnsafeMutablePointer<lxw_format>? { columns[format] }
}

extension SheetFormat {
  /// In Excel's own language.
  fileprivate var code: String? {
    switch self {
    case .text: nil
    case .integer: "#,##0"
    case .decimal: "#,##0.######"
    case .percent: "0.0000%"
    case .wholePercent: "0%"
    case .duration: "[h]:mm:ss.000"
    case .dateTime: "yyyy-mm-dd hh:mm:ss"
    }
  }
}
