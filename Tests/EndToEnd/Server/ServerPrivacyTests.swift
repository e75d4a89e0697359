import Foundation
import Testing

/// What a busy server writes beside its replies holds nothing of what people say, nor who they are.
@Suite struct ServerPrivacyTests {
    @Test func `neither logs nor metrics nor refusals hold a word or a name`() throws {
        let server = try ServerRun("--log-level", "trace")
        let person = try server.byHand()
        _ = try person.page()
        person.send("my xylophone hurts since the quagmire\n/resume quagmire\n\u{7F}quagmire\n")
        _ = try person.page()
        let relay = try server.relay(named: "zanzibar")
        for (number, frame) in [
            #"{"t":"msg","s":"anna.quagmire","mid":"mid-quagmire","text":"quagmire xylophone"}"#,
            #"{"t":"msg","s":"anna.quagmire","mid":"mid-quagmire","text":"another xylophone"}"#,
            #"{"t":"msg","s":"anna.quagmire","text":"xylophone"}"#,
            #"{"t":"xylophone","s":"anna.quagmire"}"#,
            #"{"t":"msg","xylophone":"xylophone","xylophone":1}"#,
            #"{"t":"pick","s":"anna.quagmire","mid":"p","question":"xylophone","choices":["xylophone"]}"#,
            #"{"t":"msg","s":"anna.quagmire","mid":"late","text":"xylophone","seen":999}"#,
        ].enumerated() {
            relay.send(frame + "\n")
            let frames = try relay.turn()
            for frame in frames where frame["t"] as? String == "err" {
                let text = frame["text"] as? String ?? ""
                #expect(!text.contains("xylophone") && !text.contains("quagmire"), "\(number)")
            }
        }
        relay.send("{\"t\":\"erase\",\"s\":\"anna.quagmire\"}\n")
        let monitor = try LineClient(port: server.metricsPort)
        monitor.send("GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        let metrics = try monitor.rest()
        let outcome = server.stop()
        #expect(outcome.end == .status(0))
        #expect(outcome.errors.contains("a turn was taken"))
        for written in [metrics, outcome.output, outcome.errors] {
            for word in ["xylophone", "quagmire", "anna", "mid-"] {
                #expect(!written.contains(word))
            }
        }
    }
}
