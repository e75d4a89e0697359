import ChatSessions
import Conversation

extension BenchCommand {
    /// Fills a store, and says what a conversation in it costs.
    func measureKeeping(
        _ count: Int, _ content: Content, _ talks: [BenchTalk]
    ) async throws {
        let setting = TalkSetting(content, audience: Audience(keeping: .store))
        try await withScratchFolder(in: scratch) { folder in
            func run(_ name: String) -> KeepingRun {
                KeepingRun(folder: "\(folder)/\(name)", turns: Turns(setting), talks: talks)
            }
            let (none, many) = (run("none"), run("many"))
            let (bytes, turns) = try await many.fill(count)
            print(
                "\(count) conversations of \(hundredths(turns)) turns: \(bytes) bytes, "
                    + "\(bytes / max(1, count)) each")
            let servers = [("no", none), ("\(count)", many)]
            for (name, run) in servers + servers {
                let start = ContinuousClock.now
                let ready = try await ChildServer.with(serveArguments(store: run.options)) { _ in
                    ContinuousClock.now - start
                }
                print(
                    "a server over \(name) conversations is ready after \(milliseconds(ready)) ms")
            }
            for (name, isCold) in [("cold", true), ("warm", false)] {
                let times = try await many.comeBack(isCold: isCold)
                print(
                    "\(KeepingRun.longTalk) turns come back, \(name): median "
                        + "\(milliseconds(times[times.count / 2])) ms, "
                        + "most \(milliseconds(times[times.count - 1])) ms")
            }
        }
    }
}
