package nl.gespreksopname.verification.scenario;

import nl.gespreksopname.verification.suite.SuiteUnderTest;

/** Plays scenarios against a suite that runs. */
public final class ScenarioPlayer {

    private final SuiteUnderTest suite;

    /** On a suite. */
    public ScenarioPlayer(SuiteUnderTest suite) {
        this.suite = suite;
    }

    /**
     * Plays one from begin to end.
     *
     * @throws AssertionError with the place of the step that did not go or come out as it should
     */
    public void play(Scenario scenario) {
        Play play = new Play(suite);
        try {
            play(scenario, play);
        } finally {
            play.ends();
        }
    }

    private static void play(Scenario scenario, Play play) {
        for (Step step : scenario.steps()) {
            Sentences.Known known = Sentences.known(step);
            try {
                known.sentence().play(play, known.said());
            } catch (AssertionError | RuntimeException e) {
                String message = String.valueOf(e.getMessage());
                throw new AssertionError(message.contains(step.place()) ? message : step + "\n  " + message, e);
            }
        }
    }
}
