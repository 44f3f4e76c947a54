// swift-tools-version: 6.3
import PackageDescription

// A package of its own, because everything in it is built with the fuzzer's instrumentation. See `run`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "sla", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: [.product(name: "Stages", package: "sla")], path: "Fuzz")
  ]
)
