import Glibc
import Testing

@testable import Pipeline

struct LogFolderTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    mkdir("\(desk.path)/logs", 0o755)
    mkdir("\(desk.path)/logs/checks", 0o755)
    symlink("logs", "\(desk.path)/link")
  }

  @Test(arguments: [
    "logs", "logs/", "logs/sla.db", "logs/checks/sla.db", "logs/new/folder", "link/sla.db",
    "logs/../logs/reports", "./logs/reports",
  ])
  func `What would be read as a log is refused`(path: String) throws {
    let (file, logs) = ("\(desk.path)/\(path)", "\(desk.path)/logs")
    for folder in [logs, logs + "/", "\(desk.path)/link"] {
      #expect(throws: PipelineError.amongLogs(option: "--store", path: file, logs: folder)) {
        try LogFolders([folder]).refuse(file, "--store")
      }
    }
  }

  @Test(arguments: [
    "", "sla.db", "reports", "logs2/sla.db", "logs.db", "logs/.sla/sla.db", "logs/.sla.db",
    "logs/../sla.db",
  ])
  func `What lies beside the logs, or is hidden among them, is not`(path: String) throws {
    try LogFolders(["\(desk.path)/logs"]).refuse("\(desk.path)/\(path)", "--store")
  }

  @Test func `Files that are named one by one are no folder`() throws {
    let log = try desk.write("logs/a.ndjson", "")
    try LogFolders([log, "\(desk.path)/nothing"]).refuse("\(desk.path)/logs/sla.db", "--store")
  }
}
