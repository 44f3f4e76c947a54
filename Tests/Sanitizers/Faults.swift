// The counter-test: faults that the sanitizers must find. A run that finds none of these proves nothing.
import Glibc

/// Read and written by two threads with nothing between them.
final class Shared: @unchecked Sendable {
  var number = 0
}

func race() {
  let shared = Shared()
  let threads = (0..<2).map { _ in
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { pointer in
        let shared = pointer.map { Unmanaged<Shared>.fromOpaque($0).takeUnretainedValue() }
        for _ in 0..<100_000 { shared?.number += 1 }
        return nil
      }, Unmanaged.passUnretained(shared).toOpaque())
    return thread
  }
  for thread in threads { pthread_join(thread, nil) }
  print(shared.number)
}

/// A byte after the end of what was asked for.
func overrun(by count: Int) {
  let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)
  bytes.initialize(repeating: 1, count: 8)
  print(bytes[7 + count])
  bytes.deallocate()
}

if CommandLine.arguments.last == "thread" {
  // One thread may be over before the other begins, and then nobody sees a race.
  for _ in 0..<100 { race() }
} else {
  overrun(by: CommandLine.arguments.count)
}
