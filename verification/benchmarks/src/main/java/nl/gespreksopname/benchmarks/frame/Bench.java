package nl.gespreksopname.benchmarks.frame;

import java.util.List;

/** Something that can be measured by {@code script/bench <name>}. */
public interface Bench {

    /** The word by which it is asked for. */
    String name();

    /** What it measures, in one line. */
    String summary();

    /** What must hold, each in one line. */
    List<String> limits();

    /** The options that it takes besides those of every bench. */
    List<Option> options();

    /**
     * Measures.
     *
     * @param settings the options as they were given, or as they are by default
     * @throws Exception when it can't be measured; that is not the same as a limit that isn't met
     */
    Report run(Settings settings) throws Exception;

    /**
     * An option.
     *
     * @param name as in {@code --name VALUE}
     * @param otherwise its value when it is not given
     * @param meaning in a few words
     */
    record Option(String name, String otherwise, String meaning) {}
}
