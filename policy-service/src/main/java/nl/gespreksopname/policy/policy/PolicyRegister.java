package nl.gespreksopname.policy.policy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.contracts.codec.ContractJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEvent.PolicyPublished;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;

/** The policies of every organisation, as the streams {@code organisation/<oin>} tell them. */
@Singleton
public class PolicyRegister {

    /** The stream of an organisation's policies. */
    public static String stream(String organisation) {
        return "organisation/" + organisation;
    }

    /** What a stream tells of its organisation's policies. */
    public static Policies fold(List<StoredEvent> history) {
        return new Policies(history.stream()
                .flatMap(event -> published(event).stream().map(content -> policy(event.envelope(), content)))
                .toList());
    }

    /** Lists the versions that were just published, in the transaction that published them. */
    void follow(List<StoredEvent> added) {
        for (StoredEvent event : added) {
            published(event)
                    .ifPresent(content -> view(event.envelope(), content).persist());
        }
    }

    /** Every version of an organisation's policy. */
    public Policies all(String organisation) {
        return new Policies(PolicyView.newestFirst(organisation, Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(PolicyView::toPolicy)
                .toList());
    }

    /** The version in force at a moment, with the organisation's own grounds. */
    public Optional<PolicyView> inForce(String organisation, Instant at) {
        return PolicyView.inForce(organisation, at);
    }

    /**
     * Lists a version once more, from the event that published it.
     *
     * @return false when it stands there already
     */
    public boolean listAnew(EventEnvelope event, PolicyPublished content) {
        PolicyView view = view(event, content);
        boolean missing = PolicyView.findById(new PolicyView.Key(view.organisation, view.version)) == null;
        if (missing) {
            view.persist();
        }
        return missing;
    }

    /** The view of a version, from the event that published it. */
    static PolicyView view(EventEnvelope event, PolicyPublished content) {
        Policy policy = policy(event, content);
        var view = new PolicyView();
        view.organisation = event.organisation();
        view.version = policy.version();
        view.policy = UUID.fromString(content.policy());
        view.eventId = policy.eventId();
        view.loggedAt = policy.loggedAt();
        view.validFrom = policy.validFrom();
        view.informationAddress = policy.informationAddress();
        view.reportTermDays = content.parameters().reportTermDays();
        view.copyTermDays = content.parameters().copyTermDays();
        view.entryTermDays = content.parameters().entryTermDays();
        view.everyoneAgrees = content.parameters().everyoneAgrees();
        view.ownGroundsJson =
                ContractJson.MAPPER.valueToTree(content.ownGrounds()).toString();
        Retention retention = Objects.requireNonNullElse(content.retention(), Baseline.RETENTION);
        view.contentDays = retention.contentDays();
        view.personalValueDays = retention.personalValueDays();
        view.trailYears = retention.trailYears();
        view.accessLogYears = retention.accessLogYears();
        return view;
    }

    /** The publication that an event tells of; empty for another event. */
    static Optional<PolicyPublished> published(StoredEvent event) {
        Optional<PolicyEvent> read = PolicyEventTypes.CODEC.decode(
                event.envelope().type(),
                event.envelope().schemaVersion(),
                event.envelope().data());
        return read.flatMap(
                known -> known instanceof PolicyPublished published ? Optional.of(published) : Optional.empty());
    }

    private static Policy policy(EventEnvelope event, PolicyPublished content) {
        Instant loggedAt = event.loggedAt();
        return new Policy(
                content.policyVersion(),
                loggedAt,
                // "At once" is decided just before it is taken down, and a policy can't be backdated.
                content.validFrom().isBefore(loggedAt) ? loggedAt : content.validFrom(),
                content.informationAddress(),
                content.parameters(),
                event.id());
    }
}
