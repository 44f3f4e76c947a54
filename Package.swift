// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "sla",
  products: [
    .executable(name: "sla", targets: ["sla"]),
    .executable(name: "sla-sample", targets: ["SampleLogs"]),
    // What Tests/Fuzz takes apart
    .library(
      name: "Stages",
      targets: ["ServiceLevels", "Decompress", "Ingest", "Catalog", "Store", "Pipeline"]),
  ],
  targets: [
    // C libraries, from Debian
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CIsal", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // The domain, its figures as tables, and how things are written
    .target(name: "ServiceLevels"),
    .target(name: "Tables", dependencies: ["ServiceLevels"]),
    .target(name: "Notation"),

    // The four stages, in the order of the work
    .target(name: "Ingest", dependencies: ["ServiceLevels", "Notation", "Decompress"]),
    .target(name: "Aggregate", dependencies: ["ServiceLevels"]),
    .target(name: "Compute", dependencies: ["ServiceLevels", "Tables"]),
    .target(name: "Render", dependencies: ["ServiceLevels", "Notation", "Spreadsheet", "Tables"]),

    // What is promised, and what the stages leave for each other
    .target(name: "Catalog", dependencies: ["ServiceLevels", "Notation", "CYaml"]),
    .target(
      name: "Decompress",
      dependencies: ["ServiceLevels", "CZlib", "CIsal", "CDeflate", "CZstd", "CCrypto"]),
    .target(name: "Spreadsheet", dependencies: ["CXlsxWriter"]),
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(name: "Store", dependencies: ["ServiceLevels", "SQLite", "Tables"]),

    // The shell
    .target(
      name: "Pipeline",
      dependencies: [
        "ServiceLevels", "Notation", "Decompress", "Ingest", "Aggregate", "Compute", "Render",
        "Catalog", "Spreadsheet", "Store", "Tables",
      ]),
    // From a figure back to the lines of the logs
    .target(
      name: "Tracing",
      dependencies: [
        "ServiceLevels", "Decompress", "Ingest", "Aggregate", "Store", "Tables", "Pipeline",
      ]),
    .executableTarget(
      name: "sla", dependencies: ["Pipeline", "Tracing", "ServiceLevels", "Notation", "CBuild"]),
    // Which commit it is built from
    .target(
      name: "CBuild",
      cSettings: Context.environment["SLA_COMMIT"].map {
        [.define("SLA_COMMIT", to: "\"\($0)\"")]
      }),

    // Tools for our own work
    .executableTarget(
      name: "SampleLogs", dependencies: ["Catalog", "ServiceLevels"], path: "Tools/SampleLogs"),

    // Tests
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Ingest", "ServiceLevels", "Store", "CIsal", "CZlib", "TestSupport"],
      path: "Tests/Benchmarks",
      exclude: [
        "checks.awk", "compare.py", "instructions", "instructions.txt", "peers.py", "render.py",
      ]),
    .target(
      name: "Reference", dependencies: ["SQLite"], path: "Tests/Reference", exclude: ["README.md"]),
    .testTarget(name: "ReferenceTests", dependencies: ["Reference"]),
    .testTarget(name: "AggregateTests", dependencies: ["Aggregate", "ServiceLevels"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Reference", "sla"]),
    .testTarget(
      name: "LawTests",
      dependencies: [
        "Reference", "Aggregate", "Catalog", "Compute", "Ingest", "Pipeline", "ServiceLevels",
        "Store", "Tables",
      ]),
    .testTarget(
      name: "ComputeTests", dependencies: ["Compute", "Catalog", "ServiceLevels", "TestSupport"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Render", "ServiceLevels", "Notation", "SQLite", "Store", "Tables", "sla",
        "TestSupport",
      ]),
    .testTarget(name: "ServiceLevelsTests", dependencies: ["ServiceLevels", "TestSupport"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"]),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "SQLite", "ServiceLevels", "Decompress", "Tables", "TestSupport"]),
    .testTarget(
      name: "DecompressTests",
      dependencies: ["Decompress", "ServiceLevels", "CZlib", "CZstd", "TestSupport"]),
    .testTarget(
      name: "IngestTests",
      dependencies: ["Ingest", "ServiceLevels", "Decompress", "CZlib", "TestSupport"]),
    .testTarget(name: "CatalogTests", dependencies: ["Catalog", "ServiceLevels", "TestSupport"]),
    .testTarget(
      name: "SampleLogsTests",
      dependencies: ["SampleLogs", "Catalog", "Ingest", "ServiceLevels", "TestSupport"]),
    .testTarget(
      name: "RenderTests",
      dependencies: [
        "Render", "Decompress", "Notation", "ServiceLevels", "Tables", "TestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["sla", "Pipeline", "ServiceLevels", "TestSupport"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}

// The reference is plain, not fast: optimised even in debug builds, hundreds of worlds take seconds.
for target in package.targets where target.name == "Reference" {
  target.swiftSettings?.append(.unsafeFlags(["-O"]))
}
