import ArgumentParser

/// Whole days, typed like `30d`.
struct RetentionTime: ExpressibleByArgument, Equatable {
    let days: Int

    init?(argument: String) {
        guard argument.hasSuffix("d"), let days = Int(argument.dropLast()),
            (1...36_500).contains(days)
        else { return nil }
        self.days = days
    }
}
