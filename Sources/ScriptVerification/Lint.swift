package import StrictJSON

extension AdviceSets {
    /// Everything in the content that cannot be meant, found by looking at all combinations of answers.
    package func lintIssues() throws(BoundReached) -> [Issue] {
        try conditionIssues() + stateIssues() + alternativeIssues() + shadowIssues()
            + timingIssues()
    }
}
