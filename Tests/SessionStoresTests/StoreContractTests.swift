import ShippedContent
import Testing

@testable import ChatSessions
@testable import SessionStores

/// What every store must do.
@Suite struct StoreContractTests {
    @Test(arguments: StoreKind.allCases)
    func `what was appended is loaded, in its order, and nobody else's`(kind: StoreKind)
        async throws
    {
        let records = journal("lower back", "none", "what is massage?", "none", "44")
        try await kind.with { store in
            #expect(store.isDurable)
            #expect(await store.load(anna) == .success(Journal()))
            for record in records {
                #expect(await store.append(record, of: anna).failure == nil)
            }
            #expect(await store.load(anna) == .success(Journal(records)))
            #expect(await store.load(ben) == .success(Journal()))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `several records are appended together or not at all`(kind: StoreKind) async throws {
        let records = journal("lower back", "none", "none")
        try await kind.with { store in
            #expect(await store.append(records[0], records[1], of: anna).failure == nil)
            #expect(
                await store.append(records[1], records[2], of: anna).failure == .numberTaken)
            #expect(await store.load(anna) == .success(Journal(Array(records[..<2]))))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a number is taken once, and none is left out`(kind: StoreKind) async throws {
        let records = journal("lower back", "none", "none")
        let other = journal("neck", "none")
        try await kind.with { store in
            #expect(await store.append(records[1], of: anna).failure == .numberTaken)
            #expect(await store.append(records[0], of: anna).failure == nil)
            #expect(await store.append(other[0], of: anna).failure == .numberTaken)
            #expect(await store.append(records[2], of: anna).failure == .numberTaken)
            #expect(await store.append(records[1], of: anna).failure == nil)
            #expect(await store.load(anna) == .success(Journal(Array(records[..<2]))))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `of many that append the same number one wins`(kind: StoreKind) async throws {
        let record = journal("lower back")[0]
        try await kind.with { store in
            let failures = await withTaskGroup(of: StoreFailure?.self) { group in
                for _ in 0..<50 { group.addTask { await store.append(record, of: anna).failure } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(failures.count { $0 == nil } == 1)
            #expect(failures.count { $0 == .numberTaken } == 49)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `an erased conversation is gone and its name used up`(kind: StoreKind) async throws {
        let records = journal("lower back", "none")
        try await kind.with { store in
            _ = await store.append(records[0], of: anna)
            _ = await store.append(records[0], of: ben)
            let receipt = try await store.erase(anna).get()
            #expect(!receipt.places.isEmpty)
            #expect(await store.load(anna) == .failure(.erased))
            #expect(await store.append(records[1], of: anna).failure == .erased)
            #expect(await store.append(records[0], of: anna).failure == .erased)
            #expect(await store.load(ben) == .success(Journal(Array(records[..<1]))))
            #expect(await store.append(records[1], of: ben).failure == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `what was never there can be erased, and is used up`(kind: StoreKind) async throws {
        try await kind.with { store in
            _ = try await store.erase(anna).get()
            #expect(await store.append(journal("neck")[0], of: anna).failure == .erased)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a record that forgets destroys what came before it`(kind: StoreKind) async throws {
        let records = journal("lower back", "none", "/forget", "neck")
        try await kind.with { store in
            for record in records {
                #expect(await store.append(record, of: anna).failure == nil)
            }
            #expect(await store.load(anna) == .success(Journal(Array(records[2...]))))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `many conversations at once keep each its own`(kind: StoreKind) async throws {
        let records = journal("lower back", "none", "none", "44", "three weeks")
        try await kind.with { store in
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let key = SessionKey(.relay("irc"), "\(number)")
                        for record in records.prefix(1 + number % 5) {
                            #expect(await store.append(record, of: key).failure == nil)
                        }
                    }
                }
            }
            for number in 0..<100 {
                let key = SessionKey(.relay("irc"), "\(number)")
                let kept = Journal(Array(records.prefix(1 + number % 5)))
                #expect(await store.load(key) == .success(kept))
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a record that says what was lost is one like others`(kind: StoreKind) async throws {
        let records = journal("lower back", "none")
        let loss = JournalRecord(number: 3, event: .lost(Loss(reason: .content, seq: 4)))
        try await kind.with { store in
            for record in records + [loss] {
                #expect(await store.append(record, of: anna).failure == nil)
            }
            #expect(await store.load(anna) == .success(Journal(records + [loss])))
        }
    }
}
