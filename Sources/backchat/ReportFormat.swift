import ArgumentParser

/// For whom a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
