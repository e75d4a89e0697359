/// Every number by which the server says what a frame is.
package enum RelayCode: Int, CaseIterable, Sendable {
    case noted = 200
    case digression = 210
    case welcome = 220
    case goodbye = 221
    case advice = 230
    case escalate = 231
    case question = 330
    case askedAgain = 331
    case confirming = 332
    case closing = 421
    case tooFast = 429
    case storageTrouble = 451
    case notFrame = 500
    case badField = 501
    case unknownType = 502
    case helloFirst = 503
    case tooLong = 507
    case otherContent = 509
    case earlierQuestion = 510
    case notAllowed = 530
    case erased = 540
}
