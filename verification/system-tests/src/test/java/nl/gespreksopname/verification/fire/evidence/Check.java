package nl.gespreksopname.verification.fire.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds all the evidence against itself, and says where it does not agree. */
public final class Check {

    private static final int MOST_OF_A_KIND = 3;

    private final List<String> findings = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final String about;

    private Check(String about) {
        this.about = about;
    }

    /** One way of looking at the evidence. */
    private interface Look {
        void at(Evidence evidence, Check check);
    }

    /** Everything that is wrong; empty when nothing is. */
    public static List<String> findings(Evidence evidence) {
        List<String> all = new ArrayList<>();
        all.addAll(look("streams", new StreamCheck()::look, evidence));
        all.addAll(look("logs", new LogCheck()::look, evidence));
        all.addAll(look("topics", new TopicCheck()::look, evidence));
        all.addAll(look("mirrors", new MirrorCheck()::look, evidence));
        all.addAll(look("answers", new AnswerCheck()::look, evidence));
        all.addAll(look("trails", new TrailCheck()::look, evidence));
        all.addAll(look("quiet", new QuietCheck()::look, evidence));
        return all;
    }

    private static List<String> look(String about, Look look, Evidence evidence) {
        Check check = new Check(about);
        look.at(evidence, check);
        check.kinds.forEach((kind, count) -> {
            if (count > MOST_OF_A_KIND) {
                check.findings.add(about + ": " + (count - MOST_OF_A_KIND) + " more like: " + kind);
            }
        });
        return check.findings;
    }

    /** Notes a finding, unless what must hold does; of those that differ in ids and numbers only, the first few. */
    void holds(boolean asItShould, String otherwise) {
        if (!asItShould
                && kinds.merge(otherwise.replaceAll("[0-9a-f-]*[0-9][0-9a-f-]*", "#"), 1, Integer::sum)
                        <= MOST_OF_A_KIND) {
            findings.add(about + ": " + otherwise);
        }
    }
}
