import Glibc
import ServiceLevels

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, let set = DataSet.all.first(where: { $0.name == arguments[2] }) else {
  fail("usage: Benchmarks (generate|read|inflate) DIRECTORY SET [TIMES [FILES]]", status: 64)
}
let directory = arguments[1]
let times = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
set.generate(below: directory)
let files = arguments.count > 4 ? Int(arguments[4]) ?? set.files : set.files
let paths = Array(set.paths(below: directory).prefix(files))
for _ in 0..<times {
  let clock = ContinuousClock()
  var tally = Tally()
  let time = clock.measure {
    switch arguments[0] {
    case "read": tally = readAll(paths, benchmarkScope(set))
    case "inflate": tally = inflateAll(paths)
    default: break
    }
  }
  print(arguments[0], set.name, time, tally)
}
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
print("peak \(usage.ru_maxrss / 1024) MiB")
