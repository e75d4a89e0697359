import ClinicalKnowledge
import StrictJSON
package import LanguageUnderstanding

extension Script {
    /// Who "he" and "she" are, as far as the talk has shown.
    package func subject(of snapshot: Snapshot) -> Subject {
        snapshot.answer(to: forAnother.value)?.isYes == true ? .another : .speaker
    }

    /// Whether an utterance says that somebody asks for another, so that it has to be heard anew.
    package func namesAnother(_ heard: Interpretation) -> Bool {
        heard.observations.contains {
            $0.finding == forAnother.value && $0.binding?.isYes == true
        }
    }
}
