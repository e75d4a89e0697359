import NIOConcurrencyHelpers

extension Sessions {
    /// Whether the store may know more of a conversation than memory does, and must be asked first.
    ///
    /// - Parameters:
    ///   - isResuming: Another server may have gone on with it.
    ///   - canBegin: What is wanted can be the first of a conversation. Should the store know the
    ///     conversation, it refuses the record, and it is read then: most that are unknown are new.
    package func mustSummon(
        _ key: SessionKey, isResuming: Bool = false, canBegin: Bool = false
    ) -> Bool {
        guard isDurable else { return false }
        switch table.find(key) {
        case .unknown: return !canBegin
        case .erased: return false
        case .known(let entry):
            return isResuming && entry.state.withLockedValue { $0.isAtRest }
        }
    }

    /// Brings what the store holds of a conversation into memory; where there is nothing, nothing
    /// happens.
    ///
    /// - Parameter then: Called once, from anywhere.
    package func summon(
        _ key: SessionKey, then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        if case .known(let entry) = table.find(key) { return refresh(entry, then: then) }
        restore(key) { [self] result in
            switch result {
            case .success(let restoration):
                if restoration.session.records > 0 { adopt(restoration, as: key) }
                then(.success(()))
            case .failure(.erased):
                noteErased(key)
                then(.success(()))
            case .failure(let failure): then(.failure(failure))
            }
        }
    }

    /// The same for one that is in memory; what comes meanwhile waits.
    private func refresh(
        _ entry: SessionEntry, then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        let isFree = entry.state.withLockedValue { state in
            guard state.isAtRest else { return false }
            state.isBusy = true
            return true
        }
        guard isFree else { return then(.success(())) }
        restore(entry.key) { [self] result in
            if case .failure(.erased) = result { noteErased(entry.key) }
            entry.state.withLockedValue { state in
                guard !state.isErased, case .success(let restoration) = result else { return }
                state.adopt(restoration)
            }
            if let following = release(entry) { process(following, of: entry) }
            then(result.map { _ in }.flatMapError { $0 == .erased ? .success(()) : .failure($0) })
        }
    }

    /// What the store holds of a conversation, folded; what is wrong with it is reported.
    func restore(
        _ key: SessionKey,
        then: @escaping @Sendable (Result<Journal.Restoration, StoreFailure>) -> Void
    ) {
        store.load(key) { [self] result in
            let restored = result.flatMap { journal in
                Result { () throws(StoreFailure) in
                    try journal.restored { setting throws(StoreFailure) in
                        try shelf.turns(of: setting.version)
                    }
                }
            }
            if case .success(let restoration) = restored {
                tell(of: restoration, key, damage: (try? result.get())?.damage)
            }
            then(restored)
        }
    }

    private func tell(
        of restoration: Journal.Restoration, _ key: SessionKey, damage: Journal.Damage?
    ) {
        if let version = restoration.begun?.version {
            report(.contentUnreadable(key, version: version))
        } else if restoration.begun != nil {
            report(.recordDamaged(key, record: damage?.first ?? restoration.session.records))
        } else if !restoration.differing.isEmpty {
            report(.differs(key, records: restoration.differing))
        }
    }

    /// Ends the episode; false when that is not kept yet, and the store goes on with the work.
    ///
    /// What cannot be kept now goes with the next turn.
    func close(_ entry: SessionEntry, from connection: any SessionConnection) -> Bool {
        let records = entry.state.withLockedValue { state -> [JournalRecord] in
            guard state.session.isOpen else { return [] }
            state.session.close()
            state.turns = nil
            let isStored = state.session.records > state.unkept.count
            guard isDurable, isStored else { return [] }
            state.session.records += 1
            state.unkept.append(JournalRecord(number: state.session.records, event: .closed))
            return state.unkept
        }
        guard !records.isEmpty else { return true }
        let meeting = Meeting()
        store.append(records, of: entry.key) { [self] result in
            if case .failure(.erased) = result { noteErased(entry.key) }
            entry.state.withLockedValue { if case .success = result { $0.unkept = [] } }
            goOn(with: entry, after: meeting, on: connection)
        }
        return meeting.isSecond()
    }
}
