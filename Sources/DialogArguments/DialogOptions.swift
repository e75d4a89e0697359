package import ArgumentParser
package import ClinicalKnowledge
package import Conversation
package import DialogLibrary

/// Which content a command works on.
package struct DialogOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder with the content.",
            discussion: """
                Without it: BACKCHAT_DIALOGS, then share/backchat/Dialogs beside the program's folder, \
                then Dialogs of the package it was built in, then XDG_DATA_DIRS.
                """, valueName: "dir"))
    package var dialogs: String?

    package init() {}

    package func folder() throws -> DialogFolder {
        guard let folder = DialogFolder.find(named: dialogs) else {
            throw CannotRun("found no Dialogs folder; name it with --dialogs DIR")
        }
        guard isFolder(folder.path) else {
            throw CannotRun("\(folder.path) is no folder that can be read")
        }
        return folder
    }

    package func content(script: String) throws -> Content {
        try read(script) { folder throws(ContentFailure) in try folder.content(script: script) }
    }

    /// The bytes alone, for those who cannot wait for all of it to be checked.
    package func files(script: String) throws -> FolderFiles {
        try read(script) { folder throws(ContentFailure) in folder.read() }
    }

    package func content(script: String, from files: FolderFiles) throws -> Content {
        try read(script) { _ throws(ContentFailure) in try files.content(script: script) }
    }

    package func compiledContent(script: String, from files: FolderFiles) throws -> CompiledContent
    {
        try read(script) { _ throws(ContentFailure) in try files.compiledContent(script: script) }
    }

    private func read<Result>(
        _ script: String, _ read: (DialogFolder) throws(ContentFailure) -> Result
    ) throws -> Result {
        let folder = try folder()
        if !folder.scripts.contains(script) {
            let known = folder.scripts.joined(separator: ", ")
            throw CannotRun(
                "no script is called \"\(script)\" in \(folder.path)"
                    + (known.isEmpty ? "" : "; there is \(known)"))
        }
        do {
            return try read(folder)
        } catch {
            throw BrokenContent(issues: error.issues, folder: folder.path)
        }
    }
}

extension Country: ExpressibleByArgument {}

/// The script that is meant when none is named.
package let standardScript = "spine-pain"
