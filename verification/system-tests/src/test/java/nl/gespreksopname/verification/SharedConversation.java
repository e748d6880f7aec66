package nl.gespreksopname.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;

/**
 * A conversation of Voorbeeldstad with a young person's recording, which they may let some people hear, each by a permission
 * of its own.
 */
final class SharedConversation {

    private static final String RECIPIENT = "luisteraar ";

    final String id;
    final String recording;
    /** The permissions, in the order of their recipients. */
    final List<String> permissions;

    private final SuiteUnderTest suite;
    private final String child;
    private final String professional;

    SharedConversation(SuiteUnderTest suite, int recipients) {
        this.suite = suite;
        Answer planned = suite.post(DemoCaller.CASE_SYSTEM, "/consent/v1/conversations")
                .json("""
                        {"channel": "in-person", "planned": false, "participants": [
                          {"ref": "child", "role": "young-person"}, {"ref": "professional", "role": "professional"}],
                         "facts": [{"type": "announcement", "ref": "announced", "by": "child"}]}""")
                .send()
                .expect(201);
        id = planned.text("/conversationId");
        child = made(planned, "child");
        professional = made(planned, "professional");
        recording = suite.post(DemoCaller.CASE_SYSTEM, "/recording/v1/recordings")
                .json("""
                        {"conversation": "%s", "announcement": "%s", "recordedBy": "%s", "side": "citizen",
                         "medium": "audio"}""".formatted(id, made(planned, "announced"), child))
                .send()
                .expect(201)
                .text("/recordingId");
        String facts = IntStream.range(0, recipients)
                .mapToObj(i -> """
                        {"type": "share-request", "ref": "ask%1$d", "recording": "%2$s", "requestedBy": "%3$s",
                         "recipient": "%5$s%1$d", "purpose": "personal-support", "scope": "listen"},
                        {"type": "share-decision", "shareRequest": "ask%1$d", "participants": ["%4$s"],
                         "decision": "granted"}""".formatted(i, recording, child, professional, RECIPIENT))
                .collect(Collectors.joining(","));
        Answer asked = suite.post(DemoCaller.CASE_SYSTEM, path() + "/facts")
                .json("{\"facts\": [" + facts + "]}")
                .send()
                .expect(201);
        permissions = IntStream.range(0, recipients)
                .mapToObj(i -> made(asked, "ask" + i))
                .toList();
        int version = asked.json().path("version").asInt();
        // recording-service hears of it: from here on nothing is waited for that a caller would not wait for.
        Eventually.holds(
                "the permissions are known to recording-service",
                () -> suite.get(
                                        DemoCaller.CASE_SYSTEM,
                                        "/policy/v1/conversations/" + id + "/trail?atLeast=consent:" + version)
                                .send()
                                .status()
                        == 200);
    }

    /** Has the suite let a recipient hear the recording. */
    Answer share(int recipient) {
        return share(recipient, "act", "");
    }

    /** The same, resting on consent-service's version at least. */
    Answer shareKnowing(int recipient, int consentVersion) {
        return share(recipient, "act", ", \"basedOn\": {\"consent\": " + consentVersion + "}");
    }

    /** Reports that a recipient heard the recording. */
    Answer reportShare(int recipient) {
        return share(recipient, "report", "");
    }

    private Answer share(int recipient, String basis, String more) {
        return suite.post(DemoCaller.CASE_SYSTEM, "/recording/v1/recordings/" + recording + "/shares")
                .json("""
                        {"basis": "%s", "permissionId": "%s", "sharedBy": "%s", "side": "citizen", "recipient": "%s%d",
                         "purpose": "personal-support", "scope": "listen"%s}""".formatted(basis, permissions.get(recipient), child, RECIPIENT, recipient, more))
                .send();
    }

    /** The professional takes the permission for a recipient back. */
    Answer revoke(int recipient) {
        return suite.post(
                        DemoCaller.CASE_SYSTEM,
                        path() + "/share-requests/" + permissions.get(recipient) + "/revocations")
                .json("{\"participant\": \"" + professional + "\"}")
                .send();
    }

    /** Reports something to consent-service. */
    Answer mention() {
        return suite.post(DemoCaller.CASE_SYSTEM, path() + "/possibility-mentions")
                .json("{\"by\": \"" + professional + "\"}")
                .send();
    }

    /** The trail, once it has come that far. */
    JsonNode trail(int consentVersion, int recordingVersion) {
        return Eventually.get(
                "the trail of " + id + " has come as far as it was told",
                () -> Optional.of(suite.get(
                                        DemoCaller.CASE_SYSTEM,
                                        "/policy/v1/conversations/" + id + "/trail?atLeast=consent:" + consentVersion
                                                + ",recording:" + recordingVersion)
                                .send())
                        .filter(answer -> answer.status() == 200)
                        .map(Answer::json));
    }

    /** What a trail says of a share by the rule on permission. */
    static Judgement judgement(JsonNode trail, String share) {
        return StreamSupport.stream(trail.path("verdicts").spliterator(), false)
                .filter(verdict -> verdict.path("rule").asText().equals("shared-with-permission")
                        && verdict.at("/subject/id").asText().equals(share))
                .map(verdict -> {
                    List<String> remarks = new ArrayList<>();
                    verdict.at("/baseline/remarks").forEach(remark -> remarks.add(remark.asText()));
                    return new Judgement(verdict.at("/baseline/outcome").asText(), remarks);
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError("no verdict on share " + share + " in " + trail));
    }

    /** An outcome with what is remarked on it. */
    record Judgement(String outcome, List<String> remarks) {

        boolean isCrossed() {
            return outcome.equals("met") && remarks.stream().anyMatch(remark -> remark.startsWith("Gekruist"));
        }

        boolean isDoneBefore() {
            return outcome.equals("met") && remarks.stream().noneMatch(remark -> remark.startsWith("Gekruist"));
        }
    }

    private String path() {
        return "/consent/v1/conversations/" + id;
    }

    private static String made(Answer answer, String ref) {
        return StreamSupport.stream(answer.json().path("made").spliterator(), false)
                .filter(one -> one.path("ref").asText().equals(ref))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was made for " + ref + ": " + answer));
    }
}
