internal import CXlsxWriter

/// Writes one sheet into an open workbook.
struct SheetWriter {
  let sheet: Sheet
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let formats: SheetFormats

  private var headRow: Int { sheet.heading.isEmpty ? 0 : sheet.heading.count + 1 }
  private var lastColumn: Int { sheet.columns.count - 1 }

  func write() {
    for (row, line) in sheet.heading.enumerated() {
      text(line, row, 0, row == 0 ? formats.title : nil)
    }
    for (index, column) in sheet.columns.enumerated() {
      text(
        column.title, headRow, index,
        column.format == .text ? formats.heads.text : formats.heads.number)
      let number = UInt16(index)
      worksheet_set_column(
        worksheet, number, number, Double(column.width), formats.column(column.format))
    }
    // Room for two lines, in programs too that do not measure it.
    worksheet_set_row(worksheet, UInt32(headRow), 30, nil)
    for (index, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() { write(cell, headRow + 1 + index, column) }
    }
    arrange()
    if let chart = sheet.chart, !sheet.rows.isEmpty { draw(chart) }
  }

  private func write(_ cell: SheetCell, _ row: Int, _ column: Int) {
    switch cell {
    case .empty: break
    case .text(let words): text(words, row, column, formats.text)
    case .alarm(let words): text(words, row, column, formats.alarm)
    case .number(let value):
      worksheet_write_number(
        worksheet, UInt32(row), UInt16(column), value,
        formats.column(sheet.columns[column].format))
    }
  }

  private func text(
    _ words: String, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    worksheet_write_string(
      worksheet, UInt32(row), UInt16(column), SheetText(cell: words).text, format)
  }

  /// On screen: the head stays, and filters. On paper: A4 across, as wide as the page, the head on every page.
  private func arrange() {
    let head = UInt32(headRow)
    worksheet_freeze_panes(worksheet, head + 1, 0)
    worksheet_autofilter(
      worksheet, head, 0, head + UInt32(max(sheet.rows.count, 1)), UInt16(lastColumn))
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, head, head)
    worksheet_set_footer(worksheet, "&L&A&R&P / &N")
  }

  private func draw(_ plan: SheetChart) {
    guard let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_LINE.rawValue)) else { return }
    let (first, last) = (UInt32(headRow + 1), UInt32(headRow + sheet.rows.count))
    for column in plan.series {
      guard let series = chart_add_series(chart, nil, nil) else { continue }
      chart_series_set_categories(series, sheet.name, first, 0, last, 0)
      chart_series_set_values(series, sheet.name, first, UInt16(column), last, UInt16(column))
      chart_series_set_name(series, SheetText(name: sheet.columns[column].title).text)
      chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_AUTOMATIC.rawValue))
    }
    chart_title_set_name(chart, SheetText(name: plan.title).text)
    chart_axis_set_num_format(chart.pointee.y_axis, "0.00%")
    chart_axis_set_max(chart.pointee.y_axis, 1)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    var options = lxw_chart_options()
    options.x_scale = 1.4
    options.y_scale = 1.2
    worksheet_insert_chart_opt(
      worksheet, UInt32(headRow), UInt16(lastColumn + 2), chart, &options)
  }
}
