import Foundation
import Glibc
import Testing

@testable import Pipeline

/// Who holds a store, as a refused run is told.
@Suite struct StoreLockTests {
  @Test func `A refused run names the holder`() throws {
    let store = Self.newStore()
    defer { try? FileManager.default.removeItem(atPath: store + ".lock") }
    let holding = try StoreLock(store: store, waits: false, clock: RunClock())
    let holder = Self.holder(refusing: store)
    _ = consume holding
    #expect(holder?.hasPrefix("pid \(getpid()) since 2") == true)
  }

  @Test func `A holder that has not said its name yet is waited for`() throws {
    let store = Self.newStore()
    defer { try? FileManager.default.removeItem(atPath: store + ".lock") }
    let descriptor = open(store + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let speaking = Thread {
      usleep(60_000)
      _ = "pid 17 since then\n".withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }
    speaking.start()
    #expect(Self.holder(refusing: store) == "pid 17 since then")
    close(descriptor)
  }

  @Test func `A store that was let go can be taken, and has no holder`() throws {
    let store = Self.newStore()
    defer { try? FileManager.default.removeItem(atPath: store + ".lock") }
    do { _ = try StoreLock(store: store, waits: false, clock: RunClock()) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: store + ".lock")).isEmpty)
    #expect(Self.holder(refusing: store) == nil)
  }

  private static func newStore() -> String {
    FileManager.default.temporaryDirectory.appending(path: "sla-lock-\(UUID().uuidString).db").path
  }

  /// What a run is told that is refused the store; nil if it gets it.
  private static func holder(refusing store: String) -> String? {
    do {
      _ = try StoreLock(store: store, waits: false, clock: RunClock())
      return nil
    } catch .busy(_, let holder) {
      return holder
    } catch {
      return "\(error)"
    }
  }
}
