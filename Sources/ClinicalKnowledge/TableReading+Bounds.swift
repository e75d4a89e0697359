extension TableReading {
    /// What one condition comes to, when its parts are known.
    static func bounds(
        of entry: ConditionTable.Entry, _ told: Bounds, _ open: FindingSet,
        _ parts: UnsafeBufferPointer<ConditionTable.Node>,
        _ bounds: UnsafeMutableBufferPointer<Bounds>
    ) -> Bounds {
        let range = Int(entry.firstPart)..<Int(entry.endOfParts)
        switch entry.kind {
        case .test:
            return told != .untold ? told : open.contains(Int(entry.number)) ? .untold : .no
        case .all:
            var result = Bounds.yes
            for part in range {
                let next = bounds[Int(parts[part])]
                result.least = min(result.least, next.least)
                result.most = min(result.most, next.most)
            }
            return result
        case .any, .none:
            var result = Bounds.no
            for part in range {
                let next = bounds[Int(parts[part])]
                result.least = max(result.least, next.least)
                result.most = max(result.most, next.most)
            }
            guard entry.kind == .none else { return result }
            return Bounds(least: 2 - result.most, most: 2 - result.least)
        case .count:
            var (yes, maybe) = (Bounds.no, Bounds.no)
            for part in range {
                let next = bounds[Int(parts[part])]
                if next.least == 2 { yes.least += 1 }
                if next.most == 2 { yes.most += 1 }
                if next.least > 0 { maybe.least += 1 }
                if next.most > 0 { maybe.most += 1 }
            }
            func counted(_ yes: UInt8, _ maybe: UInt8) -> UInt8 {
                Int32(yes) >= entry.number ? 2 : Int32(maybe) >= entry.number ? 1 : 0
            }
            return Bounds(
                least: counted(yes.least, maybe.least), most: counted(yes.most, maybe.most))
        }
    }
}
