import Glibc

// Benchmarks generate DIRECTORY SET [FILES ROUNDS]   writes the set, or a smaller one like it, unless it is there
// Benchmarks limit    DIRECTORY SET          only decompresses it
// Benchmarks read     DIRECTORY SET [FILES]  reads its first files into their values
// Benchmarks reread   DIRECTORY SET TIMES    reads its first file so many times, each with what the one before left
// Benchmarks answer   DIRECTORY SET TARGET   reads it, and answers what the other contenders are asked
// Benchmarks stored   DIRECTORY SET STORE TARGET   the same from the store that `sla` made of it
// Benchmarks catalog  DIRECTORY SET TARGET   writes the catalog that `sla` needs for it

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, var set = DataSet.all.first(where: { $0.name == arguments[2] }) else {
  let names = DataSet.all.map(\.name).joined(separator: ", ")
  fail(
    "usage: Benchmarks (generate|limit|read|reread|answer|stored|catalog) DIRECTORY SET [MORE]\nsets: \(names)",
    status: 64)
}
let paths = set.paths(below: arguments[1])
let more = arguments.count > 3 ? arguments[3] : ""

switch arguments[0] {
case "generate":
  if arguments.count == 5, let files = Int(more), let rounds = Int(arguments[4]) {
    (set.files, set.rounds) = (files, rounds)
  }
  set.generate(below: arguments[1])
case "limit": print(inflateBare(paths), "bytes")
case "read": print(readAll(Array(paths.prefix(Int(more) ?? .max)), benchmarkScope(set)))
case "reread": print(rereadFirst(of: paths, times: Int(more) ?? 1, benchmarkScope(set)))
case "answer": answer(paths, set, to: more)
case "stored" where arguments.count == 5:
  answer(fromStore: more, set, to: arguments[4])
case "catalog": write(set.catalog, to: more)
default: fail("\(arguments[0]): no such command", status: 64)
}
