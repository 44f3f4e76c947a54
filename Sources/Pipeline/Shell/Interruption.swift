internal import Glibc
internal import Synchronization

/// A wish to stop, as SIGINT and SIGTERM say it.
///
/// A killed run loses nothing either; but one that is asked to stop ends where all is in order: after the file, the
/// service or the period at hand.
public enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// Takes note of both signals from now on instead of dying of them. A second one kills as ever.
  public static func watch() {
    // Made here, not in the handler, where hardly anything may be done.
    signal.store(0, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { Interruption.signal.store($0, ordering: .relaxed) }
    action.sa_flags = CInt(bitPattern: SA_RESETHAND) | SA_RESTART
    for number in [SIGINT, SIGTERM] { sigaction(number, &action, nil) }
  }

  /// Dies of a signal as if nobody had taken note of it, so that a shell or systemd sees what it expects.
  public static func die(of number: Int32) {
    Glibc.signal(number, SIG_DFL)
    raise(number)
  }

  static var isWished: Bool { signal.load(ordering: .relaxed) != 0 }

  /// Stops here if that is wished.
  static func check() throws(PipelineError) {
    let number = signal.load(ordering: .relaxed)
    if number != 0 { throw .interrupted(signal: number) }
  }
}
