package import Conversation
import DialogEngine
import DialogLibrary
package import ScriptVerification
import StrictJSON

extension DialogOptions {
    /// Why content cannot be taken for proven, in a sentence; `nil` when a fresh certificate says that
    /// it is.
    package func doubt(about content: Content) throws -> String? {
        try doubt(about: content.version, script: content.script.name)
    }

    package func doubt(about version: String, script: String) throws -> String? {
        let path = try certificatePath(script)
        var issues: [Issue] = []
        guard let bytes = try? readFile(path),
            let certificate = Certificate.shape.read(bytes, file: path, issues: &issues)
        else {
            return "nothing has been proven of this content: there is no \(path) that can be read; "
                + "backchat check --write proves it"
        }
        if certificate.content != version {
            return
                "this content was changed after it was proven; backchat check --write proves it anew"
        }
        if certificate.engine != Script.engineVersion {
            return "this content was proven for another version of the engine; "
                + "backchat check --write proves it anew"
        }
        return nil
    }

    package func write(_ certificate: Certificate) throws {
        let path = try certificatePath(certificate.script)
        do throws(FileFailure) {
            try writeFile(path, certificate.page)
        } catch {
            throw CannotRun(error.sentence)
        }
    }

    private func certificatePath(_ script: String) throws -> String {
        "\(try folder().path)/scripts/\(script).certificate"
    }
}
