import Conversation
import Crypto

/// The version of content: the same for the same bytes in the same files, in sixteen digits.
func contentVersion(of files: [ContentFile]) -> String {
    var hash = SHA256()
    for file in files {
        hash.update(data: Array(file.path.utf8) + [0])
        hash.update(data: SHA256.hash(data: file.bytes).map(\.self))
    }
    let digits = Array("0123456789abcdef")
    return String(
        hash.finalize().prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
