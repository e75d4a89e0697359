import ArgumentParser
import ClinicalKnowledge
import Conversation
import DialogLibrary

/// Which content a command works on.
struct DialogOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder with the content.",
            discussion: """
                Without it: BACKCHAT_DIALOGS, then share/backchat/Dialogs beside the program's folder, \
                then Dialogs of the package it was built in, then XDG_DATA_DIRS.
                """, valueName: "dir"))
    var dialogs: String?

    func folder() throws -> DialogFolder {
        guard let folder = DialogFolder.find(named: dialogs) else {
            throw CannotRun("found no Dialogs folder; name it with --dialogs DIR")
        }
        guard isFolder(folder.path) else {
            throw CannotRun("\(folder.path) is no folder that can be read")
        }
        return folder
    }

    func content(script: String) throws -> Content {
        let folder = try folder()
        if !folder.scripts.contains(script) {
            let known = folder.scripts.joined(separator: ", ")
            throw CannotRun(
                "no script is called \"\(script)\" in \(folder.path)"
                    + (known.isEmpty ? "" : "; there is \(known)"))
        }
        do {
            return try folder.content(script: script)
        } catch {
            throw BrokenContent(issues: error.issues, folder: folder.path)
        }
    }
}

extension Country: ExpressibleByArgument {}

/// The script that is meant when none is named.
let standardScript = "spine-pain"
